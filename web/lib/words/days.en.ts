import type { DayWords } from './days.ts'

const weekday = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const
const part = { morning: 'morning', afternoon: 'afternoon', evening: 'evening' } as const

const words: DayWords = {
  weekday,
  short: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  part,
  slot: (day, half) => `${weekday[day]} ${part[half]}`,
  wholeDay: 'whole day',
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  at: (day, time) => `${day} at ${time}`,
  until: (from, until) => `${from} to ${until}`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  choose: (count, from) => `choose ${count} of ${from} half-days`,
  block: (count) => `${count} half-days in a row`,
  halfDays: (count) => (count === 1 ? '1 half-day' : `${count} half-days`),
}
export default words
