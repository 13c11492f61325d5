import type { DayWords } from './days.ts'

const weekday = {
  mon: 'maandag',
  tue: 'dinsdag',
  wed: 'woensdag',
  thu: 'donderdag',
  fri: 'vrijdag',
  sat: 'zaterdag',
  sun: 'zondag',
} as const
const part = { morning: 'ochtend', afternoon: 'middag', evening: 'avond' } as const

const words: DayWords = {
  weekday,
  short: { mon: 'ma', tue: 'di', wed: 'wo', thu: 'do', fri: 'vr', sat: 'za', sun: 'zo' },
  part,
  slot: (day, half) => weekday[day] + part[half],
  wholeDay: 'hele dag',
  today: 'vandaag',
  tomorrow: 'morgen',
  yesterday: 'gisteren',
  at: (day, time) => `${day} om ${time} uur`,
  until: (from, until) => `${from} tot en met ${until}`,
  times: (count) => `${count} keer`,
  choose: (count, from) => `kies ${count} van ${from} dagdelen`,
  block: (count) => `${count} dagdelen achter elkaar`,
  halfDays: (count) => (count === 1 ? '1 dagdeel' : `${count} dagdelen`),
}
export default words
