import type { ControlWords } from './control-words.ts'

const words: ControlWords = {
  optional: 'optional',
  close: 'Close',
  undo: 'Undo',
  signIn: 'Sign in again',
  reference: (id) => `Reference for the help desk: ${id}`,
  errors: (count) => (count === 1 ? '1 thing is not right yet' : `${count} things are not right yet`),
  slot: (slot, takenBy) => (takenBy === undefined ? slot : `${slot}, taken: ${takenBy}`),
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  mapHelp: 'The map carries the numbers of the list. What is on the map is in the list too.',
}
export default words
