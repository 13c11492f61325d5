import { dateOf } from '../../../shared/daypart.ts'
import { isClosedTo } from '../../../shared/matching/age-rules.ts'
import { type Opportunity, type Schedule, seatsPerDaypart } from '../../../shared/opportunity.ts'
import type { Placement } from '../../../shared/placement.ts'
import { holdsSeat } from '../../../shared/placement.ts'
import { isFree, isSchoolTime, standingOn, type Timetable } from '../../../shared/timetable.ts'

/** `outside`: nothing of school stands there, nor is it free space. `young`: closed at a place of work to who is this young. */
export type DaypartState = 'free' | 'outside' | 'lesson' | 'taken' | 'full' | 'over' | 'young'

/** What stands in the way of each half-day on offer, for this student. */
export function statesOf(
  opportunity: Pick<Opportunity, 'id' | 'schedule' | 'fullDayparts' | 'seatsLeft' | 'location'>,
  student: { birthDate: string; placements: readonly Placement[]; timetable: Timetable },
  today: string,
): Map<string, DaypartState> {
  const taken = new Set(
    student.placements
      .filter(({ state, opportunityId }) => holdsSeat(state) && opportunityId !== opportunity.id)
      .flatMap(({ dayparts }) => dayparts),
  )
  const standing = standingOn(student.timetable, opportunity.schedule.dayparts)
  const isFull = (daypart: string) =>
    seatsPerDaypart(opportunity.schedule) ? opportunity.fullDayparts.includes(daypart) : opportunity.seatsLeft === 0
  const stateOf = (daypart: string): DaypartState => {
    if (dateOf(daypart) < today) return 'over'
    if (isFull(daypart)) return 'full'
    if (taken.has(daypart)) return 'taken'
    if (opportunity.location.mode === 'site' && isClosedTo(student.birthDate, daypart)) return 'young'
    const stands = standing.get(daypart)
    if (!stands) return 'outside'
    return isSchoolTime(stands.kind) ? 'lesson' : isFree(stands.kind) ? 'free' : 'outside'
  }
  return new Map(opportunity.schedule.dayparts.map((daypart) => [daypart, stateOf(daypart)]))
}

/** The earliest choice that the schedule allows: in the student's free space if there is one, else any that can be taken. */
export function proposal(schedule: Schedule, states: ReadonlyMap<string, DaypartState>): string[] | undefined {
  const free = (daypart: string) => states.get(daypart) === 'free'
  const possible = (daypart: string) => free(daypart) || states.get(daypart) === 'outside'
  return earliest(schedule, free) ?? earliest(schedule, possible)
}

function earliest({ mode, count, dayparts }: Schedule, usable: (daypart: string) => boolean) {
  switch (mode) {
    case 'all':
      return dayparts.every(usable) ? dayparts : undefined
    case 'any': {
      const found = dayparts.filter(usable).slice(0, count)
      return found.length === count ? found : undefined
    }
    case 'block':
      return dayparts
        .map((_, start) => blockAt(dayparts, count, start))
        .find((block) => block.length === count && block.every(usable))
    default:
      return mode satisfies never
  }
}

/** The half-days that follow each other from a start. */
export function blockAt(dayparts: readonly string[], count: number, start: number) {
  return dayparts.slice(start, start + count)
}

/** Why nothing can be chosen; undefined when something can. */
export function obstacle(
  schedule: Schedule,
  states: ReadonlyMap<string, DaypartState>,
): 'over' | 'full' | 'young' | 'lesson' | 'taken' | undefined {
  if (proposal(schedule, states)) return undefined
  const without = (...inTheWay: DaypartState[]) =>
    earliest(schedule, (daypart) => inTheWay.every((state) => states.get(daypart) !== state)) === undefined
  if (without('over')) return 'over'
  if (without('over', 'full')) return 'full'
  if (without('over', 'full', 'young')) return 'young'
  return without('over', 'full', 'young', 'lesson') ? 'lesson' : 'taken'
}
