import * as v from 'valibot'
import { LocalDate } from './daypart.ts'
import { line, prose } from './text.ts'

/*
 * What a student tells the confidential adviser of the school, and nobody else: discrimination, or anything that must not
 * happen (Stagepact 2023-2027). Days, never hours: the hour in which something was written can give away who wrote it.
 */

/** Not to be guessed, and without the moment at which it was made. */
export const ReportId = v.pipe(v.string(), v.regex(/^rep_[\w-]{43}$/, 'not an id of a report'))

const text = v.pipe(prose(4000), v.minLength(1, 'say something'))
const version = v.pipe(v.number(), v.integer(), v.minValue(1))

export const ReportDraft = v.strictObject({
  text,
  /** Where it happened, in own words; may be empty. */
  where: line(120, 0),
  /** Without a name, also for the adviser. */
  anonymous: v.boolean(),
})
export type ReportDraft = v.InferOutput<typeof ReportDraft>

export const MessageDraft = v.strictObject({ text, version })
export type MessageDraft = v.InferOutput<typeof MessageDraft>

export const ReportChange = v.strictObject({ version })

export const Report = v.object({
  id: ReportId,
  on: LocalDate,
  /** Who reports, and of which group; null when they want to stay unknown. */
  who: v.nullable(v.object({ name: v.string(), groupName: v.string() })),
  where: v.string(),
  messages: v.array(
    v.object({ by: v.picklist(['student', 'adviser']), name: v.nullable(v.string()), text: v.string(), on: LocalDate }),
  ),
  status: v.picklist(['open', 'closed']),
  /** The last day on which it can be read: then it goes. */
  keptUntil: LocalDate,
  version: v.number(),
})
export type Report = v.InferOutput<typeof Report>

/** What a student sees: who will read it, and the own reports. */
export const OwnReports = v.object({ advisers: v.array(v.string()), items: v.array(Report) })

export const keptYears = 2
/** Enough for who has much to tell; beyond it is a machine. */
export const mostReportsPerDay = 10
export const mostMessages = 200

export function keptUntil(on: string) {
  // Somebody who wrote on 29 February: until 1 March.
  const day = `${Number(on.slice(0, 4)) + keptYears}${on.slice(4)}`
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)
}

/** Whether the next word is the adviser's. */
export function waitsForAdviser({ status, messages }: Pick<Report, 'status' | 'messages'>) {
  return status === 'open' && messages.at(-1)?.by === 'student'
}
