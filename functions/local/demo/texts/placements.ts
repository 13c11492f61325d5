import type { PlacementState } from '../../../../shared/placement.ts'

/** Placements that the people of the sign-in page need, so that each has something to do. */
export type PlacementPlan = {
  mail: string
  title: string
  state: PlacementState
  motivation: string
  /** An open question of the coordinator. */
  question?: string
  /** Tomorrow is the last day for an answer. */
  expiresTomorrow?: boolean
}

export const fixedPlacements: readonly PlacementPlan[] = [
  {
    mail: 'student1@demo.example',
    title: 'Test de nieuwe alarmknop met bewoners',
    state: 'requested',
    motivation: 'Ik kan hier kijken of ik het contact met mensen leuker vind, of het ding zelf. En ik leg graag dingen uit.',
  },
  {
    mail: 'student1@demo.example',
    title: 'Ga een dag mee met de servicemonteur',
    state: 'completed',
    motivation: 'Ik wil weten of ik techniek leuk vind als er ook mensen bij zijn.',
  },
  {
    mail: 'student1@demo.example',
    title: 'Vervang veilig een stopcontact',
    state: 'completed',
    motivation: 'Ik wil iets met techniek doen wat ik thuis ook kan gebruiken.',
  },
  {
    mail: 'student1@demo.example',
    title: 'Repareer fietsen met en voor de buurt',
    state: 'completed',
    motivation: 'Ik hielp mijn vader altijd met fietsen. En ik wil oefenen met uitleggen aan klanten.',
  },
  {
    mail: 'student3@demo.example',
    title: 'Kook tien weken mee in een open keuken',
    state: 'active',
    motivation: 'Een open keuken is precies wat ik zoek: snel, netjes en je ziet de gasten. Chef Ferdi was op onze open dag.',
  },
  {
    mail: 'student3@demo.example',
    title: 'Bedenk een soep van wat over is',
    state: 'completed',
    motivation: 'Bij ons thuis gooien we niks weg. Ik heb al drie ideeën.',
  },
  {
    mail: 'yonas.kidane@demo.example',
    title: 'Werk een jaar mee als leerling-monteur',
    state: 'active',
    motivation: 'Ik wil één bedrijf goed leren kennen, van tekening tot oplevering. En ik wil er daarna blijven werken.',
  },
  {
    mail: 'student4@demo.example',
    title: 'Sluit meterkasten aan in nieuwe huizen',
    state: 'requested',
    motivation:
      'Ik wil een meterkast zelf kunnen aansluiten voor mijn examen. Vonkenburg doet er veertig, dus dan heb ik ook echt kunnen oefenen.',
    question:
      'Goede keuze, Daan. Eén vraag: je schreef dat je wilt weten of je tegen hoogte kunt. In deze stage werk je niet op hoogte. Is dat erg?',
  },
  {
    mail: 'student4@demo.example',
    title: 'Red apparaten in het repaircafé',
    state: 'completed',
    motivation: 'Storing zoeken oefenen met apparaten waar niemand meer op rekent.',
  },
  {
    mail: 'student1@ander.example',
    title: 'Bouw meubels voor de voedselbank',
    state: 'requested',
    motivation: 'Ik zit veel achter mijn computer en wil een keer iets maken dat je kunt vastpakken.',
  },
  // So that both employers of the sign-in page have requests to wait for and students to expect.
  {
    mail: 'tess.ruitenaar@demo.example',
    title: 'Test de nieuwe alarmknop met bewoners',
    state: 'requested',
    motivation: 'Mijn oma heeft ook zo’n knop en die ligt in een la. Ik wil snappen waarom.',
    expiresTomorrow: true,
  },
  {
    mail: 'lieke.brandenhorst@demo.example',
    title: 'Loop een dag mee op de woongroep',
    state: 'approved',
    motivation: 'Ik heb nog nooit in een verpleeghuis gekeken. Iedereen heeft er een mening over, ik wil het zelf zien.',
  },
  {
    mail: 'selam.gebremariam@demo.example',
    title: 'Werk acht weken mee op afdeling Linde',
    state: 'approved',
    motivation: 'Ik wil leren werken met mensen die dingen vergeten. Ik ben rustig en dat helpt, zegt mijn docent.',
  },
  {
    mail: 'kim.hartogveld@demo.example',
    title: 'Werk acht weken mee op afdeling Linde',
    state: 'requested',
    motivation: 'Mijn leerdoel is rapporteren. Op afdeling Linde mag je daar vanaf week één aan meeschrijven.',
  },
  {
    mail: 'rick.bouwsema@demo.example',
    title: 'Sluit meterkasten aan in nieuwe huizen',
    state: 'approved',
    motivation:
      'Ik heb vorig jaar bij een klein bedrijf gezeten. Nu wil ik een groot project meemaken, van kale muur tot oplevering.',
  },
  {
    mail: 'finn.postmeer@demo.example',
    title: 'Ga een dag mee met de servicemonteur',
    state: 'requested',
    motivation: 'Ik wil weten hoe een dag van een monteur eruitziet als er geen docent bij is.',
  },
  // What a coordinator has to look at: hours that add up to too much, asked for before that was checked; and recognitions that are gone.
  {
    mail: 'joris.kremerink@demo.example',
    title: 'Kijk een dag achter de schermen van het hotel',
    state: 'approved',
    motivation: 'Ik wil zien wat er gebeurt voordat een gast zijn kamer in komt.',
  },
  {
    mail: 'joris.kremerink@demo.example',
    title: 'Help drie weken mee in de houtgroep',
    state: 'requested',
    motivation: 'Ik zaag en schuur thuis ook. Nu wil ik weten of ik het aan een ander kan uitleggen.',
  },
  {
    mail: 'sanne.driehuizen@demo.example',
    title: 'Maak het ontbijtbuffet met de ontbijtkok',
    state: 'requested',
    motivation: 'Ik sta toch al om vijf uur op. En een buffet voor honderd man heb ik nog nooit gemaakt.',
  },
  {
    mail: 'lucas.tromperink@demo.example',
    title: 'Lees storingen uit met de computer',
    state: 'approved',
    motivation: 'Thuis lees ik de scooter van mijn broer uit. Ik wil weten hoe een garage dat doet.',
  },
]

/** Who offers the first is no longer recognised for the qualification; who offers the second had it taken away. */
export const endedRecognition = { title: 'Maak het ontbijtbuffet met de ontbijtkok', crebo: '25180' }
export const withdrawnRecognition = { title: 'Lees storingen uit met de computer', crebo: '25736' }
