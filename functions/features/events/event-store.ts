import { decodeTime, encodeTime } from 'ulid'
import * as v from 'valibot'
import { ConcernKind } from '../../../shared/concern.ts'
import type { ContactTime } from '../../../shared/contact-moment.ts'
import { SignerRole } from '../../../shared/guest-link.ts'
import type { Absence, WeekMove } from '../../../shared/hours.ts'
import { exportKinds, importKinds } from '../../../shared/import/kind.ts'
import { placementMoves } from '../../../shared/placement.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll, queryPage } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'

/*
 * One event goes with every change, in the same transaction: it is the audit record, the outbox entry, and what
 * other processes read to stay fresh. Events of a region stand in one partition in the order of their ids.
 */

const placementKinds = Object.keys(placementMoves) as (keyof typeof placementMoves)[]

// Named here and not taken from their schemas: every process loads this file, and few keep hours.
const weekKinds = ['confirm', 'dispute', 'withdraw', 'reopen', 'settle'] as const satisfies WeekMove[]
const absences = ['ill', 'no-show', 'closed', 'school'] as const satisfies Absence[]
const contactTimes = ['start', 'middle', 'end'] as const satisfies ContactTime[]

/** What happens to a dialogue and to the action that ends it. Never what was said. */
const dialogueKinds = [
  'asked',
  'planned',
  'moved',
  'cancelled',
  'restored',
  'held',
  'closed',
  'changed',
  'noted',
  'invited',
  'uninvited',
  'answered',
  'reminded',
  'action-confirmed',
  'action-done',
  'action-let-go',
  'action-reopened',
  'action-became-need',
  'action-due',
] as const
export type DialogueEventKind = (typeof dialogueKinds)[number]

const base = { id: v.string(), at: v.string(), actorId: v.nullable(v.string()), region: v.string() }

export const DomainEvent = v.variant('subject', [
  v.object({
    ...base,
    subject: v.literal('opportunity'),
    kind: v.picklist(['created', 'changed', 'publish', 'close']),
    opportunityId: v.string(),
    organisationId: v.string(),
  }),
  v.object({
    ...base,
    subject: v.literal('placement'),
    kind: v.picklist(placementKinds),
    placementId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
    opportunityId: v.string(),
    text: v.nullable(v.string()),
  }),
  /** The student moved what was asked for to other half-days. */
  v.object({
    ...base,
    subject: v.literal('half-days'),
    kind: v.literal('moved'),
    placementId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
    opportunityId: v.string(),
  }),
  /** These requests of a school have to be answered within days. */
  v.object({
    ...base,
    subject: v.literal('requests'),
    kind: v.literal('due'),
    schoolId: v.string(),
    placementIds: v.array(v.string()),
  }),
  v.object({
    ...base,
    subject: v.picklist(['learning-need', 'experience']),
    kind: v.picklist(['created', 'changed', 'removed', 'restored']),
    entityId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
  }),
  v.object({
    ...base,
    subject: v.literal('recognition'),
    kind: v.literal('changed'),
    organisationId: v.string(),
    crebo: v.string(),
  }),
  v.object({
    ...base,
    subject: v.literal('waiting'),
    /** Somebody came into the line, was offered a seat, or is out of it again. */
    kind: v.picklist(['joined', 'offered', 'left', 'expired', 'passed', 'over']),
    opportunityId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
  }),
  v.object({
    ...base,
    subject: v.literal('concern'),
    kind: v.picklist(['raised', 'cleared']),
    placementId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
    /** What stands in the way now. */
    concerns: v.array(ConcernKind),
  }),
  v.object({
    ...base,
    subject: v.literal('agreement'),
    kind: v.picklist(['drafted', 'changed', 'sent', 'asked-again', 'signed', 'completed', 'refused', 'withdrawn', 'voided']),
    placementId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
    opportunityId: v.string(),
    organisationId: v.string(),
    /** The version that it is about. */
    number: v.number(),
    /** Who is asked, or who signed or refused. */
    roles: v.array(SignerRole),
    text: v.nullable(v.string()),
  }),
  v.object({
    ...base,
    subject: v.literal('hours'),
    /** Something was said of half-days, a verdict was given on them, or the employer is to be asked for one. */
    kind: v.picklist(['logged', 'asked', ...weekKinds]),
    placementId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
    monday: v.string(),
    text: v.nullable(v.string()),
    /** Who was newly said to be absent, and where that was taken back (null). */
    absences: v.array(v.object({ daypart: v.string(), whose: v.nullable(v.picklist(absences)) })),
    by: v.nullable(v.picklist(['student', 'employer', 'coordinator'])),
  }),
  v.object({
    ...base,
    subject: v.literal('contact-moment'),
    kind: v.picklist(['planned', 'held', 'skipped', 'reopened', 'reminded']),
    placementId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
    time: v.picklist(contactTimes),
    /** What it was before. */
    from: v.picklist(['due', 'planned', 'held', 'skipped']),
    /** The half-day that it is planned on. */
    on: v.nullable(v.string()),
  }),
  v.object({
    ...base,
    subject: v.literal('evaluation'),
    /** The employer is to be asked, once or again; it was given or changed; the student answered. */
    kind: v.picklist(['asked', 'asked-again', 'given', 'answered']),
    placementId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
  }),
  v.object({
    ...base,
    subject: v.literal('dialogue'),
    kind: v.picklist(dialogueKinds),
    dialogueId: v.string(),
    schoolId: v.string(),
    studentId: v.string(),
    /** Of the dialogue as the event left it. */
    sequence: v.number(),
  }),
  v.object({
    ...base,
    subject: v.literal('dialogue-time'),
    kind: v.picklist(['opened', 'closed']),
    schoolId: v.string(),
    date: v.string(),
  }),
  v.object({
    ...base,
    /** A student asks for an explanation, or takes that back. */
    subject: v.literal('guidance'),
    kind: v.picklist(['asked', 'withdrawn', 'restored']),
    schoolId: v.string(),
    studentId: v.string(),
    key: v.string(),
  }),
  v.object({
    ...base,
    subject: v.literal('room'),
    kind: v.picklist(['created', 'changed', 'removed', 'restored']),
    schoolId: v.string(),
    roomId: v.string(),
  }),
  /** Something waits for the confidential adviser of a school: never what, whose or which. */
  v.object({ ...base, subject: v.literal('report'), kind: v.literal('waiting'), schoolId: v.string() }),
  v.object({
    ...base,
    subject: v.literal('organisation'),
    /** Its profile changed, or how long students usually wait for an answer there. */
    kind: v.picklist(['changed', 'waits']),
    organisationId: v.string(),
  }),
  v.object({
    ...base,
    subject: v.literal('timetable'),
    kind: v.literal('changed'),
    schoolId: v.string(),
    /** Of one group or one student; of the whole school where both are null. */
    groupId: v.nullable(v.string()),
    studentId: v.nullable(v.string()),
  }),
  v.object({
    ...base,
    subject: v.literal('import'),
    /** One thing was made or changed from a row, or taken away again when the import was undone. */
    kind: v.picklist(['made', 'changed', 'removed']),
    importId: v.string(),
    of: v.picklist(importKinds),
    entityId: v.string(),
    schoolId: v.nullable(v.string()),
  }),
  v.object({
    ...base,
    subject: v.literal('export'),
    kind: v.picklist(exportKinds),
    schoolId: v.nullable(v.string()),
    organisationId: v.nullable(v.string()),
  }),
])
export type DomainEvent = v.InferOutput<typeof DomainEvent>

// Serves: "what happened in this region since that event?", for the outbox worker and for every process's index.
const partition = (region: string) => `EVENTS#${region}`

/** Events are kept for a year: as long as somebody may ask who decided what. */
const keptSeconds = 366 * 24 * 3600

export function putEvent(event: DomainEvent): Step {
  return {
    put: {
      pk: partition(event.region),
      sk: event.id,
      data: event,
      expiresAt: Math.floor(Date.parse(event.at) / 1000) + keptSeconds,
    },
    committed: (table) => rememberOwn(table, event),
  }
}

/** The newest events that this process made, of each region: a cheap read, which may lag, has to know at least them. */
const ownEvents = new WeakMap<Table, Map<string, Set<string>>>()
const ownKept = 64

function rememberOwn(table: Table, { region, id }: DomainEvent) {
  const ofTable = ownEvents.get(table) ?? new Map<string, Set<string>>()
  const own = ofTable.get(region) ?? new Set()
  ownEvents.set(table, ofTable.set(region, own.add(id)))
  for (const oldest of own) {
    if (own.size <= ownKept) break
    own.delete(oldest)
  }
}

/** How far readers look back: longer than any transaction can take between making its event's id and committing. */
const overlapMs = 15_000

/** A place in a region's events. `seen` holds the ids within the overlap, so that each event is answered once. */
export type EventPosition = { time: number; seen: ReadonlySet<string> }

export function positionAt(time: number): EventPosition {
  return { time, seen: new Set() }
}

/** A position from which this event is answered too. */
export function positionOf(eventId: string) {
  return positionAt(timeOf(eventId))
}

/** The newest event of a region; undefined when nothing ever happened there. */
export async function newestEventId(table: Table, region: string) {
  const query = { partition: partition(region), range: { beginsWith: 'evt_' }, newestFirst: true, consistent: true }
  const { items } = await queryPage(table, query, { limit: 1 })
  return items[0]?.sk
}

/**
 * Events that were not read from this position before, oldest first, and the position behind them. An id is made
 * before its transaction commits, so an event can appear behind one that was read already: hence the overlap.
 */
export async function eventsSince(table: Table, region: string, position: EventPosition, consistent = true) {
  const query = { partition: partition(region), range: { after: firstIdAt(position.time - overlapMs) }, consistent }
  const items = await queryAll(table, query)
  const events = items.filter((item) => !position.seen.has(item.sk)).map((item) => v.parse(DomainEvent, item.data))
  const time = Math.max(position.time, ...events.map((event) => timeOf(event.id)))
  const seen = new Set([...position.seen, ...items.map((item) => item.sk)].filter((id) => timeOf(id) >= time - overlapMs))
  return { events, position: { time, seen } }
}

/**
 * The same for half the price: what other processes committed within the last second or so may be missing, and comes
 * with the next read; what this process committed is there.
 */
export async function eventsSinceCheaply(table: Table, region: string, position: EventPosition) {
  const cheap = await eventsSince(table, region, position, false)
  const knows = (id: string) => cheap.position.seen.has(id) || timeOf(id) < cheap.position.time - overlapMs
  const own = ownEvents.get(table)?.get(region)
  return !own || [...own].every(knows) ? cheap : eventsSince(table, region, position)
}

/** Every event that was made between two moments, oldest first. */
export async function eventsBetween(table: Table, region: string, from: number, until: number) {
  const range = { from: firstIdAt(from), to: firstIdAt(until + 1) }
  const items = await queryAll(table, { partition: partition(region), range, consistent: true })
  return items.map((item) => v.parse(DomainEvent, item.data))
}

const firstIdAt = (time: number) => `evt_${encodeTime(Math.max(0, time)).toLowerCase()}`
const timeOf = (eventId: string) => decodeTime(eventId.slice(4).toUpperCase())

// Serves: "how far had this reader come?" Upper case sorts before every event.
const bookmarkKey = (region: string, reader: string) => ({ pk: partition(region), sk: `BOOKMARK#${reader}` })

const Bookmark = v.object({ time: v.number() })

export async function bookmarkOf(table: Table, region: string, reader: string) {
  const item = await getItem(table, bookmarkKey(region, reader), { consistent: true })
  return item ? v.parse(Bookmark, item.data).time : 0
}

export function putBookmark(region: string, reader: string, time: number): Step {
  return { put: { ...bookmarkKey(region, reader), data: { time } } }
}
