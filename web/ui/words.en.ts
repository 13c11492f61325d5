import type { UiWords } from './words.ts'

const words: UiWords = {
  cutOff: "We can't connect. Check your internet and try again.",
  retry: 'Try again',
  loading: 'One moment, it is loading.',
  whyItFits: 'Why this fits',
  moreDayparts: (count) => (count === 1 ? '1 more half-day' : `${count} more half-days`),
  atSchool: 'At school',
  remote: 'Remote',
}
export default words
