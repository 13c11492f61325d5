import type { ConcernWords } from './concerns.ts'

const words: ConcernWords = {
  'not-recognised': {
    what: 'De organisatie is niet erkend voor deze opleiding.',
    now: 'Vraag de organisatie om erkenning aan te vragen bij SBB, of zoek met de student een andere plek.',
  },
  'recognition-not-yet': {
    what: (date) => `De organisatie is pas erkend voor deze opleiding vanaf ${date}.`,
    now: 'Spreek een latere begindag af, of zoek met de student een andere plek.',
  },
  'recognition-ended': {
    what: (date) => `De erkenning voor deze opleiding is afgelopen op ${date}.`,
    now: 'Vraag de organisatie om de erkenning te verlengen bij SBB. Daarna kan het weer.',
  },
  'recognition-withdrawn': {
    what: (date) => `De erkenning voor deze opleiding is ingetrokken, vanaf ${date}.`,
    now: 'Bel de organisatie en bespreek met de student een andere plek. Zeg de plaatsing af als het niet goed komt.',
  },
  'recognition-unchecked': {
    what: 'Of de organisatie erkend is, was niet na te gaan.',
    now: 'Je hoeft niets te doen: we proberen het vanzelf opnieuw. Duurt het langer dan een dag? Meld het bij de beheerder.',
  },
  'working-time': {
    what: 'De dagdelen mogen niet volgens de regels voor werktijd.',
    now: 'Kijk welke regel het is, en spreek met de student en de organisatie andere dagdelen af.',
  },
  agreement: {
    what: 'De overeenkomst is nog niet door iedereen getekend.',
    now: 'Kijk wie er nog moet tekenen en stuur een herinnering.',
  },
}
export default words
