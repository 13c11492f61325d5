import { ageOn } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import { firstDate, type Opportunity } from '../../../shared/opportunity.ts'
import type { Student } from '../../../shared/person.ts'
import { distanceKm } from '../../../shared/place.ts'
import { holdsSeat, type Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { sectorsOfInterest } from '../../../shared/sector.ts'
import { isFree, standingOn, type Timetable } from '../../../shared/timetable.ts'
import { checkHalfDays, mayWork } from '../../../shared/working-time/placement-hours.ts'
import { fullDayparts } from './opportunities.ts'
import type { Random } from './random.ts'

const farthestKm = 22

/** Whether the opportunity is meant for someone like this student, who has not asked for the like before. */
export function mayAsk(student: Student, opportunity: Opportunity, school: School, placements: readonly Placement[]) {
  const { audience, location, schedule } = opportunity
  const { programme, languages, birthDate } = student
  const near = location.mode !== 'site' || distanceKm(student.home ?? school.place, location.place) <= farthestKm
  return (
    near &&
    (audience.schoolIds.length === 0 || audience.schoolIds.includes(school.id)) &&
    (audience.levels.length === 0 || audience.levels.includes(programme.level)) &&
    audience.languages.every((language) => languages.includes(language)) &&
    programme.year >= audience.minYear &&
    ageOn(birthDate, firstDate(schedule)) >= audience.minAge &&
    trainsFor(student, opportunity) &&
    placements.every((placement) => placement.studentId !== student.id || placement.opportunity.title !== opportunity.title)
  )
}

/** A long stage in mbo is part of a qualification: only students of it go there. */
function trainsFor({ programme }: Student, { kind, schedule, workProcesses }: Opportunity) {
  if (kind !== 'stage' || schedule.dayparts.length < 10 || workProcesses.length === 0) return true
  return workProcesses.some((code) => code.startsWith(`${programme.crebo}/`))
}

/** Half-days on which the student is free and a seat is left, as the schedule wants them; null when there are none. */
export function daypartsFor(
  student: Student,
  week: Timetable,
  opportunity: Opportunity,
  placements: readonly Placement[],
  random: Random,
) {
  const { mode, count, dayparts } = opportunity.schedule
  const full = fullDayparts(
    opportunity,
    placements.filter(({ opportunityId }) => opportunityId === opportunity.id),
  )
  const taken = placements
    .filter(({ studentId, state }) => studentId === student.id && holdsSeat(state))
    .flatMap((placement) => placement.dayparts)
  const standing = standingOn(week, dayparts)
  const isFreeOn = (daypart: string) => isFree(standing.get(daypart)?.kind ?? 'lesson')
  const can = (daypart: string) => isFreeOn(daypart) && !taken.includes(daypart) && !full.includes(daypart)

  if (mode === 'any') {
    const open = random.shuffle(dayparts.filter(can)).slice(0, count)
    return open.length === count ? open.toSorted((a, b) => dayparts.indexOf(a) - dayparts.indexOf(b)) : null
  }
  const starts = random.shuffle(dayparts.slice(0, dayparts.length - count + 1).map((_, start) => start))
  const start = starts.find((from) => dayparts.slice(from, from + count).every(can))
  return start === undefined ? null : dayparts.slice(start, start + count)
}

/** Whether the rules on working time allow these half-days beside what the student does already. */
export function withinHours(
  student: Student,
  timetable: Timetable,
  { location, restrictedTasks }: Opportunity,
  dayparts: readonly string[],
  { daypartTimes }: School,
  placements: readonly Placement[],
) {
  if (location.mode !== 'site') return true
  const others = placements
    .filter(({ studentId, state, opportunity }) => studentId === student.id && holdsSeat(state) && opportunity.onSite)
    .flatMap((placement) => placement.dayparts)
  const known = { student, timetable, times: daypartTimes, holidays: [], others, tasks: restrictedTasks }
  return mayWork(checkHalfDays(known, dayparts))
}

/** How much a student is drawn to something, from the open need and from how busy the student already is. */
export function appeal(
  student: Student,
  opportunity: Opportunity,
  need: LearningNeed | undefined,
  placements: readonly Placement[],
) {
  const busy = placements.filter(({ studentId }) => studentId === student.id).length
  if (need === undefined) return -busy
  const { sectors, interests, kinds, ratherNot } = need
  const { sector, kind, traits } = opportunity
  const wish = sectors.includes(sector) ? 4 : interests.some((interest) => sectorsOfInterest[interest].includes(sector)) ? 2 : 0
  const kindWish = kinds.includes(kind) ? 1 : 0
  const refusal = ratherNot.sectors.includes(sector) || traits.some((trait) => ratherNot.traits.includes(trait)) ? 8 : 0
  return wish + kindWish - refusal - busy * 1.5
}
