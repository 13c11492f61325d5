import type { Topic } from '../../../../shared/guidance.ts'
import type { ProgrammePart } from '../../../../shared/programme.ts'
import type { Sector } from '../../../../shared/sector.ts'

export type OfferedPlan = {
  title: string
  subject: string
  sector: Sector
  /** It fits the half-days of this student and, where they are somewhere, that sector. */
  forStudent: string
  tasks: string[]
  workProcesses: string[]
  why: string
  seats: number
  part?: ProgrammePart
}

export const offeredPlans: readonly OfferedPlan[] = [
  {
    title: 'Je mise-en-place plannen in tien minuten',
    subject: 'Kok',
    sector: 'hospitality',
    forStudent: 'student3@demo.example',
    tasks: ['Je maakt een planning voor je eigen ochtend', 'Je vergelijkt hem met die van een ander'],
    workProcesses: ['25180/B1-K1-W2'],
    why: 'Wie zijn werk indeelt, heeft om twaalf uur rust in de keuken.',
    seats: 12,
  },
  {
    title: 'Een gesprek beginnen op je stageplek',
    subject: 'Loopbaan',
    sector: 'care',
    forStudent: 'student1@demo.example',
    tasks: ['Je oefent drie openingszinnen', 'Je bedenkt wat je morgen vraagt'],
    workProcesses: [],
    why: 'Het eerste gesprek is het lastigst. Daarna wordt het leuk.',
    seats: 15,
  },
  {
    title: 'Proef het keuzedeel Duurzaam werken',
    subject: 'Keuzedeel',
    sector: 'hospitality',
    forStudent: 'student3@demo.example',
    tasks: ['Je rekent uit wat een keuken weggooit', 'Je bedenkt één ding dat minder kan'],
    workProcesses: ['25180/B1-K1-W1', '25180/B1-K1-W5'],
    why: 'Dit deel is ook te volgen als je een andere opleiding doet.',
    seats: 20,
    part: { crebo: '25180', code: 'K0100', name: 'Duurzaam werken' },
  },
]

export type AskedPlan = {
  topic: Topic
  /** Who asked first, and in whose group the others are. */
  first: string | null
  ofGroupOf: string
  daysAgo: number
  /** One of each who asks. */
  sentences: string[]
}

export const askedPlans: readonly AskedPlan[] = [
  {
    topic: { kind: 'theme', theme: 'Een klacht aannemen' },
    first: 'student1@demo.example',
    ofGroupOf: 'student1@demo.example',
    daysAgo: 9,
    sentences: [
      'Wat zeg ik als een klant boos wordt?',
      'Moet ik altijd sorry zeggen?',
      'Wanneer haal ik er iemand bij?',
      'Hoe blijf ik zelf rustig?',
    ],
  },
  {
    topic: { kind: 'work-process', workProcess: '25180/B1-K1-W4' },
    first: 'student3@demo.example',
    ofGroupOf: 'student3@demo.example',
    daysAgo: 5,
    sentences: ['Hoe krijg ik elk bord hetzelfde?', 'Wat doe ik eerst als er tien borden tegelijk uit moeten?'],
  },
  {
    topic: { kind: 'theme', theme: 'Tekeningen lezen' },
    first: 'student4@demo.example',
    ofGroupOf: 'student4@demo.example',
    daysAgo: 2,
    sentences: ['Wat betekenen de streepjeslijnen op een installatietekening?'],
  },
]
