import { addDays, mondayOf, type PartOfDay, partsOfDay, type Weekday } from '../../../shared/daypart.ts'
import type { Student } from '../../../shared/person.ts'
import {
  emptyLayer,
  type Slot,
  type Timetable,
  type TimetableException,
  type TimetableLayer,
  timetableOf,
  type WeekPattern,
} from '../../../shared/timetable.ts'
import type { GroupPlan } from './schools.ts'
import type { Setting } from './setting.ts'

/** What stands on a morning, an afternoon and an evening: `vrij`, `begeleid`, `stage`, or a lesson by its name. */
export type WeekPlan = { [day in Weekday]?: readonly [morning: string, afternoon: string, evening?: string] }

export type DemoTimetable = { schoolId: string; groupId: string | null; layer: TimetableLayer }

/** Long enough ago for all that the demo tells of. */
const standsForDays = 500
/** Behind everything that is on offer, so that nobody's plans collide with what is still to come. */
const beyondOfferDays = 77

export function slotsIn(plan: WeekPlan): WeekPattern['slots'] {
  const slots: WeekPattern['slots'] = {}
  for (const [day, halves] of Object.entries(plan)) {
    for (const [at, text] of halves.entries()) if (text) slots[`${day as Weekday}-${partsOfDay[at] as PartOfDay}`] = slotOf(text)
  }
  return slots
}

function slotOf(text: string): Slot {
  if (text === 'vrij') return { kind: 'free-open' }
  if (text === 'begeleid') return { kind: 'free-guided', word: 'Begeleid leren' }
  if (text === 'stage') return { kind: 'stage', word: 'Praktijkdag' }
  return { kind: 'lesson', word: text }
}

/** The week of a group as it is; where next year's is planned already, that stands ready. */
export function layerOfGroup({ today }: Setting, { week, nextYear }: Pick<GroupPlan, 'week' | 'nextYear'>): TimetableLayer {
  const from = addDays(today, -standsForDays)
  const slots = slotsIn(week)
  if (!nextYear) return { ...emptyLayer, patterns: [{ from, until: null, slots }], version: 1 }
  const begins = nextAugust(today)
  const patterns = [
    { from, until: addDays(begins, -1), slots },
    { from: begins, until: null, slots: slotsIn(nextYear) },
  ]
  return { ...emptyLayer, patterns, version: 2 }
}

/** What holds for a whole school: a test week and a day on which the teachers learn. */
export function layerOfSchool({ today }: Setting): TimetableLayer {
  const tests = addDays(mondayOf(today), beyondOfferDays)
  const study = addDays(tests, 16)
  const whole: PartOfDay[] = ['morning', 'afternoon']
  const exceptions: TimetableException[] = [
    { from: tests, until: addDays(tests, 4), parts: whole, kind: 'test-week', word: 'Toetsweek 2' },
    { from: study, until: study, parts: whole, kind: 'day-off', word: 'Studiedag docenten' },
  ]
  return { ...emptyLayer, exceptions, version: 1 }
}

/** Selin need not do Rekenen again, and follows a course of another programme. */
export function ownLayerOf({ today }: Setting): TimetableLayer {
  const slots: WeekPattern['slots'] = {
    'thu-afternoon': { kind: 'free-open', word: 'Vrijstelling Rekenen' },
    'wed-morning': { kind: 'lesson', word: 'Keuzedeel met Zorg 2' },
  }
  return { ...emptyLayer, patterns: [{ from: addDays(mondayOf(today), -42), until: null, slots }], version: 1 }
}

/** The usual week of each student, holidays aside. */
export function usualWeeks(timetables: readonly DemoTimetable[]) {
  const ofGroups = new Map(timetables.map(({ groupId, layer }) => [groupId, layer]))
  const shared = new Map<string, Timetable>()
  return ({ groupId, ownTimetable }: Pick<Student, 'groupId' | 'ownTimetable'>): Timetable => {
    const layer = ofGroups.get(groupId) ?? emptyLayer
    if (ownTimetable) return timetableOf([ownTimetable, layer])
    const known = shared.get(groupId) ?? timetableOf([layer])
    shared.set(groupId, known)
    return known
  }
}

/** The first of August that lies behind everything that is on offer. */
function nextAugust(today: string) {
  const august = `${today.slice(0, 4)}-08-01`
  return august > addDays(today, beyondOfferDays) ? august : `${Number(today.slice(0, 4)) + 1}-08-01`
}
