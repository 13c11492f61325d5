import type { HistoryWords } from './history.ts'

const words: HistoryWords = {
  move: {
    claim: (name) => `${name} vroeg een plek aan`,
    approve: (name) => `${name} keurde goed`,
    decline: (name) => `${name} wees af`,
    ask: (name) => `${name} stelde een vraag`,
    answer: (name) => `${name} gaf antwoord`,
    withdraw: (name) => `${name} trok de aanvraag in`,
    reconsider: (name) => `${name} keek opnieuw`,
    expire: () => 'Niet op tijd beantwoord',
    start: () => 'Begonnen',
    complete: (name) => `${name} rondde af`,
    cancel: (name) => `${name} zegde af`,
  },
  someone: { student: 'De student', coordinator: 'De coördinator', employer: 'De organisatie', clock: 'Praktijkplein' },
}
export default words
