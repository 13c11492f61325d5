import type { Competency } from '../../../../shared/competency.ts'

/** A talk with the mentor of the demo; days count from today, before it when negative. */
export type DialoguePlan = {
  student: string
  experience: string
  question: string
  /** Asked so many days ago, and waiting. */
  waits?: number
  /** Held or to be held on the working day nearest to this one. */
  day?: number
  from?: string
  place?: 'room' | 'phone' | 'video' | 'workplace'
  confidential?: true
  notes?: string
  competencies?: readonly Competency[]
  action?: { what: string; inDays: number; state?: 'done'; becameNeed?: true; word?: string }
  /** Somebody of the organisation joins and said yes; this is what the student lets them read. */
  trialogue?: string
}

export const roomNames = ['Kamer 1.12', 'Spreekkamer bij de aula']

export const dialoguePlans: readonly DialoguePlan[] = [
  {
    student: 'student1@demo.example',
    experience: 'De drukste zaterdag in de bakkerij',
    question: 'Ik vond drukte altijd eng, maar nu vond ik het leuk. Hoe kan dat?',
    day: -20,
    from: '13:00',
    place: 'room',
    notes:
      'Yara vertelt over de rij tot buiten. Ze hield overzicht en hielp een nieuwe collega.\nZe merkte dat ze rustig wordt als anderen gestrest zijn.',
    competencies: ['qualities', 'motives'],
    action: { what: 'Ik vraag mijn bazin wat zij die zaterdag aan mij zag, en schrijf drie dingen op.', inDays: 8 },
  },
  {
    student: 'student1@demo.example',
    experience: 'Repareer fietsen met en voor de buurt',
    question: 'Werken met mensen of met techniek: moet ik kiezen?',
    day: 3,
    from: '13:20',
    place: 'room',
  },
  {
    student: 'floor.ginkelaar@demo.example',
    experience: 'Meehelpen bij de iftar in de buurt',
    question: 'Ik kan goed regelen. Wat kun je daarmee worden?',
    day: -62,
    from: '10:40',
    place: 'phone',
    notes: 'Floor deelde taken uit zonder dat iemand het vroeg. Ze wil weten welk werk daarop lijkt.',
    competencies: ['qualities', 'work-exploration'],
    action: {
      what: 'Ik ga uitzoeken bij welk werk je mensen en taken bij elkaar brengt.',
      inDays: -30,
      state: 'done',
      becameNeed: true,
      word: 'Ik heb er een leervraag van gemaakt.',
    },
  },
  {
    student: 'maja.wisniak@demo.example',
    experience: 'Sleutel een dag mee aan de brug',
    question: 'Ik wil vragen of ik vaker mag komen.',
    day: 6,
    from: '09:00',
    place: 'workplace',
    trialogue: 'Ik wil graag horen wat u die dag aan mij zag. En of ik nog eens mag komen.',
  },
  {
    student: 'mo.aydemir@demo.example',
    experience: 'Stel het licht in voor een concert',
    question: 'Thuis zeggen ze dat dit geen echt beroep is.',
    waits: 6,
  },
  {
    student: 'fleur.eskamp@demo.example',
    experience: 'Leid een hoek in het taalatelier',
    question: '',
    waits: 2,
  },
  {
    student: 'jelle.nieuwstraten@demo.example',
    experience: 'Maak je eigen school veiliger met drie tips',
    question: 'Ik wil naar buiten. Wat is een goede eerste stap?',
    day: -40,
    from: '13:40',
    place: 'room',
    notes: 'Jelle wil geen kantoor. Hij kent een hovenier in de straat.',
    competencies: ['networking'],
    action: { what: 'Ik bel aan bij de hovenier en vraag of ik een ochtend mee mag.', inDays: -5 },
  },
  {
    student: 'hugo.meerdonk@demo.example',
    experience: 'Folders en kranten rondbrengen',
    question: 'Kan ik mijn bijbaan ergens voor gebruiken?',
    day: -4,
    from: '14:00',
    place: 'room',
    confidential: true,
  },
]
