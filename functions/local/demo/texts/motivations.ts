import type { Sector } from '../../../../shared/sector.ts'

/** Why a student asks for a place, in the student's own words. */
export const motivations: Readonly<Record<Sector, readonly string[]>> = {
  care: [
    'Mijn oma heeft thuiszorg en die mevrouw is altijd zo rustig. Ik wil weten of ik dat ook kan.',
    'Op school oefenen we op elkaar. Ik wil het met echte mensen doen, met iemand erbij.',
    'Ik zorg thuis al veel voor mijn broertje. Ik wil zien hoe ze dat in de zorg doen.',
    'Ik vind praten met ouderen leuk, ze maken zich nergens druk om. Verder weet ik nog niet of zorg iets voor mij is, daarom wil ik kijken.',
    'Voor mijn leerdoel “gesprek voeren” heb ik nog één praktijksituatie nodig.',
    'Ik ben best zenuwachtig, maar mijn mentor denkt dat dit bij mij past. Ik ook wel een beetje.',
  ],
  childcare: [
    'Ik pas elke week op twee buurkinderen. Nu wil ik weten hoe het met een hele groep is.',
    'Ik wil later onderwijsassistent worden en ik heb nog nooit in een klas gestaan (behalve als leerling).',
    'Kinderen vinden mij meestal wel grappig. Kijken of dat helpt.',
    'Ik wil leren hoe je rustig blijft als er drie tegelijk huilen.',
  ],
  hospitality: [
    'Ik wil een keer echte druk voelen. In de schoolkeuken staat de docent altijd klaar om te redden.',
    'Ik werk al in de spoelkeuken en wil een stap verder.',
    'Mijn examen gaat over werken met gasten en dat durf ik nog niet zo goed.',
    'Ik hou van koken en van mensen die blij worden van eten. Dit lijkt me allebei.',
    'Ik wil leren hoe je drie dingen tegelijk doet zonder iets te laten aanbranden.',
  ],
  food: [
    'Thuis bak ik elk weekend. Mijn brood wordt steeds te hard, ik wil weten waarom.',
    'Vroeg opstaan vind ik niet erg, ik ben toch altijd wakker.',
    'Ik wil zien hoe je iets maakt van begin tot eind. En proeven natuurlijk.',
  ],
  retail: [
    'Ik kom vaak in deze winkel en ik wil het eens van de andere kant zien.',
    'Ik wil oefenen met mensen aanspreken. Ik ben verlegen, maar minder dan vorig jaar.',
    'Spullen mooi neerzetten doe ik thuis ook de hele dag. Misschien is het een beroep.',
  ],
  logistics: [
    'Ik hou van orde en van bewegen. In de klas zit ik te veel stil.',
    'Mijn neef werkt daar in de buurt en zegt dat het hard werken is maar gezellig. Ik wil het zelf zien.',
    'Ik wil later op de vrachtwagen, en dit is het begin.',
  ],
  construction: [
    'Ik maak al dingen in de schuur van mijn opa. Nu met mensen die het echt kunnen.',
    'Ik leer beter als ik iets in mijn handen heb. En ik ben niet bang om vies te worden.',
    'Ik twijfel tussen bouw en hovenier, daarom wil ik dit eerst proberen.',
    'Voor mijn profiel moet ik nog een dag in de praktijk. Dit lijkt me de leukste.',
  ],
  installation: [
    'Meterkasten doen we op school alleen op een bord. Ik wil weten hoe het in een echt huis gaat.',
    'Ik wil leren storing zoeken. Dat krijg je op school niet zo veel.',
    'Ik wil weten of techniek iets voor mij is, ook al zit ik in een andere richting.',
    'Duurzame energie vind ik belangrijk. Ik wil er later mijn werk van maken.',
    'Ik kan goed met klanten praten denk ik, en ik wil zien of ik dat kan combineren met techniek.',
  ],
  engineering: [
    'Ik vind het mooi als iets precies past. Dat wil ik leren meten.',
    'Ik heb thuis een 3D-printer en mijn ontwerpen mislukken steeds op de maat.',
    'Dingen uit elkaar halen kan ik al. Weer in elkaar zetten is mijn leerdoel.',
  ],
  mobility: [
    'Ik sleutel aan mijn eigen brommer. Nu wil ik het een keer goed leren.',
    'Fietsen maken is iets waar je iemand meteen mee helpt. Dat vind ik fijn.',
    'Ik wil weten of ik auto’s nog steeds leuk vind als het werk is.',
  ],
  green: [
    'Buiten zijn is voor mij het belangrijkste. De hele dag binnen word ik gek.',
    'Bij mijn opa in de volkstuin heb ik veel geleerd, ik wil weten hoe bedrijven het doen.',
    'Ik wil zien of ik het ook leuk vind als het regent.',
  ],
  animals: [
    'Ik heb zelf twee konijnen en een hond. Ik weet dat het niet alleen aaien is.',
    'Ik wil later iets met dieren, maar mijn ouders willen eerst zien of ik het volhoud.',
    'Ik ben rustig en dat vinden dieren fijn. Bloed vind ik wel een beetje spannend.',
  ],
  ict: [
    'Ik los thuis alle problemen met wifi en printers op. Misschien moet ik er iets mee.',
    'Ik programmeer al een tijdje zelf, maar altijd alleen. Ik wil zien hoe een team dat doet.',
    'Ik wil een keer iets maken dat echt gebruikt wordt en niet na het cijfer verdwijnt.',
  ],
  media: [
    'Ik maak filmpjes voor onze voetbalclub. Ik wil leren monteren zoals het hoort.',
    'Tekenen is het enige waar ik tijd bij vergeet. Ik wil weten of je er je werk van kunt maken.',
    'Ik heb een portfolio nodig voor de open dag in januari. En dit lijkt me gewoon leuk.',
  ],
  office: [
    'Ik kan goed plannen, zegt mijn mentor. Ik wil zien wat je daar later mee kunt.',
    'Ik wil oefenen met bellen. Ik stel het altijd uit.',
    'Rustig werk lijkt me fijn, maar ik weet niet of ik dat de hele dag wil.',
  ],
  events: [
    'Ik heb het schoolfeest mee georganiseerd en dat was het leukste van het jaar.',
    'Ik wil weten wat er allemaal achter een concert zit.',
    'Ik ben op mijn best als het druk is en er iets misgaat.',
  ],
  beauty: [
    'Ik vlecht het haar van mijn hele familie. Nu wil ik het van iemand leren.',
    'Ik wil weten of ik het ook kan met mensen die ik niet ken.',
    'Kapster wil ik al sinds groep 6, maar ik heb nog nooit in een salon geholpen.',
  ],
  safety: [
    'Ik wil later bij de politie en ik wil weten hoe je rustig blijft als iemand boos is.',
    'Ik let altijd op alles. Mijn vrienden worden er gek van, maar misschien is het handig.',
    'Ik wil zien of dit spannend is, of vooral lang staan. Allebei mag.',
  ],
  sport: [
    'Ik train de JO9 en wil leren hoe je ook de kinderen meekrijgt die geen zin hebben.',
    'Sport is mijn ding. Ik wil weten of lesgeven dat ook is.',
    'Ik heb lang niet gesport na mijn blessure. Zo kan ik er toch bij zijn.',
  ],
}

/** Asked by a coordinator before deciding. */
export const questions = [
  'Wat wil je hier leren dat je in de les nog niet leert? Twee zinnen is genoeg.',
  'Heb je al bedacht hoe je op de dag zelf op tijd bent?',
  'Heb je dit al besproken met je mentor? En wat vond die ervan?',
  'Je hebt die week ook toetsen. Lukt het allebei?',
] as const

/** What students say back. */
export const answers = [
  'In de les doen we het na. Hier is het voor iemand die er echt iets van vindt, dat is nieuw voor mij.',
  'Ja, ik heb de weg al een keer gefietst. En ik zet twee wekkers.',
  'Ja, dinsdag. Mijn mentor vindt het een goed idee en komt een keer kijken.',
  'De toetsen zijn alleen ’s ochtends, dus dat past precies.',
] as const

export const declineReasons = [
  'Dit valt samen met je toetsweek. Na de toetsen is er nog een ronde, vraag die gerust aan.',
  'Ik lees in je leerbehoefte iets anders dan wat je hier gaat doen. Kom even langs, dan zoeken we samen iets dat beter past.',
  'Je mentor praat graag eerst met je over je volgende stap. Plan dat deze week, dan pak ik het daarna meteen op.',
  'In je aanvraag lees ik nog niet wat je wilt leren. Loop even bij me langs, dan maken we het samen concreet.',
  'Die dag is je hele klas op excursie. Kies gerust een andere datum, dan kijk ik er meteen naar.',
] as const

export const withdrawReasons = [
  'Ik heb toch voor de andere plek gekozen.',
  'Mijn bijbaan is veranderd naar vrijdag, sorry.',
  '',
  'Ik durfde het toch niet zo goed. Ik wil liever eerst met iemand samen.',
] as const

export const cancelReasons = {
  employer: [
    'Onze begeleider is langdurig ziek. We willen je goed kunnen begeleiden en dat lukt nu niet.',
    'Door een verhuizing kunnen we die dag niemand ontvangen. Een andere keer ben je van harte welkom.',
    'We hebben te weinig aanmeldingen om het goed te doen. De volgende keer laten we je als eerste kiezen.',
  ],
  coordinator: [
    'Het bedrijf kan je niet op alle dagen begeleiden. We zoeken samen iets anders.',
    'Je rooster is gewijzigd, daardoor past deze plek niet meer.',
  ],
} as const
