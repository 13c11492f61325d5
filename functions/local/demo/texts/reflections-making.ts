import type { ReflectionPlan } from './experiences.ts'

/** Looking back on a placement, by the title of what it was on: building and technics. */
export const reflectionsOnMaking: Readonly<Record<string, readonly ReflectionPlan[]>> = {
  'Leg een laadpaal uit in één filmpje': [
    {
      goals: 'Een filmpje maken voor een echte opdrachtgever.',
      results: 'Het staat op hun site. 214 keer bekeken.',
      evaluation:
        'Mijn eerste versie was drie minuten. Ilse zei: mijn moeder haakt na één minuut af. Toen heb ik alles eruit gehaald wat niet nodig was.',
      followUp: 'Leren werken met een echt montageprogramma.',
      competencies: { qualities: 'Ik kan iets ingewikkelds kort maken.' },
      shared: true,
    },
  ],
  'Leg zonnepanelen op een plat dak': [
    {
      goals: 'Weten of ik tegen hoogte kan.',
      results: 'Ja, met lijn. Zonder uitzicht naar beneden.',
      evaluation:
        'Het eerste uur durfde ik niet naar de rand. ’s Middags wel. De ploeg maakte er geen grapjes over, dat was fijn.',
      followUp: 'Nog een keer, op een schuin dak.',
      competencies: { qualities: 'Ik zeg het als ik iets eng vind.' },
      shared: true,
      workProcesses: ['25736/B1-K1-W2'],
    },
  ],
  'Ga een dag mee met de wijkploeg': [
    {
      results: 'Een deur geschaafd en een kraan vervangen.',
      evaluation: 'Sjaak praat met iedereen. Ik dacht dat hij treuzelde, maar zo hoort hij wat er echt stuk is.',
      followUp: 'Ik wil hier misschien mijn lange stage doen.',
      competencies: { networking: 'Sjaak zei dat ik hem mag appen.' },
      shared: true,
    },
  ],
  'Interview buren over hun nieuwe portiek': [
    {
      goals: 'Met onbekende mensen praten.',
      results: 'Negen van de twaalf deden open. Nummer één op de lijst: licht.',
      evaluation: 'De eerste deur was het ergst. We spraken af dat we om de beurt begonnen.',
      followUp: 'Op de markt enquêtes doen durf ik nu ook.',
      competencies: { networking: 'Mensen vinden het fijn als je iets vraagt.' },
      shared: true,
    },
  ],
  'Bouw meubels voor de voedselbank': [
    {
      goals: 'Netjes leren werken, ik ben altijd te snel.',
      results: 'Een kast van 2 meter, recht. Opgemeten door meneer Jan, 81, oud-timmerman.',
      evaluation: 'Meneer Jan zei drie keer “meet nog eens”. Ik werd er gek van. Hij had drie keer gelijk.',
      followUp: 'Ik wil in de vakantie vaker komen.',
      competencies: { motives: 'Dat er iemand echt iets aan heeft.' },
      shared: true,
    },
  ],
  'Leer maatvoeren: drie fouten die iedereen maakt': [
    { results: 'Ik maakte alle drie de fouten.', evaluation: 'Goede workshop. Kort en je doet meteen iets.' },
  ],
  'Vind tien gevaren op een nagebouwde bouwplaats': [
    {
      results: '8 van de 10 gevonden. De ladder en de stekker gemist.',
      evaluation: 'Net een escaperoom. Ik let nu thuis ook op stekkers haha',
    },
  ],
  'Zoek de storing in het slimme huis': [
    {
      goals: 'Stap voor stap zoeken.',
      results: 'Gevonden in 40 minuten: twee draden omgewisseld.',
      evaluation:
        'Eerst ging ik gokken. Toen ik ging meten was het zo klaar. Met de “klant” praten vond ik eigenlijk het leukst.',
      followUp: 'Een keer met een echte monteur mee.',
      competencies: { 'work-exploration': 'Techniek alleen is me te stil, met een klant erbij niet.' },
      shared: true,
    },
  ],
  'Draai een ochtend in de zorgkamer': [
    {
      goals: 'Rustig blijven als er iets misgaat.',
      results: 'Meneer Pop viel en wij wisten alle drie wat we moesten doen.',
      evaluation:
        'Jezelf terugzien op video is verschrikkelijk, maar ik zag wel dat ik steeds naar de deur keek in plaats van naar de bewoner.',
      followUp: 'Op stage eerst oogcontact maken.',
      competencies: { qualities: 'Ik verdeel de taken vanzelf.' },
      shared: true,
      workProcesses: ['25656/B1-K1-W2'],
    },
  ],
  'Oefen een intakegesprek met een acteur': [
    {
      goals: 'Doorvragen.',
      results: 'De tweede keer vertelde “meneer” ineens over zijn hond. Toen ging het gesprek goed.',
      evaluation: 'Ik had een lijstje en dat las ik op. Zonder lijstje ging het beter.',
      followUp: 'Begin met iets wat je ziet, zoals een foto aan de muur.',
      competencies: { qualities: 'Luisteren, als ik niet aan mijn volgende vraag denk.' },
      shared: true,
      workProcesses: ['25656/B1-K1-W1'],
    },
  ],
  'Sleutel een dag mee aan de brug': [
    {
      results: 'Vier banden gewisseld en remmen gezien.',
      evaluation: 'Zwaar. Mooi. Vies. Ik wil dit.',
      followUp: 'Vragen of ik zaterdags mag komen helpen.',
      competencies: { motives: 'Ik was de hele dag niet op mijn telefoon.' },
      shared: true,
    },
  ],
  'Draai je eigen tol op de metaaldraaibank': [
    {
      goals: 'Op een honderdste millimeter leren meten.',
      results: 'Mijn tol draaide 1 minuut 52. Record is 4.',
      evaluation: 'Als je te hard gaat is het meteen stuk. Ik moest mezelf afremmen.',
      followUp: 'Nog een, maar dan van staal.',
      shared: true,
    },
  ],
  'Teken een houder in 3D en print hem': [
    {
      results: 'Versie 4 paste.',
      evaluation: 'Thuis printen en dan opsturen werkte goed. Jammer dat ik de fabriek maar één keer heb gezien.',
      competencies: { qualities: 'Ik blijf proberen.' },
    },
  ],
  'Leer solderen in een middag': [
    {
      results: 'Mijn naambordje knippert. Eén letter niet.',
      evaluation: 'Leuker dan ik dacht, ik ben normaal niet van de techniek.',
      competencies: { 'work-exploration': 'Misschien toch iets met techniek?' },
      shared: true,
    },
  ],
}
