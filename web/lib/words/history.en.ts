import type { HistoryWords } from './history.ts'

const words: HistoryWords = {
  move: {
    claim: (name) => `${name} asked for a place`,
    approve: (name) => `${name} approved`,
    decline: (name) => `${name} declined`,
    ask: (name) => `${name} asked a question`,
    answer: (name) => `${name} answered`,
    withdraw: (name) => `${name} took the request back`,
    reconsider: (name) => `${name} looked again`,
    expire: () => 'Not answered in time',
    start: () => 'Begun',
    complete: (name) => `${name} completed it`,
    cancel: (name) => `${name} cancelled`,
  },
  someone: { student: 'The student', coordinator: 'The coordinator', employer: 'The organisation', clock: 'Praktijkplein' },
}
export default words
