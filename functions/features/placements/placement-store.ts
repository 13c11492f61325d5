import * as v from 'valibot'
import { dateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { partsOfPlacementId, placementIdOf } from '../../../shared/id.ts'
import type { Placement, PlacementState } from '../../../shared/placement.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, type Item, queryAll, queryPage } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { aheadSortKey, parseAhead } from '../dialogues/ahead-store.ts'
import { needPrefix, parseNeed } from '../learning-needs/learning-need-store.ts'
import {
  parseStudent,
  parseTried,
  type StudentRef,
  schoolIdOf,
  studentIdOf,
  studentPartition,
} from '../students/student-store.ts'
import { HalfDays, packHalfDays, unpackHalfDays } from './half-days.ts'
import { placementOfStored, storedPlacement } from './stored-placement.ts'

export const placementPrefix = 'PLACEMENT#'
// Serves: one placement of one student, and "all placements of this student" within the start range.
// The opportunity is the sort key, so that a second claim on the same one meets the first.
const key = (ref: StudentRef, opportunityId: string) => ({ pk: studentPartition(ref), sk: `${placementPrefix}${opportunityId}` })
// Serves: the coordinator's queue and overviews, a state each: requests by the last day for an answer and, of one day,
// in the order they came (which is also what the sweeper asks for those that are over), approved ones by first day, active ones by last day (which is also what the sweeper asks), the rest by when they were decided.
const statePartition = (schoolId: string, state: PlacementState) => `SCHOOL#${schoolId}#PLACEMENTS#${state}`
// Serves: "who comes?" for an organisation, by first day.
const organisationPartition = (organisationId: string) => `ORGANISATION#${organisationId}#PLACEMENTS`
const organisationIdOf = (partition: unknown) => String(partition).split('#')[1] ?? ''

type PageOptions = { limit: number; cursor?: string | undefined }

export function parsePlacement({ pk, sk, gsi2pk, data }: Item) {
  const studentId = studentIdOf(pk)
  const opportunityId = sk.slice(placementPrefix.length)
  const id = placementIdOf(studentId, opportunityId)
  return placementOfStored(
    { id, schoolId: schoolIdOf(pk), studentId, opportunityId, organisationId: organisationIdOf(gsi2pk) },
    data,
  )
}

export async function placementById(table: Table, schoolId: string, placementId: string) {
  const { studentId, opportunityId } = partsOfPlacementId(placementId)
  return placementOf(table, { schoolId, studentId }, opportunityId)
}

export async function placementOf(table: Table, ref: StudentRef, opportunityId: string) {
  const item = await getItem(table, key(ref, opportunityId), { consistent: true })
  return item && { placement: parsePlacement(item), intent: v.parse(v.nullable(v.string()), item.intent) }
}

export async function placementsInState(table: Table, schoolId: string, state: PlacementState, page: PageOptions) {
  const newestFirst = state !== 'requested' && state !== 'approved' && state !== 'active'
  const query = { index: 'gsi1' as const, partition: statePartition(schoolId, state), newestFirst }
  const { items, cursor } = await queryPage(table, query, page)
  return { items: items.map(parsePlacement), cursor }
}

/** Placements in a state whose sorting date (see `statePartition`) lies on or before `date`. */
export async function placementsDue(table: Table, schoolId: string, state: 'requested' | 'approved' | 'active', date: string) {
  const range = { from: flagged, to: `${date}~` }
  const items = await queryAll(table, { index: 'gsi1', partition: statePartition(schoolId, state), range })
  return items.map(parsePlacement).filter((placement) => sortingDate(placement) <= `${date}~`)
}

export async function placementsOfOrganisation(table: Table, organisationId: string, page: PageOptions) {
  const query = { index: 'gsi2' as const, partition: organisationPartition(organisationId) }
  const { items, cursor } = await queryPage(table, query, page)
  return { items: items.map(parsePlacement), cursor }
}

export async function everyPlacementOfOrganisation(table: Table, organisationId: string) {
  const items = await queryAll(table, { index: 'gsi2', partition: organisationPartition(organisationId) })
  return items.map(parsePlacement)
}

/** The school is not known to an employer, so the placement is found through the organisation's own list. */
export async function placementOfOrganisation(table: Table, organisationId: string, placementId: string) {
  return (await everyPlacementOfOrganisation(table, organisationId)).find((placement) => placement.id === placementId)
}

/** All that a student's screens and a claim need to know, in one query: the student, the needs, the placements. */
export async function studentWithNeedsAndPlacements(table: Table, ref: StudentRef, options: { consistent?: boolean } = {}) {
  const range = { from: agendaKey(ref).sk, to: 'STUDENT' }
  const items = await queryAll(table, { partition: studentPartition(ref), range, ...options })
  const student = items.find((item) => item.sk === 'STUDENT')
  if (!student) return undefined
  const agenda = items.find((item) => item.sk === agendaKey(ref).sk)
  return {
    student: parseStudent(student.data),
    tried: parseTried(student),
    agenda: agenda ? parseAgenda(agenda.data) : emptyAgenda,
    ahead: parseAhead(items.find((item) => item.sk === aheadSortKey)),
    needs: items.filter((item) => item.sk.startsWith(needPrefix)).map((item) => parseNeed(item.data)),
    placements: items.filter((item) => item.sk.startsWith(placementPrefix)).map(parsePlacement),
  }
}

export function putNewPlacement(placement: Placement, intent: string | null): Step {
  return {
    put: itemOf(placement, intent),
    condition: absent((standing) => (standing ? new PlacementExists(standing) : new Error('this placement exists'))),
  }
}

export function replacePlacement(placement: Placement, readVersion: number, intent: string | null): Step {
  return { put: itemOf(placement, intent), condition: unchanged(readVersion) }
}

/** A first claim met a placement that was there already: a retry of the same claim, or a second one. */
export class PlacementExists extends Error {
  readonly placement: Placement
  readonly intent: unknown
  constructor(standing: Item) {
    super('this placement exists')
    this.placement = parsePlacement(standing)
    this.intent = standing.intent
  }
}

/*
 * The agenda holds the half-days that a student has given away, as daypart numbers. One small item per student with
 * a version: one write guards any number of half-days, where an item per half-day would cost a write each.
 */
type GivenAway = {
  taken: readonly number[]
  /** Those of them that are spent at school or from home: no working time. */
  elsewhere: readonly number[]
}
export type Agenda = GivenAway & { version: number }
export const emptyAgenda: Agenda = { version: 0, taken: [], elsewhere: [] }

const StoredAgenda = v.object({ version: v.number(), taken: HalfDays, elsewhere: v.optional(HalfDays) })

function parseAgenda(data: unknown): Agenda {
  const { version, taken, elsewhere } = v.parse(StoredAgenda, data)
  return { version, taken: unpackHalfDays(taken), elsewhere: elsewhere ? unpackHalfDays(elsewhere) : [] }
}

/** The agendas of these students, by the student's id; who gave nothing away has none. */
export async function agendasOf(table: Table, refs: readonly StudentRef[]) {
  const keys = new Map(refs.map((ref) => [ref.studentId, agendaKey(ref)]))
  const items = await getItems(table, [...keys.values()])
  return new Map(items.map((item) => [studentIdOf(item.pk), parseAgenda(item.data)]))
}

// Serves: "is this student free then?", in the same range as needs and placements. Sorts just before the needs.
const agendaKey = (ref: StudentRef) => ({ pk: studentPartition(ref), sk: 'HALF-DAYS' })

/** Somebody else changed the agenda between read and write: read it again and judge anew. */
export class AgendaMoved extends Error {}

export function replaceAgenda(ref: StudentRef, read: Agenda, { taken, elsewhere }: GivenAway): Step {
  const data = {
    version: read.version + 1,
    taken: packHalfDays(taken),
    ...(elsewhere.length > 0 && { elsewhere: packHalfDays(elsewhere) }),
  }
  const put = { ...agendaKey(ref), data }
  if (read.version === 0) return { put, condition: absent(() => new AgendaMoved()) }
  return { put, condition: { ...unchanged(read.version), otherwise: () => new AgendaMoved() } }
}

/** Holds as long as nobody changed the agenda since it was read. */
export function agendaStands(ref: StudentRef, read: Agenda): Step {
  const check = agendaKey(ref)
  if (read.version === 0) return { check, condition: absent(() => new AgendaMoved()) }
  return { check, condition: { ...unchanged(read.version), otherwise: () => new AgendaMoved() } }
}

function itemOf(placement: Placement, intent: string | null) {
  const ref = { schoolId: placement.schoolId, studentId: placement.studentId }
  return {
    ...key(ref, placement.opportunityId),
    gsi1pk: statePartition(placement.schoolId, placement.state),
    gsi1sk: listPlace(placement),
    gsi2pk: organisationPartition(placement.organisationId),
    gsi2sk: dateOf(placement.dayparts[0] ?? ''),
    intent,
    data: storedPlacement(placement),
  }
}

/** What somebody has to look at comes first in its list; of requests, what has to be answered first. */
function listPlace(placement: Placement) {
  if (placement.state === 'requested') return sortingDate(placement)
  return `${placement.concerns.length > 0 ? flagged : ''}${sortingDate(placement)}`
}

/** Sorts before every date. */
const flagged = '!'

function sortingDate(placement: Placement) {
  switch (placement.state) {
    case 'requested':
      return `${placement.answerBy ?? ''} ${placement.requestedAt}`
    case 'approved':
      return dateOf(placement.dayparts[0] ?? '')
    case 'active':
      return dateOf(placement.dayparts.at(-1) ?? '')
    default:
      return placement.history.at(-1)?.at ?? placement.requestedAt
  }
}

/** The refusal of half-days that the student has given away already, each by its place in the request. */
export function daypartsTaken(positions: readonly number[]) {
  return new Refusal(
    'daypart-taken',
    positions.map((position) => ({ path: `/dayparts/${position}`, rule: 'daypart-taken', message: 'this half-day is taken' })),
  )
}
