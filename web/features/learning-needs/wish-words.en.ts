import type { Interest } from '../../../shared/sector.ts'
import type { WishWords } from './wish-words.ts'

/** An interest inside a sentence. */
const interestNoun: Record<Interest, string> = {
  people: 'people',
  making: 'making and repairing',
  outdoors: 'being outdoors',
  digital: 'computers',
  caring: 'caring for others',
  organising: 'arranging and planning',
  cooking: 'cooking and baking',
  creating: 'designing and inventing',
}

const words: WishWords = {
  interestNoun,
  empty: 'I want to find out **a bit of everything**.',
  one: (what) => `I want to learn more about **${what}**.`,
  choice: (what) => `I want to find out what suits me: ${what.map((word) => `**${word}**`).join(', ')}.`,
  two: (a, b) => `I want to find out whether I prefer **${a}** or **${b}**.`,
  sectors: (list) => `In the sector ${list}.`,
  occupation: (what) => `I think of work as **${what}**.`,
  processes: (count) => `I want to practise **${count === 1 ? '1 work process' : `${count} work processes`}**.`,
  competency: (what) => `I want to grow in **${what.toLowerCase()}**.`,
}
export default words
