import { addDays, mondayOf } from '../../../shared/daypart.ts'
import { type Holiday, type HolidayCalendar, holidayRegions } from '../../../shared/school-calendar.ts'

/** Holidays as they might lie: the day in whose week they begin, and how many weeks. Invented, and the same in every region. */
const holidays = [
  { name: 'Voorjaarsvakantie', day: '02-20', weeks: 1 },
  { name: 'Meivakantie', day: '04-28', weeks: 1 },
  { name: 'Zomervakantie', day: '07-16', weeks: 6 },
  { name: 'Herfstvakantie', day: '10-20', weeks: 1 },
] as const

/** The school years around a day. */
export function demoHolidays(today: string): HolidayCalendar {
  const year = Number(today.slice(0, 4))
  const all = [year - 1, year, year + 1].flatMap((of): Holiday[] => [
    ...holidays.map(({ name, day, weeks }) => {
      const monday = mondayOf(`${of}-${day}`)
      return { name, from: addDays(monday, -2), until: addDays(monday, weeks * 7 - 1) }
    }),
    // As in `isChristmasHoliday`, in which nothing is offered.
    { name: 'Kerstvakantie', from: `${of}-12-24`, until: `${of + 1}-01-03` },
  ])
  const byRegion = holidayRegions.map((region) => [region, all.toSorted((a, b) => (a.from < b.from ? -1 : 1))])
  return Object.fromEntries(byRegion)
}
