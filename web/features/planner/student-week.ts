import { daypartOf, type PartOfDay, partsOfDay, weekdayOf } from '../../../shared/daypart.ts'
import { type HalfDay, isFree, isSchoolTime } from '../../../shared/timetable.ts'
import { datesOfWeek, type StudentWeek, type WeekTalk } from '../../../shared/week.ts'

export type Entry = StudentWeek['entries'][number]

/** One block of the week: a half-day, or morning and afternoon where one placement fills both. */
export type Cell = {
  id: string
  date: string
  parts: readonly PartOfDay[]
  entry: Entry | undefined
  talks: readonly WeekTalk[]
  stands: HalfDay | undefined
}

export type Day = { date: string; cells: Cell[] }

/** The days of a week with what stands on them; Saturday and Sunday where something does. */
export function daysOf(week: StudentWeek): Day[] {
  const entryAt = (daypart: string) => week.entries.find(({ dayparts }) => dayparts.includes(daypart))
  const stands = new Map(week.halfDays.map((halfDay) => [halfDay.daypart, halfDay]))
  const talksAt = (date: string, part: PartOfDay) => week.talks.filter((talk) => talk.date === date && talk.part === part)
  return datesOfWeek(week.monday).flatMap((date) => {
    const cells = partsOfDay.map((part): Cell => {
      const id = daypartOf(date, part)
      return { id, date, parts: [part], entry: entryAt(id), talks: talksAt(date, part), stands: stands.get(id) }
    })
    const isEmpty = cells.every((cell) => isNothing(cell) || (cell.stands?.kind === 'holiday' && !cell.entry))
    return weekdayOf(date).startsWith('s') && isEmpty ? [] : [{ date, cells: joined(cells) }]
  })
}

function joined(cells: Cell[]) {
  const [morning, afternoon, evening] = cells
  if (!morning?.entry || !afternoon || !evening || morning.entry !== afternoon.entry) return cells
  return [{ ...morning, parts: ['morning', 'afternoon'] as const, talks: [...morning.talks, ...afternoon.talks] }, evening]
}

export function isNothing({ entry, talks, stands }: Cell) {
  return !entry && talks.length === 0 && !stands
}

/** Free, and nothing is planned there. */
export function isOpen({ entry, stands }: Cell) {
  return !entry && stands !== undefined && isFree(stands.kind)
}

/** School's time: one can ask what would fit if it were not. */
export function mayAsk({ date, entry, stands }: Cell, today: string) {
  return !entry && stands !== undefined && isSchoolTime(stands.kind) && date > today
}

/** Minutes of the week by what they go to, at the clock times of the school. */
export function minutesOf(week: StudentWeek) {
  const length = (part: PartOfDay) => {
    const { from, until } = week.daypartTimes[part]
    const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
    return minutes(until) - minutes(from)
  }
  let lessons = 0
  let practice = 0
  for (const { cells } of daysOf(week)) {
    for (const { entry, stands, parts } of cells) {
      const minutes = parts.reduce((sum, part) => sum + length(part), 0)
      if (entry) practice += minutes
      else if (stands && isSchoolTime(stands.kind)) lessons += minutes
    }
  }
  return { lessons, practice }
}
