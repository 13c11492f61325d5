import * as v from 'valibot'
import { GroupId, SchoolId } from './id.ts'
import { Place, Region } from './place.ts'
import { Level } from './programme.ts'
import { HolidayRegion } from './school-calendar.ts'

const ClockTimes = v.object({ from: v.string(), until: v.string() })

/** Clock times of the half-days, `HH:MM` in Europe/Amsterdam. */
export const DaypartTimes = v.object({ morning: ClockTimes, afternoon: ClockTimes, evening: ClockTimes })

export const School = v.object({
  id: SchoolId,
  name: v.string(),
  region: Region,
  place: Place,
  /** Where its school holidays lie: north, middle or south. Not known: then every week counts as a school week. */
  holidayRegion: v.optional(v.nullable(HolidayRegion), null),
  daypartTimes: DaypartTimes,
})
export type School = v.InferOutput<typeof School>

export const Group = v.object({
  id: GroupId,
  schoolId: SchoolId,
  name: v.string(),
  level: Level,
  year: v.number(),
})
export type Group = v.InferOutput<typeof Group>
