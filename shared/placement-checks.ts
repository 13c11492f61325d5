import * as v from 'valibot'
import { PlacementId } from './id.ts'
import { RecognitionStanding } from './recognition.ts'
import { HalfDay, isKnown, isSchoolTime, standingOn, type Timetable } from './timetable.ts'
import { HoursVerdict } from './working-time/placement-hours.ts'

/** What the timetable says of the half-days of a placement; `known` is false when it says nothing at all. */
export const TimeStanding = v.object({ known: v.boolean(), inLesson: v.array(HalfDay) })
export type TimeStanding = v.InferOutput<typeof TimeStanding>

export function timeOf(timetable: Timetable, dayparts: readonly string[]): TimeStanding {
  const standing = [...standingOn(timetable, dayparts).values()]
  return { known: isKnown(timetable), inLesson: standing.filter(({ kind }) => isSchoolTime(kind)) }
}

/** What was found about a placement; null where there is nothing to check. */
export const PlacementChecks = v.object({
  hours: v.nullable(HoursVerdict),
  recognition: v.nullable(RecognitionStanding),
  time: TimeStanding,
})
export type PlacementChecks = v.InferOutput<typeof PlacementChecks>

/** The same in a list, where nobody is asked anew: what a decision meets, without the figures. */
export const PlacementPoints = v.object({
  id: PlacementId,
  /** `conditions`: within the rules if parents or an expert see to it. Null where it is no work. */
  hours: v.nullable(v.picklist(['within', 'conditions', 'broken'])),
  recognition: v.nullable(RecognitionStanding),
  time: TimeStanding,
})
export type PlacementPoints = v.InferOutput<typeof PlacementPoints>
