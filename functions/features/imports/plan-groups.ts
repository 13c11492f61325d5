import { isDeepStrictEqual } from 'node:util'
import { addDays, type WeekSlot, weekSlots } from '../../../shared/daypart.ts'
import { sameName } from '../../../shared/import/rows.ts'
import type { Group } from '../../../shared/school.ts'
import { emptyLayer, isFree, type TimetableLayer, usualWeek, type WeekPattern } from '../../../shared/timetable.ts'
import { putGroup, schoolWithGroups } from '../schools/school-store.ts'
import { putTimetable, timetablesOfSchool } from '../timetables/timetable-store.ts'
import { claimKey } from './natural-key-store.ts'
import { type Planner, planned, type Scope, same, schoolOf, todayOf } from './plan.ts'

export async function groupsByName({ services, ...scope }: Scope) {
  const { schoolId } = schoolOf({ services, ...scope })
  const found = await schoolWithGroups(services.table, schoolId, { consistent: true })
  return new Map((found?.groups ?? []).map((group) => [sameName(group.name), group]))
}

/** A group is found by its name. What the file leaves out stays as it is. */
export const planGroups: Planner<'groups'> = async (scope, rows) => {
  const { schoolId } = schoolOf(scope)
  const { table, market } = scope.services
  const [known, timetables] = await Promise.all([groupsByName(scope), timetablesOfSchool(table, schoolId, { consistent: true })])
  return rows.map((row) => {
    const key = sameName(row.name)
    const standing = known.get(key)
    const group: Group = {
      ...(standing ?? { id: scope.services.newId('group'), schoolId, name: row.name }),
      level: row.level,
      year: row.year,
    }
    const before = timetables.groups.get(group.id) ?? emptyLayer
    const timetable = row.freeSpace ? withFreeSpace(before, row.freeSpace, todayOf(scope)) : before
    const steps = [
      putGroup(group),
      ...(timetable === before ? [] : [putTimetable(schoolId, group.id, timetable, before.version)]),
    ].map((step) => ({ ...step, committed: () => market.forgetSchool(schoolId) }))
    if (isDeepStrictEqual(group, standing) && timetable === before) return same
    if (standing) return planned(scope, 'groups', 'changed', group.id, { steps: () => steps })
    const claim = claimKey(`SCHOOL#${schoolId}`, 'groups', key, { id: group.id })
    return planned(scope, 'groups', 'new', group.id, { keys: [key], steps: () => [claim, ...steps] })
  })
}

/** The timetable with this free space from now on; itself when that is what it says. What is free already stays what it is. */
function withFreeSpace(before: TimetableLayer, freeSpace: readonly WeekSlot[], today: string): TimetableLayer {
  const current = before.patterns.find(({ from, until }) => from <= today && (until === null || until >= today))
  const wanted = usualWeek(freeSpace, today)
  const slots: WeekPattern['slots'] = {}
  for (const slot of weekSlots) {
    const [stands, asked] = [current?.slots[slot], wanted.slots[slot]]
    const stays = stands && (asked ? isFree(stands.kind) === isFree(asked.kind) : !isFree(stands.kind))
    const spoken = stays ? stands : asked
    if (spoken) slots[slot] = spoken
  }
  if (isDeepStrictEqual(slots, current?.slots)) return before
  const later = before.patterns.map(({ from }) => from).filter((from) => from > today)
  const until = later.toSorted()[0]
  const pattern = current ? { ...current, slots } : { ...wanted, until: until === undefined ? null : addDays(until, -1) }
  const patterns = current ? before.patterns.map((one) => (one === current ? pattern : one)) : [...before.patterns, pattern]
  return { ...before, patterns, version: before.version + 1 }
}
