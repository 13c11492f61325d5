import * as v from 'valibot'
import { DialogueTime } from '../../../shared/dialogue-time.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

export type GuideRef = { schoolId: string; guideId: string }

/** The times of one guide on one day, in order. One item guards that none overlap and that each is given once. */
const GuideDay = v.object({ date: v.string(), times: v.array(DialogueTime), version: v.number() })
export type GuideDay = v.InferOutput<typeof GuideDay>

// Serves: "which times has this guide between two dates?" and one day of them.
const partition = ({ schoolId, guideId }: GuideRef) => `SCHOOL#${schoolId}#GUIDE#${guideId}`
const key = (ref: GuideRef, date: string) => ({ pk: partition(ref), sk: `DAY#${date}` })

export async function guideDay(table: Table, ref: GuideRef, date: string): Promise<GuideDay> {
  const item = await getItem(table, key(ref, date), { consistent: true })
  return item ? v.parse(GuideDay, item.data) : { date, times: [], version: 0 }
}

export async function guideDaysOf(table: Table, ref: GuideRef, from: string, until: string) {
  const range = { from: key(ref, from).sk, to: key(ref, until).sk }
  const items = await queryAll(table, { partition: partition(ref), range, consistent: true })
  return items.map((item) => v.parse(GuideDay, item.data))
}

/** Another talk of this day was planned or moved at the same moment: look again. */
export class DayMoved extends Error {}

/** Writes what was read and changed. */
export function replaceGuideDay(ref: GuideRef, day: GuideDay): Step {
  const put = { ...key(ref, day.date), data: { ...day, version: day.version + 1 } }
  if (day.version === 0) return { put, condition: absent(() => new DayMoved()) }
  return { put, condition: { ...unchanged(day.version), otherwise: () => new DayMoved() } }
}
