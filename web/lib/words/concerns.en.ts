import type { ConcernWords } from './concerns.ts'

const words: ConcernWords = {
  'not-recognised': {
    what: 'The organisation is not recognised for this programme.',
    now: 'Ask the organisation to apply to SBB for recognition, or look for another place with the student.',
  },
  'recognition-not-yet': {
    what: (date) => `The organisation is recognised for this programme only from ${date} on.`,
    now: 'Agree on a later first day, or look for another place with the student.',
  },
  'recognition-ended': {
    what: (date) => `The recognition for this programme ended on ${date}.`,
    now: 'Ask the organisation to have it renewed by SBB. After that it can go on.',
  },
  'recognition-withdrawn': {
    what: (date) => `The recognition for this programme was withdrawn, from ${date} on.`,
    now: 'Call the organisation and talk with the student about another place. Cancel the placement if it will not come right.',
  },
  'recognition-unchecked': {
    what: 'Whether the organisation is recognised could not be found out.',
    now: 'You need not do anything: we try again by ourselves. Longer than a day? Tell the administrator.',
  },
  'working-time': {
    what: 'The rules on working time do not allow these half-days.',
    now: 'See which rule it is, and agree on other half-days with the student and the organisation.',
  },
  agreement: {
    what: 'Not everyone has signed the agreement yet.',
    now: 'See who still has to sign, and send a reminder.',
  },
}
export default words
