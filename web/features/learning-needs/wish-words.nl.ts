import type { Interest } from '../../../shared/sector.ts'

/** An interest inside a sentence. */
const interestNoun: Record<Interest, string> = {
  people: 'mensen',
  making: 'maken en repareren',
  outdoors: 'buiten zijn',
  digital: 'computers',
  caring: 'zorgen voor anderen',
  organising: 'regelen en plannen',
  cooking: 'koken en bakken',
  creating: 'ontwerpen en bedenken',
}

const words = {
  interestNoun,
  empty: 'Ik wil **van alles** ontdekken.',
  one: (what: string) => `Ik wil meer leren over **${what}**.`,
  choice: (what: readonly string[]) => `Ik wil ontdekken wat bij me past: ${what.map((word) => `**${word}**`).join(', ')}.`,
  two: (a: string, b: string) => `Ik wil ontdekken of ik liever bezig ben met **${a}** of met **${b}**.`,
  sectors: (list: string) => `In de sector ${list}.`,
  occupation: (what: string) => `Ik denk aan werk als **${what}**.`,
  processes: (count: number) => `Ik wil **${count === 1 ? '1 werkproces' : `${count} werkprocessen`}** oefenen.`,
  competency: (what: string) => `Ik wil groeien in **${what.toLowerCase()}**.`,
}
export default words
