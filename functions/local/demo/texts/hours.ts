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
  'Op dinsdag ben je om drie uur naar huis gegaan. Vul dat nog even in.',
  'Maandagochtend begonnen we pas om tien uur, door de levering.',
]
