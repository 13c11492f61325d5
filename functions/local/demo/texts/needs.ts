import type { Competency } from '../../../../shared/competency.ts'
import type { Certainty, LearningNeed } from '../../../../shared/learning-need.ts'
import type { GuidanceLevel, OpportunityKind } from '../../../../shared/opportunity.ts'
import type { Interest, Sector, Trait } from '../../../../shared/sector.ts'

/** A learning need in the words of a student. What is left out means "no preference". */
export type NeedPlan = {
  question: string
  certainty: Certainty
  interests?: readonly Interest[]
  sectors?: readonly Sector[]
  occupation?: string
  workProcesses?: readonly string[]
  competency?: Competency
  kinds?: readonly OpportunityKind[]
  maxKm?: number
  guidance?: GuidanceLevel
  withinWeeks?: number
  ratherNot?: { traits?: readonly Trait[]; sectors?: readonly Sector[]; text?: string }
  /** Only for students of this qualification, or of this kind of school. */
  crebo?: string
  stage?: 'vmbo' | 'mbo'
  status?: LearningNeed['status']
  daysAgo?: number
}

/** The people of the sign-in page, by mail address. */
export const needsOfThePeople: Readonly<Record<string, readonly NeedPlan[]>> = {
  'student1@demo.example': [
    {
      question:
        'Ik wil ontdekken of ik liever met mensen of met techniek werk. Uitleggen vind ik leuk, maar dingen uit elkaar halen ook.',
      certainty: 'doubting',
      interests: ['people', 'making'],
      sectors: ['care', 'installation', 'mobility'],
      competency: 'work-exploration',
      maxKm: 10,
      guidance: 'close',
      daysAgo: 86,
      ratherNot: { traits: ['heights'], text: 'Liever niet alleen in een kantoor zitten.' },
    },
  ],
  'student2@demo.example': [
    {
      question: 'Geen idee eigenlijk. Ik wil gewoon dingen zien.',
      certainty: 'exploring',
      interests: ['outdoors', 'creating', 'digital'],
      maxKm: 8,
      daysAgo: 12,
      ratherNot: { traits: ['phone'], text: 'Niet bellen met mensen die ik niet ken' },
    },
  ],
  'student3@demo.example': [
    {
      question: 'Kijken of koken nog leuk is als het moet. Thuis kook ik alleen als ik zin heb.',
      certainty: 'doubting',
      interests: ['cooking'],
      sectors: ['hospitality', 'food'],
      competency: 'motives',
      status: 'done',
      daysAgo: 118,
    },
    {
      question: 'Ik wil sneller worden in mijn mise-en-place en leren hoe je een saus monteert zonder dat hij schift.',
      certainty: 'decided',
      interests: ['cooking'],
      sectors: ['hospitality'],
      occupation: 'Kok',
      workProcesses: ['25180/B1-K1-W2', '25180/B1-K1-W3'],
      competency: 'qualities',
      kinds: ['stage', 'assignment', 'guidance'],
      maxKm: 15,
      daysAgo: 64,
    },
  ],
  'student4@demo.example': [
    {
      question: 'Ik wil leren hoe je een meterkast aansluit. En ik wil weten of ik tegen werken op hoogte kan.',
      certainty: 'decided',
      interests: ['making'],
      sectors: ['installation'],
      occupation: 'Eerste monteur',
      workProcesses: ['25736/B1-K1-W3', '25736/B1-K1-W4'],
      competency: 'qualities',
      kinds: ['stage'],
      maxKm: 20,
      guidance: 'regular',
      daysAgo: 33,
    },
  ],
  'student1@ander.example': [
    {
      question: 'Ik wil iets met computers doen, maar niet de hele dag stil zitten.',
      certainty: 'doubting',
      interests: ['digital', 'outdoors'],
      sectors: ['ict', 'sport'],
      maxKm: 12,
      daysAgo: 20,
      ratherNot: { sectors: ['office'] },
    },
  ],
}
