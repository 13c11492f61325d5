import type { ReflectionPlan } from './experiences.ts'

/** Looking back on a placement, by the title of what it was on: care, children, food. */
export const reflectionsOnPeople: Readonly<Record<string, readonly ReflectionPlan[]>> = {
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
}
