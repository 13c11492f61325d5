import type { ExperienceSource, Reflection } from '../../../../shared/experience.ts'
import type { Sector } from '../../../../shared/sector.ts'

/** What a student wrote; what is left out was left empty. */
export type ReflectionPlan = Partial<Omit<Reflection, 'competencies' | 'starr'>> & {
  competencies?: Partial<Reflection['competencies']>
  starr?: Partial<Reflection['starr']>
  shared?: boolean
  workProcesses?: readonly string[]
}

/** An experience outside a placement. */
export type OwnExperiencePlan = ReflectionPlan & {
  source: Exclude<ExperienceSource, 'placement'>
  title: string
  where: string
  sector: Sector | null
  /** Began and ended so many days ago. */
  from: number
  until: number
  /** Whose it is; anybody's when left out. */
  mail?: string
  stage?: 'vmbo' | 'mbo'
}

/** Looking back on a placement, by its title; a placement that has no text here is still to be looked back on. */
export const reflections: Readonly<Record<string, readonly ReflectionPlan[]>> = {
  'Vervang veilig een stopcontact': [
    {
      goals: 'Niet meer bang zijn voor stroom.',
      results: 'Ik heb zelf een stopcontact vervangen en Ton keurde het goed.',
      evaluation: 'Ik vond het fijn dat het stap voor stap ging. Daarna hielp ik twee anderen.',
      followUp: 'Thuis wil ik samen met mijn vader de lamp in de gang doen. Eerst de groep uit!',
      competencies: { qualities: 'Ik kan goed uitleggen als ik het net zelf heb geleerd.' },
      shared: true,
      workProcesses: ['25333/B1-K1-W3'],
    },
  ],
  'Repareer fietsen met en voor de buurt': [
    {
      goals: 'Rustig blijven als een klant het niet snapt.',
      results: 'Een klant die terugkwam om dankjewel te zeggen. En ik kan nu remmen afstellen.',
      evaluation: 'Eerst praatte ik te snel. De klant begreep het pas toen ik het voordeed. Nu begin ik altijd met laten zien.',
      followUp: 'Ik wil dit ook proberen bij mensen thuis.',
      competencies: {
        qualities: 'Geduld. Dat had ik niet van mezelf gedacht.',
        'work-exploration': 'Aan de balie vliegt de tijd. Alleen aan de werkbank wordt het stil.',
      },
      shared: true,
      workProcesses: ['25231/B1-K1-W3', '25231/B1-K1-W4'],
    },
  ],
  'Bedenk een soep van wat over is': [
    {
      goals: 'Een recept bedenken met een prijs erbij.',
      results: 'Mijn soep van gegrilde paprika en oud brood stond vier dagen op de kaart. 61 kommen verkocht.',
      evaluation: 'De eerste was te zout. Chef Ferdi zei niks en liet me zelf proeven. Dat was een goede les.',
      followUp: 'Ik wil leren hoe je een kostprijs sneller uitrekent.',
      competencies: { qualities: 'Ik proef goed. En ik geef niet op na één mislukte pan.' },
      starr: {
        situation: 'Er waren twee kratten paprika over.',
        task: 'Ik moest een soep maken voor onder de anderhalve euro per kom.',
        action: 'Ik heb de paprika’s gegrild en oud brood gebruikt om te binden.',
        result: 'Het team koos mijn soep.',
        reflection: 'Volgende keer proef ik vóór ik zout toevoeg, niet erna.',
      },
      shared: true,
      workProcesses: ['25180/B1-K1-W3'],
    },
  ],
  'Red apparaten in het repaircafé': [
    {
      goals: 'Een storing vinden zonder schema.',
      results: 'Drie van de vijf apparaten deden het weer. De radio van die opa helaas niet.',
      evaluation: 'De vrijwilliger (74!) begon altijd bij de stekker. Ik lachte erom en toen was het de stekker.',
      followUp: 'Op stage begin ik voortaan bij het begin.',
      competencies: { 'career-control': 'Ik weet nu dat ik service leuker vind dan aanleggen.' },
      shared: true,
      workProcesses: ['25736/B1-K2-W1'],
    },
    {
      results: 'broodrooster gemaakt',
      evaluation: 'leuk. mensen waren heel dankbaar. solderen is moeilijker dan het lijkt',
      followUp: 'vaker solderen',
    },
  ],
  'Test de nieuwe alarmknop met bewoners': [
    {
      goals: 'Leren praten met oudere mensen.',
      results: 'Een kaart met drie plaatjes. Die hangt nu op twaalf kamers.',
      evaluation:
        'Eén mevrouw dacht dat de knop een belletje voor de thee was. Eerst moest ik lachen, maar daarna snapte ik dat wij het slecht hadden uitgelegd.',
      followUp: 'Nog een keer iets testen, dan met meer mensen.',
      competencies: { 'work-exploration': 'Ik dacht dat zorg alleen wassen was. Dit was het tegenovergestelde.' },
      shared: true,
    },
  ],
  'Loop een dag mee op de woongroep': [
    {
      goals: 'Kijken of zorg iets voor mij is.',
      results: 'Ik heb geholpen met ontbijt en gewandeld met meneer De Wit.',
      evaluation:
        'De ochtend ging snel. De overdracht snapte ik niet, ze gebruiken veel afkortingen. Ik durfde niet te vragen wat ze betekenden.',
      followUp: 'Volgende keer vraag ik het wel. Echt.',
      competencies: { motives: 'Ik werd blij toen hij mijn naam nog wist na de wandeling.' },
      shared: true,
    },
  ],
  'Fiets een ochtend mee met de wijkverzorging': [
    {
      goals: 'Weten of ik de wijk leuker vind dan een instelling.',
      results: 'Zes cliënten gezien en twee keer bloeddruk gemeten.',
      evaluation:
        'Bij mensen thuis ben jij de gast. Dat is heel anders dan op stage in het verpleeghuis. Het regende wel de hele ochtend.',
      followUp: 'Ik ga met mijn slb’er kijken of mijn volgende stage in de wijk kan.',
      competencies: {
        'work-exploration': 'Wijk: ja. Fietsen in november: mwah.',
        'career-control': 'Ik heb Marloes gevraagd of ze volgend jaar stageplekken hebben.',
      },
      shared: true,
      workProcesses: ['25656/B1-K1-W2'],
    },
  ],
  'Zoek uit waarom beeldbellen niet lukt': [
    {
      goals: 'Iets doen met techniek in de zorg.',
      results: 'Uitleg met plaatjes en drie tips. De beste tip: zet het volume aan.',
      evaluation: 'Bellen vond ik eng. Na de derde keer niet meer.',
      followUp: 'Ik wil weten of je hier een opleiding voor hebt.',
      competencies: { networking: 'Marloes gaf me het nummer van iemand die zorgtechnoloog is.' },
      shared: true,
    },
  ],
  'Help drie weken mee in de houtgroep': [
    {
      goals: 'Leren samenwerken met mensen met een beperking.',
      results: 'We hebben vier vogelhuisjes af. Eén hangt scheef, dat vindt Robbie juist mooi.',
      evaluation: 'Ik wilde steeds helpen. Peter zei: wacht tien tellen. Dat is heel lang, maar dan doen ze het zelf.',
      followUp: 'Die tien tellen gebruik ik ook thuis bij mijn broertje.',
      competencies: { qualities: 'Geduldig, als ik eraan denk.' },
      shared: true,
    },
  ],
  'Doe een ochtend mee op de babygroep': [
    {
      results: 'Flesjes gemaakt en een baby in slaap gewiegd.',
      evaluation: 'Lief maar ook saai soms. Ze slapen veel. Ik denk dat ik peuters leuker vind.',
      followUp: 'Een keer bij de peuters kijken.',
      competencies: { 'work-exploration': 'Geen baby’s dus. Ook goed om te weten.' },
    },
  ],
  'Help zes weken als leesmaatje in groep 4': [
    {
      goals: 'Weten of ik voor de klas wil.',
      results: 'Milan leest nu hardop. In het begin wilde hij alleen de plaatjes vertellen.',
      evaluation:
        'Ik had niet gedacht dat ik trots kon zijn op een kind van zeven. De juf liet me ook een keer voorlezen aan iedereen, toen trilde mijn stem.',
      followUp: 'Ik ga naar de open dag van onderwijsassistent.',
      competencies: { motives: 'Dat een kind durft door mij.', 'career-control': 'Open dag opgezocht: 27 januari.' },
      shared: true,
    },
  ],
  'Leid een hoek in het taalatelier': [
    {
      goals: 'Nederlands oefenen door het aan kinderen te leren.',
      results: 'Elk kind leerde vijf woorden. Ik zelf ook: “kassabon” kende ik niet.',
      evaluation: 'Twee jaar geleden zat ik zelf in zo’n klas. Nu was ik de juf. Dat was gek en mooi.',
      followUp: 'Ik wil vaker helpen in het atelier.',
      competencies: {
        motives: 'Ik weet hoe het voelt als je niks verstaat.',
        networking: 'De juf schrijft een aanbeveling voor mij.',
      },
      shared: true,
    },
  ],
  'Leer hoe je een groep stil krijgt zonder te schreeuwen': [
    {
      results: 'De truc met je hand omhoog en zelf stil zijn werkt ook bij mijn voetbalteam.',
      evaluation: 'Voordoen voor de groep was ongemakkelijk maar nuttig.',
      competencies: { qualities: 'Ik heb een duidelijke stem.' },
    },
  ],
  'Run samen het leerterras': [
    {
      goals: 'Een bestelling opnemen zonder papier.',
      results: 'Vier tafels tegelijk gedaan. Eén cappuccino naar de verkeerde tafel.',
      evaluation:
        'Toen het vol zat kreeg ik juist energie. Mijn klasgenoot kreeg er stress van, dus hebben we geruild: zij de bar, ik de zaal.',
      followUp: 'Volgende keer wil ik de kas opmaken.',
      competencies: { qualities: 'Ik zie snel wie er wacht.', 'work-exploration': 'Druk is voor mij fijn.' },
      shared: true,
    },
    {
      results: '12 tosti’s, 1 verbrand (ik)',
      evaluation: 'keuken was klein en warm. wel leuk team',
    },
  ],
  'Draai een avond mee in de bediening': [
    {
      goals: 'Drie borden dragen.',
      results: 'Twee lukt. Drie nog niet, er ligt nu een aardappel achter de kast.',
      evaluation: 'Dounia zei dat lachen de beste manier is om een fout op te lossen. De gast lachte mee.',
      followUp: 'Thuis oefenen met plastic borden.',
    },
  ],
  'Kijk een dag achter de schermen van het hotel': [
    {
      goals: 'Vier beroepen zien.',
      results: 'Receptie was mijn favoriet. Kamers schoonmaken is zwaarder dan ik dacht.',
      evaluation: 'Je moet bij de receptie alles tegelijk weten en toch vriendelijk blijven. Dat lijkt me leuk.',
      followUp: 'Ik wil een keer een hele dag receptie doen.',
      competencies: { 'work-exploration': 'Vooraan staan past bij mij.' },
      shared: true,
    },
  ],
  'Maak het ontbijtbuffet met de ontbijtkok': [
    {
      goals: 'Eieren bakken op bestelling, zonder dat er een stuk gaat.',
      results: 'De laatste ochtend 38 eieren en maar twee kapot.',
      evaluation: 'Om zes uur beginnen is echt vroeg. Maar om half een was ik klaar en had ik nog een hele dag.',
      followUp: 'Ik zoek een keuken die overdag open is. Dit bewijst dat het kan.',
      competencies: { motives: 'Ik wil geen avonden, nu weet ik dat zeker.' },
      shared: true,
      workProcesses: ['25180/B1-K1-W2', '25180/B1-K1-W4'],
    },
  ],
  'Bak een ochtend mee met de nachtploeg': [
    {
      results: 'Twintig broden gevormd. De mijne herken je, ze zijn rond en de rest niet.',
      evaluation: 'Ik was kapot om tien uur. Wel de lekkerste geur ooit.',
      followUp: 'Misschien patisserie, die beginnen later.',
    },
  ],
  'Leer een deeg voelen: is het klaar?': [
    { results: 'vliesproef gelukt bij de derde', evaluation: 'ik kneedde altijd te kort. dus daarom was het zo hard' },
  ],
  'Maak je eigen kaas, van melk tot korst': [
    {
      goals: 'Iets maken wat ik mee naar huis kan nemen.',
      results: 'Een kaas van twee kilo met mijn naam erin. Mijn moeder heeft een foto op Facebook gezet.',
      evaluation: 'Vooral meten en wachten. Wachten kan ik niet zo goed, meten wel.',
      followUp: 'Misschien laborant? Gerda zei dat dat ook veel meten is.',
      competencies: { qualities: 'Precies werken.', networking: 'Gerda kent iemand bij een lab in Wageningen.' },
      shared: true,
    },
  ],
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

/** Side jobs, volunteering, caring: all of it counts. */
export const ownExperiences: readonly OwnExperiencePlan[] = [
  {
    mail: 'student1@demo.example',
    source: 'side-job',
    title: 'De drukste zaterdag in de bakkerij',
    where: 'Bakkerij om de hoek',
    sector: 'retail',
    from: 30,
    until: 30,
    results: 'Er stond een rij tot buiten. Ik maakte een grapje en de sfeer werd beter.',
    evaluation: 'Vroeger werd ik stil als het druk was. Nu niet meer.',
    followUp: 'Ik wil ook eens de bestellingen doen.',
    competencies: { qualities: 'Mensen op hun gemak stellen.', motives: 'Als iemand lachend weggaat, is mijn dag goed.' },
    shared: true,
  },
  {
    mail: 'student1@demo.example',
    source: 'caring',
    title: 'Huiswerk maken met mijn broertje',
    where: 'Thuis',
    sector: 'childcare',
    from: 95,
    until: 40,
    goals: 'Dat hij zijn tafels kent.',
    results: 'Hij kent ze tot en met acht. Met M&M’s ging het sneller.',
    evaluation: 'Uitleggen lukt pas als ik zelf snap waarom hij het niet snapt.',
    competencies: { qualities: 'Dingen op een andere manier uitleggen.' },
  },
  {
    mail: 'student3@demo.example',
    source: 'side-job',
    title: 'Spoelkeuken van een pannenkoekenhuis',
    where: 'Pannenkoekenhuis in Beek',
    sector: 'hospitality',
    from: 190,
    until: 70,
    results: 'Ik ben van de spoelkeuken naar het beslag gegaan.',
    evaluation: 'Je leert daar wel doorwerken. De chef schreeuwde veel, zo wil ik zelf niet worden.',
    competencies: { motives: 'Een keuken waar het rustig klinkt, ook als het druk is.' },
    shared: true,
  },
  {
    mail: 'student4@demo.example',
    source: 'project',
    title: 'Ledverlichting in mijn kamer aangelegd',
    where: 'Thuis',
    sector: 'installation',
    from: 60,
    until: 52,
    results: 'Werkt via een app. Mijn zus wil het nu ook.',
    evaluation: 'Had eerst een tekening moeten maken. Nu moest ik drie keer opnieuw meten.',
  },
  {
    mail: 'student2@demo.example',
    source: 'other',
    title: 'Mijn eigen skateramp gebouwd',
    where: 'Bij ons achter',
    sector: 'construction',
    from: 80,
    until: 75,
    results: 'Hij staat. De buurman vindt hem lelijk.',
    competencies: { qualities: 'Doorzetten' },
  },
  {
    stage: 'vmbo',
    source: 'side-job',
    title: 'Vakken vullen',
    where: 'Supermarkt',
    sector: 'retail',
    from: 120,
    until: 10,
    results: 'Ik ken nu alle schappen uit mijn hoofd.',
    evaluation: 'saai maar het betaalt. klanten die iets vragen is het leukste stuk',
    competencies: { 'work-exploration': 'Ik wil later iets met meer praten.' },
  },
  {
    stage: 'vmbo',
    source: 'side-job',
    title: 'Folders en kranten rondbrengen',
    where: 'Onze wijk',
    sector: 'logistics',
    from: 200,
    until: 30,
    results: 'Nooit te laat geweest, ook niet met sneeuw.',
    competencies: { qualities: 'Je kunt op mij rekenen.' },
    shared: true,
  },
  {
    stage: 'vmbo',
    source: 'volunteering',
    title: 'Training geven aan de JO9',
    where: 'Voetbalclub',
    sector: 'sport',
    from: 85,
    until: 5,
    goals: 'Dat iedereen elke training de bal heeft gehad.',
    results: 'We zijn negende van de tien maar niemand is gestopt.',
    evaluation: 'Schreeuwen helpt niet. Een spelletje wel.',
    competencies: { qualities: 'Ik zie wie er buiten valt.', motives: 'Dat kinderen met rode wangen naar huis gaan.' },
    shared: true,
  },
  {
    stage: 'vmbo',
    source: 'caring',
    title: 'Koken als mijn moeder late dienst heeft',
    where: 'Thuis',
    sector: 'hospitality',
    from: 150,
    until: 3,
    results: 'Ik kan zeven gerechten zonder recept.',
    evaluation: 'Niemand ziet dat als werk maar dat is het wel.',
    competencies: { qualities: 'Plannen, want om zes uur moet het op tafel staan.' },
  },
  {
    stage: 'vmbo',
    source: 'volunteering',
    title: 'Meehelpen bij de iftar in de buurt',
    where: 'Wijkcentrum',
    sector: 'events',
    from: 170,
    until: 168,
    results: '120 mensen te eten gegeven.',
    evaluation: 'Ik deed de tafels en het verkeer in de gang. Er ging van alles mis en niemand merkte het.',
    competencies: {
      'career-control': 'Ik blijf rustig als het plan verandert.',
      networking: 'De wijkwerker vroeg of ik vaker wil helpen.',
    },
    shared: true,
  },
  {
    stage: 'vmbo',
    source: 'course',
    title: 'EHBO-cursus',
    where: 'School',
    sector: 'care',
    from: 75,
    until: 61,
    results: 'Diploma!',
    evaluation: 'Reanimeren is echt zwaar. Ik weet nu wel wat ik moet doen.',
  },
  {
    stage: 'vmbo',
    source: 'project',
    title: 'Podcast over onze wijk gemaakt',
    where: 'School',
    sector: 'media',
    from: 65,
    until: 44,
    results: 'Twee afleveringen. 31 luisteraars, waarvan 4 familie.',
    evaluation: 'Monteren duurde tien keer zo lang als opnemen.',
    followUp: 'Een betere microfoon zoeken.',
    competencies: { 'work-exploration': 'Ik zit liever achter de knoppen dan voor de microfoon.' },
    shared: true,
  },
  {
    stage: 'vmbo',
    source: 'side-job',
    title: 'Oppassen op de tweeling van de buren',
    where: 'Bij de buren',
    sector: 'childcare',
    from: 140,
    until: 8,
    results: 'Ze slapen nu bij mij ook op tijd.',
    evaluation: 'Twee tegelijk is geen twee keer zo moeilijk maar vier keer.',
    competencies: { qualities: 'Geduld, humor.' },
  },
  {
    stage: 'vmbo',
    source: 'other',
    title: 'Tolken voor mijn ouders bij de gemeente',
    where: 'Stadhuis',
    sector: 'office',
    from: 110,
    until: 20,
    results: 'De formulieren zijn goed ingevuld.',
    evaluation: 'Soms zijn het moeilijke dingen die ik liever niet hoor. Ik ben wel trots dat het lukt.',
    competencies: { qualities: 'Ik schakel snel tussen twee talen.' },
  },
  {
    stage: 'vmbo',
    source: 'volunteering',
    title: 'Honden uitlaten voor het asiel',
    where: 'Dierenasiel',
    sector: 'animals',
    from: 90,
    until: 12,
    results: 'Elke woensdag, ook met regen.',
    evaluation: 'Afscheid nemen als er een geplaatst wordt is dubbel.',
    shared: true,
  },
  {
    stage: 'mbo',
    source: 'side-job',
    title: 'Nachtdiensten meelopen als zorghulp',
    where: 'Verpleeghuis',
    sector: 'care',
    from: 130,
    until: 15,
    goals: 'Kijken of ik de nacht aankan.',
    results: 'Zes nachten. Bij de vierde was ik eraan gewend.',
    evaluation: '’s Nachts praten mensen over dingen waar ze overdag niet over beginnen.',
    competencies: { motives: 'Er zijn als iemand niet kan slapen.' },
    shared: true,
  },
  {
    stage: 'mbo',
    source: 'side-job',
    title: 'Bediening op bruiloften',
    where: 'Feestzaal',
    sector: 'hospitality',
    from: 160,
    until: 25,
    results: 'Een zaal van 300 gasten.',
    evaluation: 'Veel lopen. Ik heb geleerd om nooit met lege handen terug te gaan.',
    competencies: { qualities: 'Tempo.' },
  },
  {
    stage: 'mbo',
    source: 'caring',
    title: 'Zorgen voor mijn oma',
    where: 'Thuis',
    sector: 'care',
    from: 300,
    until: 2,
    results: 'Ze woont nog thuis.',
    evaluation:
      'Ik doe de pillen en mijn tante het wassen. Soms is het veel naast school. Ik heb het nu aan mijn mentor verteld.',
    competencies: { 'career-control': 'Hulp vragen is ook sturen, zei mijn mentor.' },
    shared: true,
  },
  {
    stage: 'mbo',
    source: 'volunteering',
    title: 'Verlengsnoeren en licht bij het buurtfestival',
    where: 'Park in de wijk',
    sector: 'events',
    from: 100,
    until: 98,
    results: 'Geen enkele groep eruit geklapt.',
    evaluation: 'Van tevoren uitrekenen hoeveel je kunt aansluiten. Op school vond ik dat saai, hier snapte ik waarom.',
    competencies: { 'work-exploration': 'Evenemententechniek, bestaat dat als opleiding?' },
    shared: true,
  },
  {
    stage: 'mbo',
    source: 'side-job',
    title: 'Klussen met mijn oom',
    where: 'Bij mensen thuis',
    sector: 'construction',
    from: 210,
    until: 18,
    results: 'Twee badkamers en een zolder.',
    evaluation: 'Mijn oom belooft alles voor vrijdag. Ik zou eerlijker zijn over de planning.',
    competencies: { 'career-control': 'Als ik een eigen bedrijf heb, doe ik de planning anders.' },
  },
  {
    stage: 'mbo',
    source: 'course',
    title: 'Heftruckcertificaat',
    where: 'Rijschool',
    sector: 'logistics',
    from: 55,
    until: 50,
    results: 'In één keer gehaald.',
  },
  {
    stage: 'mbo',
    source: 'project',
    title: 'App gemaakt voor de bardienst',
    where: 'Korfbalclub',
    sector: 'ict',
    from: 88,
    until: 60,
    goals: 'Dat mensen zelf kunnen ruilen.',
    results: 'Twintig vrijwilligers gebruiken hem.',
    evaluation: 'Ik had dark mode gebouwd en niemand wilde dat. Ze wilden een grote knop. Eerst vragen, dan bouwen.',
    followUp: 'Een versie met meldingen.',
    competencies: { qualities: 'Luisteren naar gebruikers (nu wel).' },
    shared: true,
  },
  {
    stage: 'mbo',
    source: 'volunteering',
    title: 'Koken voor de daklozenopvang',
    where: 'Opvang in de stad',
    sector: 'hospitality',
    from: 70,
    until: 6,
    results: 'Elke tweede zondag zestig maaltijden.',
    evaluation: 'Je weet pas om drie uur wat er binnenkomt. Daar word je creatief van.',
    competencies: { motives: 'Eten is meer dan eten.', networking: 'De kok daar kent bijna elke keuken in de stad.' },
    shared: true,
  },
  {
    stage: 'mbo',
    source: 'other',
    title: 'Mantelzorgersgroep op school opgezet',
    where: 'School',
    sector: null,
    from: 66,
    until: 4,
    results: 'We zijn nu met z’n zevenen.',
    evaluation: 'Eerst dacht ik dat ik de enige was.',
    competencies: { networking: 'Met de schoolmaatschappelijk werker en de teamleider gepraat.' },
    shared: true,
  },
]
