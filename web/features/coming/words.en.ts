import type { ComingWords } from './words.ts'

const words: ComingWords = {
  title: 'Who comes when',
  lede: 'By week. You see a name only when the school has said yes: so every student gets a fair chance.',
  thisWeek: 'This week',
  nextWeek: 'Next week',
  week: (number, from) => `Week ${number}, from ${from}`,
  earlier: 'Earlier weeks',
  student: (level) => `A student of ${level}`,
  requested: 'The school is still looking',
  empty: 'Nobody is coming yet',
  emptyText: 'When a student applies, it stands here. More half-days in your offer help.',
  toOffer: 'See your offer',
  cancel: 'Cancel',
  cancelTitle: (name) => `Cancel ${name}`,
  why: 'Why is it not going ahead?',
  whyHint: 'The student and the school read this.',
  whyMissing: 'Write in one sentence why it is not going ahead.',
  cancelAll: (count) => (count === 1 ? 'This is about 1 half-day.' : `This is about all ${count} half-days of this placement.`),
  noUndo: 'A mistake? Call the school: they can put the place back.',
  send: 'Cancel and send',
  notNow: 'Not now',
  cancelled: (name) => `${name} gets a message that it is not going ahead.`,
  changed: 'Something has just changed here. Below is how it stands now.',
}
export default words
