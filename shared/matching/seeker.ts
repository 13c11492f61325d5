import * as v from 'valibot'
import { addDays, dateOf, daypartNumber, daypartOfNumber, LocalDate, WeekSlot, weekSlotOf } from '../daypart.ts'
import type { Experience } from '../experience.ts'
import { SchoolId } from '../id.ts'
import { OpportunityKind } from '../opportunity.ts'
import type { Student } from '../person.ts'
import type { Placement } from '../placement.ts'
import { holdsSeat } from '../placement.ts'
import { Language, Level } from '../programme.ts'
import type { School } from '../school.ts'
import { Sector } from '../sector.ts'
import { freeSlotsOn, halfDaysOf, isFree, type Timetable } from '../timetable.ts'

const Point = v.object({ lat: v.number(), lon: v.number() })

/** What a student did before, counted. */
export const Tried = v.object({
  sectors: v.record(Sector, v.optional(v.number())),
  kinds: v.record(OpportunityKind, v.optional(v.number())),
  workProcesses: v.array(v.string()),
})
export type Tried = v.InferOutput<typeof Tried>

export const triedNothing: Tried = { sectors: {}, kinds: {}, workProcesses: [] }

/** The student's side of a match, beside what the need says: what school, age, week and history allow. */
export const Seeker = v.object({
  schoolId: SchoolId,
  level: Level,
  year: v.number(),
  birthDate: LocalDate,
  languages: v.array(Language),
  home: v.nullable(Point),
  school: Point,
  /** The half-days that the timetable leaves open; a need that names its own half-days overrules them. */
  freeSlots: v.array(WeekSlot),
  /** Numbers of the half-days on which something else stands: lessons, tests, holidays. Nothing that a need says changes that. */
  closed: v.array(v.number()),
  /** Numbers of the half-days that are free beyond the usual week. */
  opened: v.array(v.number()),
  /** Numbers of the half-days that are taken by other placements (`daypartNumber`). */
  taken: v.array(v.number()),
  /** Opportunities that the student is or was placed on, or turned down. */
  excluded: v.array(v.string()),
  tried: Tried,
  today: LocalDate,
})
export type Seeker = v.InferOutput<typeof Seeker>

/** What dossier and placements say of what was tried. Experiences that come from a placement are not counted twice. */
export function triedIn(placements: readonly Placement[], experiences: readonly Experience[]): Tried {
  const sectors: Tried['sectors'] = {}
  const kinds: Tried['kinds'] = {}
  const workProcesses = new Set<string>()
  const dossier = new Set(experiences.map((experience) => experience.placementId))
  for (const { sector, opportunityKind, workProcesses: practised } of experiences) {
    if (sector) sectors[sector] = (sectors[sector] ?? 0) + 1
    if (opportunityKind) kinds[opportunityKind] = (kinds[opportunityKind] ?? 0) + 1
    for (const process of practised) workProcesses.add(process)
  }
  for (const { id, state, opportunity } of placements) {
    if ((state !== 'active' && state !== 'completed') || dossier.has(id)) continue
    sectors[opportunity.sector] = (sectors[opportunity.sector] ?? 0) + 1
    kinds[opportunity.kind] = (kinds[opportunity.kind] ?? 0) + 1
  }
  return { sectors, kinds, workProcesses: [...workProcesses] }
}

/** How far ahead a timetable is looked at: no opportunity is offered for longer. */
const aheadDays = 52 * 7

type Time = Pick<Seeker, 'freeSlots' | 'closed' | 'opened'>

/** What a timetable says of the days to come. Who has no week of their own shares it with the group. */
function timeIn(timetable: Timetable, today: string): Time {
  const known = times.get(timetable)
  if (known?.today === today) return known.time
  const freeSlots = freeSlotsOn(timetable, today)
  const halfDays = halfDaysOf(timetable, today, addDays(today, aheadDays))
  const numbersOf = (some: typeof halfDays) => some.map(({ daypart }) => daypartNumber(daypart))
  const time = {
    freeSlots,
    closed: numbersOf(halfDays.filter(({ kind }) => !isFree(kind))),
    opened: numbersOf(halfDays.filter(({ kind, daypart }) => isFree(kind) && !freeSlots.includes(weekSlotOf(daypart)))),
  }
  times.set(timetable, { today, time })
  return time
}

const times = new WeakMap<Timetable, { today: string; time: Time }>()

/** The seeker if these half-days of the week were freed: "past als je dinsdagmiddag vrijmaakt". */
export function freeing(seeker: Seeker, slots: readonly WeekSlot[]): Seeker {
  return { ...seeker, closed: seeker.closed.filter((number) => !slots.includes(weekSlotOf(daypartOfNumber(number)))) }
}

/** The seeker in what is known of a student. */
export function seekerOf(
  student: Student,
  school: School,
  timetable: Timetable,
  placements: readonly Placement[],
  tried: Tried,
  today: string,
): Seeker {
  return {
    schoolId: student.schoolId,
    level: student.programme.level,
    year: student.programme.year,
    birthDate: student.birthDate,
    languages: student.languages,
    home: student.home && { lat: student.home.lat, lon: student.home.lon },
    school: { lat: school.place.lat, lon: school.place.lon },
    ...timeIn(timetable, today),
    taken: placements
      .filter(({ state }) => holdsSeat(state))
      .flatMap(({ dayparts }) => dayparts.filter((daypart) => dateOf(daypart) >= today).map(daypartNumber)),
    excluded: placements.map(({ opportunityId }) => opportunityId),
    tried,
    today,
  }
}
