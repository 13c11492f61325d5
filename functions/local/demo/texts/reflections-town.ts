import type { ReflectionPlan } from './experiences.ts'

/** Looking back on a placement, by the title of what it was on: shops, green, media, events, sport. */
export const reflectionsOnTown: Readonly<Record<string, readonly ReflectionPlan[]>> = {
  'Run een eigen hoek in de kringloop': [
    {
      goals: 'Leren wat iets waard is.',
      results: 'Ons thema was “oma’s keuken”. We verkochten 64 dingen.',
      evaluation: 'Ik dacht dat duur niet werkt. Maar met een mooi kaartje erbij betalen mensen gewoon meer.',
      followUp: 'Volgende keer zelf de prijs durven zeggen tegen een klant.',
      competencies: { qualities: 'Ik zie welke spullen bij elkaar passen.', 'career-control': 'Misschien iets met etalages.' },
      shared: true,
    },
    {
      results: 'Een lamp verkocht die al een jaar stond.',
      evaluation: 'samenwerken met 4 was soms discussie. we hebben gestemd',
    },
  ],
  'Sorteer een middag mee en vind een schat': [
    {
      results: 'Geen schat, wel een Nintendo die het nog doet.',
      evaluation: 'Veel stof. De vrijwilligers maken de hele tijd grapjes, dat maakt het leuk.',
    },
  ],
  'Maak een etalage waar mensen voor stoppen': [
    {
      goals: 'Weten of tekenen ook een beroep kan zijn.',
      results: 'Eerst stopten er 9 mensen per uur, daarna 31.',
      evaluation: 'Tellen voelde stom maar nu kan ik bewijzen dat het werkte.',
      followUp: 'Foto’s in mijn portfolio zetten.',
      competencies: { qualities: 'Ik durf groot te denken.', motives: 'Dat iemand opkijkt van zijn telefoon door mij.' },
      shared: true,
    },
  ],
  'Help een dag klanten kiezen': [
    {
      goals: 'Minder verlegen zijn.',
      results: 'Elf klanten geholpen. De eerste twee zei ik bijna niks.',
      evaluation: 'Liesbeth zei: kijk naar de handen, dan zie je wat iemand mooi vindt. Dat klopt echt.',
      followUp: 'Zelf iemand aanspreken in de kantine die ik niet ken.',
      competencies: { networking: 'Ik mag in december terugkomen om te helpen met inpakken.' },
      shared: true,
    },
  ],
  'Zorg dat we minder eten weggooien': [
    {
      results: 'De “verras-tas” van drie euro. Na twee weken gooiden ze een derde minder weg.',
      evaluation: 'Wegen was saai, maar zonder die cijfers had Henk-Jan het niet geloofd.',
      competencies: { motives: 'Eten weggooien vind ik echt niet kunnen.' },
      shared: true,
    },
  ],
  'Verzamel een dag bestellingen met de scanner': [
    {
      results: '23 bestellingen, 1 fout (verkeerde maat sok).',
      evaluation: 'Het is net een game met die scanner. Wel moe. Ik heb zestienduizend stappen.',
      followUp: 'Vakantiewerk?',
      shared: true,
    },
  ],
  'Verzin een kortere route door het magazijn': [
    {
      results: 'Van 11 naar 8,6 kilometer, als je de sokken vooraan legt.',
      evaluation:
        'Ik dacht aan rechte lijnen, maar de mensen die er werken wisten al lang waar het vastloopt. Niemand had het ze gevraagd.',
      competencies: { qualities: 'Puzzelen', networking: 'Eerst vragen aan wie het werk doet.' },
      shared: true,
    },
  ],
  'Laad een vrachtwagen zonder dat er iets valt': [
    { results: 'Tweede keer bleef alles staan.', evaluation: 'zwaar onderop. lijkt logisch. is het niet als je haast hebt' },
  ],
  'Rij een ronde mee met de bakfiets': [
    {
      results: 'Twaalf adressen in anderhalf uur, in de regen.',
      evaluation: 'De planner vond ik interessanter dan het fietsen. Hij heeft alles in zijn hoofd.',
      followUp: 'Een keer een hele dag op de planning.',
      competencies: { 'work-exploration': 'Toch meer een regelaar dan een fietser.' },
      shared: true,
    },
  ],
  'Leg een week lang een schoolplein vol groen': [
    {
      goals: 'Weten of ik buitenwerk ook leuk vind met slecht weer.',
      results: 'Een heuvel, een wilgentunnel en een pad. Er spelen nu kinderen op.',
      evaluation: 'De tweede dag regende het alleen maar. Ik was nat, koud en toch blij. Dus ja.',
      followUp: 'Profiel groen kiezen.',
      competencies: {
        motives: 'Iets maken dat er over tien jaar nog staat.',
        'career-control': 'Ik heb het thuis besproken, het wordt groen.',
      },
      shared: true,
    },
  ],
  'Ontwerp een geveltuin van één meter': [
    {
      results: 'Mevrouw Jansen heeft nu lavendel en een stokroos.',
      evaluation: 'Ze wilde eerst alleen grind. Ik heb niet gedrukt maar foto’s laten zien.',
      competencies: { qualities: 'Overtuigen zonder zeuren.' },
      shared: true,
    },
  ],
  'Verzorg een seizoen je eigen bed in de stadstuin': [
    {
      results: 'knoflook staat erin, komt pas in juli',
      evaluation: 'Wachten is ook werk, zegt Mirthe. Daar moet ik nog aan wennen.',
      followUp: 'in juli terugkomen',
    },
  ],
  'Kijk een ochtend mee in de dierenpraktijk': [
    {
      goals: 'Kijken of ik tegen bloed kan.',
      results: 'Ik ben één keer gaan zitten. Vivian zei dat dat bij haar de eerste keer ook zo was.',
      evaluation: 'Het zielige was erger dan het bloed. Een meneer nam afscheid van zijn hond.',
      followUp: 'Nog een keer komen, en dan blijven staan.',
      competencies: { motives: 'Ik wil er zijn voor dat dier én voor die meneer.', 'work-exploration': 'Ja. Dit.' },
      shared: true,
    },
  ],
  'Maak een uitlegkaart voor bange katten': [
    {
      results: 'De kaart hangt in de wachtkamer en staat op de site.',
      evaluation: 'Ik ben allergisch dus alles op afstand. Ging prima.',
      competencies: { qualities: 'Simpel tekenen.' },
    },
  ],
  'Verzorg zes weken de geiten en Frits': [
    {
      goals: 'Volhouden. Mijn ouders dachten van niet.',
      results: 'Zes van de zes keer geweest. Frits komt nu naar me toe.',
      evaluation:
        'Stal uitmesten is precies zo erg als het klinkt, tot je eraan gewend bent. Bij week drie zag ik als eerste dat een geit mank liep.',
      followUp: 'Ik heb gevraagd of ik vrijwilliger mag worden.',
      competencies: { qualities: 'Ik let op kleine dingen.', 'career-control': 'Mijn ouders vinden dierverzorging nu ook goed.' },
      shared: true,
      workProcesses: ['25448/B1-K1-W1', '25448/B1-K1-W3'],
    },
  ],
  'Geef een rondleiding aan een kleuterklas': [
    {
      results: 'Tien kleuters, niemand kwijt.',
      evaluation: 'Eén meisje was bang. Ik liet haar de emmer dragen en toen was het over.',
      competencies: { qualities: 'Ik zie wie er achteraan loopt.' },
      shared: true,
    },
  ],
  'Breek onze app, en vertel hoe je het deed': [
    {
      goals: 'Weten wat een tester doet.',
      results: '14 fouten. De ergste: met een emoji in je naam kon je niet meer inloggen.',
      evaluation: 'Fouten vinden is leuk, opschrijven zodat een ander het snapt is het echte werk.',
      followUp: 'Op school ook testen schrijven voordat we inleveren.',
      competencies: { qualities: 'Ik denk in rare situaties.', networking: 'Sharon wil mijn volgende project bekijken.' },
      shared: true,
      workProcesses: ['25998/B1-K1-W4'],
    },
    { results: '6 bugs', evaluation: 'ik klikte gewoon overal heel snel op' },
  ],
  'Leer een demo geven in drie minuten': [
    {
      results: '3 minuten en 4 seconden.',
      evaluation: 'Ik werd nog steeds rood maar ik praatte langzamer. Iemand zei dat het duidelijk was.',
      competencies: { qualities: 'Ik kan het wel, met een briefje.' },
      shared: true,
    },
  ],
  'Help buurtbewoners bij het digispreekuur': [
    {
      goals: 'Geduld oefenen.',
      results: 'Ik heb foto’s teruggevonden van een meneer zijn overleden vrouw. Hij moest huilen en ik bijna ook.',
      evaluation: 'Je mag de muis niet pakken. Dat is het moeilijkste wat er is.',
      followUp: 'Ik blijf komen, ook als het niet meer hoeft.',
      competencies: { motives: 'Ik wist niet dat computers zo belangrijk kunnen zijn voor iemand.' },
      shared: true,
    },
  ],
  'Maak van vijf oude laptops drie goede': [
    {
      results: 'Vier, niet drie!',
      evaluation: 'Een laptop ging naar een gezin bij ons in de flat. Dat heb ik niet verteld.',
      competencies: { qualities: 'Netjes werken met kleine schroefjes.' },
      shared: true,
    },
  ],
  'Stop een hack voordat het bedrijf stilligt': [
    {
      results: 'Na 70 minuten gestopt. Eén server te laat uitgezet.',
      evaluation:
        'Ik nam de leiding zonder dat ik het doorhad. Een klasgenoot zei achteraf dat ik wel moet leren luisteren. Fair.',
      competencies: { 'career-control': 'Leiding geven: ja, maar met oren.' },
      shared: true,
    },
  ],
  'Maak een item van twee minuten over je eigen wijk': [
    {
      goals: 'Echt leren monteren.',
      results: 'Mijn item over de laatste snackbar van de wijk is uitgezonden.',
      evaluation: 'Twee minuten is zó kort. Ik had veertig minuten gefilmd.',
      followUp: 'Eerst bedenken, dan filmen.',
      competencies: { networking: 'De snackbareigenaar stelde me voor aan de hele straat.' },
      shared: true,
    },
  ],
  'Draai een uitzending mee in de studio': [
    {
      results: 'Camera twee bediend, één keer te laat.',
      evaluation: 'Toen het rode lampje aanging klopte mijn hart in mijn keel. Heerlijk.',
      shared: true,
    },
  ],
  'Leer interviewen: de stilte na de vraag': [
    { results: '6 seconden stil geweest, record', evaluation: 'Mensen gaan vanzelf verder praten. Werkt ook bij mijn vader.' },
  ],
  'Zeefdruk een poster van begin tot eind': [
    {
      results: 'Twintig posters, achttien goed.',
      evaluation: 'Je kunt niet op “ongedaan maken” drukken. Daar word je precies van.',
      competencies: { 'work-exploration': 'Liever met inkt dan met een scherm.' },
      shared: true,
    },
  ],
  'Draai mee aan de balie van het wijkcentrum': [
    {
      goals: 'Durven bellen.',
      results: 'Ik neem nu op zonder briefje.',
      evaluation: 'In het begin gaf ik alle telefoontjes aan Aisha. In week twee was ze “toevallig” steeds koffie halen.',
      followUp: 'Zelf de tandarts bellen.',
      competencies: { qualities: 'Vriendelijk blijven, ook als iemand moppert.' },
      shared: true,
    },
  ],
  'Organiseer de winteravond in de wijk': [
    {
      results: '180 buren, 40 liter soep.',
      evaluation: 'De stroom viel uit en toen gingen mensen zingen. Dat kun je niet plannen.',
      competencies: { 'career-control': 'Ik bleef rustig.', networking: 'Ik ken nu de wijkagent.' },
      shared: true,
    },
  ],
  'Maak een stapel bonnen zo netjes als een plank': [
    {
      results: '312 bonnen.',
      evaluation: 'Het was rustgevend, echt waar. Maar drie dagen is genoeg voor mij.',
      competencies: { 'work-exploration': 'Kantoor: misschien halve dagen.' },
    },
  ],
  'Leer bellen zonder buikpijn': [
    {
      results: 'Ik heb een bedrijf gebeld en kreeg nog een stageplek aangeboden ook.',
      evaluation: 'Die eerste zin op papier helpt.',
      competencies: { networking: 'Bellen dus.' },
      shared: true,
    },
  ],
  'Maak een draaiboek tot op de minuut': [
    {
      results: 'Negen bladzijden. Sytske vond één fout.',
      evaluation: 'Ik ben blijkbaar iemand die lijstjes leuk vindt.',
      competencies: { qualities: 'Overzicht houden.' },
      shared: true,
    },
  ],
  'Bouw op, draai mee en breek af': [
    { results: 'Plein weer leeg om half acht.', evaluation: 'zwaar, koud, beste dag van dit jaar', shared: true },
  ],
  'Red een festival waar alles tegelijk misgaat': [
    {
      results: 'Niemand gewond. Band kwam toch.',
      evaluation: 'Ik wilde alles zelf doen. Pas toen ik taken uitdeelde ging het beter.',
      competencies: { 'career-control': 'Verdelen is ook leiden.' },
      shared: true,
    },
  ],
  'Stel het licht in voor een concert': [
    {
      results: 'Bij het derde nummer ging alles op blauw, dat was mijn stand.',
      evaluation: 'Hoog hangen deed de technicus. Ik heb een zwart T-shirt gekregen met crew erop.',
      followUp: 'Opleiding opzoeken voor podiumtechniek.',
      shared: true,
    },
  ],
  'Help een dag in een drukke kapsalon': [
    {
      goals: 'Kijken of het echt is zoals ik denk.',
      results: 'Vijf keer haar gewassen. Eén mevrouw viel in slaap, dat is een compliment.',
      evaluation: 'Je staat de hele dag. Mijn voeten! Maar de tijd ging zo snel.',
      followUp: 'Oefenen met vlechten op mijn zusje.',
      competencies: { motives: 'Mensen gaan vrolijker weg dan ze kwamen.' },
      shared: true,
    },
  ],
  'Leer krullend en kroezend haar verzorgen': [
    {
      results: 'Eindelijk weet ik hoe mijn eigen haar werkt.',
      evaluation: 'Waarom krijgt niet iedereen dit?',
      competencies: { motives: 'Een salon waar iedereen terechtkan.' },
      shared: true,
    },
  ],
  'Verwen bewoners met een kappersmiddag': [
    {
      results: 'Mevrouw Smit (91) zei dat ze weer een meisje was.',
      evaluation: 'Ik kwam voor het haar en bleef voor de verhalen.',
      followUp: 'Misschien toch zorg? Of allebei.',
      shared: true,
    },
  ],
  'Praat een ruzie klein': [
    {
      results: 'De derde keer ging de acteur zitten.',
      evaluation: 'Ik kruis mijn armen als ik zenuwachtig ben. Dat maakt het erger, wist ik niet.',
      competencies: { qualities: 'Rustige stem.' },
      shared: true,
    },
  ],
  'Loop een ronde mee in het winkelcentrum': [
    {
      results: 'Een kind teruggebracht naar zijn vader.',
      evaluation: 'Veel lopen, veel kijken, weinig actie. Orlando zegt: dan doe je het goed.',
    },
  ],
  'Maak je eigen school veiliger met drie tips': [
    {
      results: 'Het licht in het fietsenhok doet het weer. Dat was tip 1.',
      evaluation: 'Praten met de directeur vond ik eng, maar hij schreef alles op.',
      competencies: { networking: 'De conciërge groet me nu bij naam.' },
      shared: true,
    },
  ],
  'Geef zes weken training aan de allerkleinsten': [
    {
      goals: 'Kinderen meekrijgen die geen zin hebben.',
      results: 'Ook Daaf doet nu mee, als tikker.',
      evaluation: 'Mijn eerste training was een ramp. Te veel uitleg. Nu: één zin en beginnen.',
      followUp: 'Mijn scheidsrechterkaart halen.',
      competencies: { qualities: 'Voordoen.', motives: 'Een high five van een vijfjarige.' },
      shared: true,
      workProcesses: ['25908/B1-K1-W2'],
    },
  ],
  'Sta een middag naast de badmeester': [
    {
      results: 'Reddingsoefening gehaald, met kleren aan.',
      evaluation: 'Kijken is vermoeiend! Na een uur zag ik pas waar je op let.',
      shared: true,
    },
  ],
  'Begeleid het seniorenzwemmen': [
    {
      results: 'Mijn oefening op ABBA zit nu in het vaste programma.',
      evaluation: 'Ze zijn fitter dan ik.',
      competencies: { motives: 'De koffie na afloop hoort er echt bij.' },
      shared: true,
    },
  ],
}
