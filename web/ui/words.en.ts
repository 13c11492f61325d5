import type { UiWords } from './words.ts'

const words: UiWords = {
  optional: 'optional',
  close: 'Close',
  undo: 'Undo',
  cutOff: "We can't connect. Check your internet and try again.",
  retry: 'Try again',
  signIn: 'Sign in again',
  reference: (id) => `Reference for the help desk: ${id}`,
  loading: 'One moment, it is loading.',
  errors: (count) => (count === 1 ? '1 thing is not right yet' : `${count} things are not right yet`),
  slot: (slot, takenBy) => (takenBy === undefined ? slot : `${slot}, taken: ${takenBy}`),
  whyItFits: 'Why this fits',
  seatsLeft: (count) => (count === 0 ? 'Full' : count === 1 ? '1 place left' : `${count} places left`),
  moreDayparts: (count) => (count === 1 ? '1 more half-day' : `${count} more half-days`),
  atSchool: 'At school',
  remote: 'Remote',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  mapHelp: 'The map carries the numbers of the list. What is on the map is in the list too.',
}
export default words
