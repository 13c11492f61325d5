/** What a student writes about a half-day: few do, and shortly. */
export const worklines = [
  'Meegelopen en opgeruimd',
  'Zelf geprobeerd, lukte bij de tweede keer',
  'Druk, maar leuk team',
  'Nieuwe collega leren kennen',
  'Spullen klaargezet voor morgen',
  'Iets uitgelegd aan een andere stagiair',
]

export const disputes = [
  'Je begon die keer een uur later, omdat je trein uitviel. Pas je dat nog even aan?',
  'Er mist een half uur pauze. Die houden we altijd samen.',
]
