import * as v from 'valibot'
import {
  dateOfDayNumber,
  dayNumber,
  daypartOf,
  LocalDate,
  PartOfDay,
  partsOfDay,
  WeekSlot,
  weekdayOf,
  weekdays,
  weekSlots,
} from './daypart.ts'
import { PlacementId } from './id.ts'
import type { DateRange } from './school-calendar.ts'
import { line, setOf } from './text.ts'

/*
 * What stands on each half-day of a student. It is said in three layers: school, group, student. In each, weekly patterns
 * say what comes back every week and exceptions say what is different on some dates. Where two layers speak, the nearer one
 * to the student counts; what a layer leaves open is as in the layer behind it. Dates are days in Europe/Amsterdam.
 */

/** What can stand on a half-day of every week. `stage`: kept for practice outside the school. */
export const slotKinds = ['lesson', 'free-guided', 'free-open', 'stage'] as const
/** What can stand on dates: the same, or a break in it. */
export const halfDayKinds = [...slotKinds, 'test-week', 'holiday', 'day-off'] as const
export const HalfDayKind = v.picklist(halfDayKinds)
export type HalfDayKind = v.InferOutput<typeof HalfDayKind>

const word = v.optional(line(40))

/** What stands there, and what it is called: `Nederlands`, `Praktijkdag`. */
export const Slot = v.strictObject({ kind: v.picklist(slotKinds), word })
export type Slot = v.InferOutput<typeof Slot>

/** A week that comes back, from a date until another or until further notice. Half-days that are left out are not spoken of. */
export const WeekPattern = v.pipe(
  v.strictObject({ from: LocalDate, until: v.nullable(LocalDate), slots: v.record(WeekSlot, v.optional(Slot)) }),
  v.forward(
    v.check(({ from, until }) => until === null || from <= until, 'ends before it begins'),
    ['until'],
  ),
)
export type WeekPattern = v.InferOutput<typeof WeekPattern>

/** Days on which something else stands than the weeks say. */
export const TimetableException = v.pipe(
  v.strictObject({
    from: LocalDate,
    until: LocalDate,
    parts: v.pipe(setOf(PartOfDay, 3), v.minLength(1)),
    kind: HalfDayKind,
    word,
  }),
  v.forward(
    v.check(({ from, until }) => from <= until, 'ends before it begins'),
    ['until'],
  ),
)
export type TimetableException = v.InferOutput<typeof TimetableException>

const said = {
  patterns: v.pipe(
    v.array(WeekPattern),
    v.maxLength(8),
    v.check((patterns) => !overlap(patterns), 'two weekly patterns hold at the same time'),
  ),
  exceptions: v.pipe(v.array(TimetableException), v.maxLength(60)),
}

/** What one layer says. Version 0: nothing was ever said. */
export const TimetableLayer = v.object({ ...said, version: v.number() })
export type TimetableLayer = v.InferOutput<typeof TimetableLayer>
export const TimetableDraft = v.strictObject({ ...said, version: v.pipe(v.number(), v.integer(), v.minValue(0)) })
export type TimetableDraft = v.InferOutput<typeof TimetableDraft>

/** A change of one layer. `accepts` names the placements that may come to lie in lessons or tests. */
export const TimetableChange = v.strictObject({
  ...TimetableDraft.entries,
  accepts: v.optional(setOf(PlacementId, 2000), []),
})
export type TimetableChange = v.InferOutput<typeof TimetableChange>

export const emptyLayer: TimetableLayer = { patterns: [], exceptions: [], version: 0 }

/** The layers of one student as one: patterns and exceptions in the order in which they count. */
export const Timetable = v.object({ patterns: v.array(WeekPattern), exceptions: v.array(TimetableException) })
export type Timetable = v.InferOutput<typeof Timetable>

/** What stands on one half-day of a date. */
export const HalfDay = v.object({ daypart: v.string(), kind: HalfDayKind, word })
export type HalfDay = v.InferOutput<typeof HalfDay>

/** What a change does to placements that are under way. */
export const TimetableEffect = v.object({
  /** Placements with a half-day to come on which something else stands from now on. */
  touched: v.number(),
  /** Those that come to lie in lessons or tests, which saving has to accept. */
  inTheWay: v.array(PlacementId),
  /** The first of them, to be looked at. */
  conflicts: v.array(
    v.object({ placementId: PlacementId, studentName: v.string(), title: v.string(), halfDays: v.array(HalfDay) }),
  ),
})
export type TimetableEffect = v.InferOutput<typeof TimetableEffect>

/** `layers` from the nearest to the farthest. Holidays and days off win over all else, in whatever layer they stand. */
export function timetableOf(
  layers: readonly Pick<TimetableLayer, 'patterns' | 'exceptions'>[],
  holidays: readonly (DateRange & { name: string })[] = [],
): Timetable {
  const exceptions = layers.flatMap((layer) => layer.exceptions)
  const ofRegion = holidays.map(
    ({ from, until, name }): TimetableException => ({ from, until, parts: [...partsOfDay], kind: 'holiday', word: name }),
  )
  return {
    patterns: layers.flatMap((layer) => layer.patterns),
    exceptions: [...exceptions.filter(({ kind }) => isOff(kind)), ...ofRegion, ...exceptions.filter(({ kind }) => !isOff(kind))],
  }
}

/** What stands on each half-day of these days, both ends included, in the order of the calendar. Where nothing stands is left out. */
export function halfDaysOf(timetable: Timetable, from: string, until: string): HalfDay[] {
  const halfDays: HalfDay[] = []
  const patterns = timetable.patterns.filter((pattern) => pattern.from <= until && (pattern.until ?? from) >= from)
  const exceptions = timetable.exceptions.filter((exception) => exception.from <= until && exception.until >= from)
  for (let day = dayNumber(from); day <= dayNumber(until); day++) {
    const date = dateOfDayNumber(day)
    const weekday = weekdayOf(date)
    const today = exceptions.filter((exception) => covers(exception, date))
    for (const part of partsOfDay) {
      const stands =
        today.find(({ parts }) => parts.includes(part)) ??
        patterns.find((pattern) => holdsOn(pattern, date) && pattern.slots[`${weekday}-${part}`])?.slots[`${weekday}-${part}`]
      if (stands) halfDays.push({ daypart: daypartOf(date, part), kind: stands.kind, ...(stands.word && { word: stands.word }) })
    }
  }
  return halfDays
}

/** What stands on each of these half-days, by the half-day. */
export function standingOn(timetable: Timetable, dayparts: readonly string[]): Map<string, HalfDay> {
  const dates = new Set(dayparts.map((daypart) => daypart.slice(0, 10)))
  const halfDays = [...dates].flatMap((date) => halfDaysOf(timetable, date, date))
  return new Map(halfDays.filter(({ daypart }) => dayparts.includes(daypart)).map((halfDay) => [halfDay.daypart, halfDay]))
}

/** The half-days of these days on which a student can go out to learn, those apart that are `given` to something already. */
export function freeHalfDays(timetable: Timetable, from: string, until: string, given: readonly string[] = []) {
  const taken = new Set(given)
  return halfDaysOf(timetable, from, until)
    .filter(({ kind, daypart }) => isFree(kind) && !taken.has(daypart))
    .map(({ daypart }) => daypart)
}

/** The half-days of the week that the pattern of a date leaves to the student, exceptions aside. */
export function freeSlotsOn({ patterns }: Timetable, date: string): WeekSlot[] {
  const current = patterns.filter((pattern) => holdsOn(pattern, date))
  return weekSlots.filter((slot) => {
    const stands = current.find(({ slots }) => slots[slot])?.slots[slot]
    return stands !== undefined && isFree(stands.kind)
  })
}

/** Time that the timetable keeps for going out to learn. */
export function isFree(kind: HalfDayKind) {
  return kind === 'free-open' || kind === 'free-guided' || kind === 'stage'
}

/** Time that is the school's: nobody is placed elsewhere then. */
export function isSchoolTime(kind: HalfDayKind) {
  return kind === 'lesson' || kind === 'test-week'
}

/** Nothing of school happens then. */
export function isOff(kind: HalfDayKind) {
  return kind === 'holiday' || kind === 'day-off'
}

/** A timetable without a week says nothing of lessons. */
export function isKnown({ patterns }: Pick<Timetable, 'patterns'>) {
  return patterns.length > 0
}

/** The week of a school where these half-days are free and the other mornings and afternoons of Monday to Friday are lessons. */
export function usualWeek(freeSpace: readonly WeekSlot[], from: string): WeekPattern {
  const slots: WeekPattern['slots'] = {}
  for (const slot of weekSlots) {
    if (freeSpace.includes(slot)) slots[slot] = { kind: 'free-open' }
    else if (isSchoolHours(slot)) slots[slot] = { kind: 'lesson' }
  }
  return { from, until: null, slots }
}

/** Over more days, a weekend is touched by what gives time off and by nothing else. */
function covers({ from, until, kind }: TimetableException, date: string) {
  if (date < from || date > until) return false
  return from === until || isOff(kind) || weekdays.indexOf(weekdayOf(date)) < 5
}

function holdsOn({ from, until }: Pick<WeekPattern, 'from' | 'until'>, date: string) {
  return from <= date && (until === null || date <= until)
}

function isSchoolHours(slot: WeekSlot) {
  return !slot.startsWith('s') && !slot.endsWith('evening')
}

function overlap(patterns: readonly WeekPattern[]) {
  const sorted = patterns.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  return sorted.some(({ from }, at) => {
    const before = sorted[at - 1]
    return before !== undefined && (before.until === null || before.until >= from)
  })
}
