import * as v from 'valibot'
import {
  type Agreement,
  AgreementContent,
  AgreementDraft,
  AgreementItem,
  type AgreementKind,
  type AgreementStatus,
  AgreementTexts,
  AgreementVersion,
  waitingFor,
} from '../../../shared/agreement.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { OpportunityId, OrganisationId, PersonId, SchoolId } from '../../../shared/id.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll, queryPage } from '../../table/query.ts'
import { type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

/** Whose agreement: it belongs to one placement, so to a student and an opportunity. */
export type AgreementRef = StudentRef & { opportunityId: string }

// Serves: the agreement of a placement. It sorts before the range that start page and claims read.
const key = (ref: AgreementRef) => ({ pk: studentPartition(ref), sk: `AGREEMENT#${ref.opportunityId}` })
// Serves: versions that ended, in order. The one that counts stands in the agreement itself.
const versionPrefix = (ref: AgreementRef) => `AGREEMENT#${ref.opportunityId}#V`
const versionKey = (ref: AgreementRef, number: number) => ({
  pk: studentPartition(ref),
  sk: `${versionPrefix(ref)}${String(number).padStart(4, '0')}`,
})
// Serves: the coordinator's list, and the sweeper's "what waits for a signature?", a status each, by first day.
const statusPartition = (schoolId: string, status: AgreementStatus) => `SCHOOL#${schoolId}#AGREEMENTS#${status}`
// Serves: "what does this school write in every agreement of this kind?"
const textsKey = (schoolId: string, kind: AgreementKind) => ({
  pk: `SCHOOL#${schoolId}#SETTINGS`,
  sk: `AGREEMENT-TEXTS#${kind}`,
})

/** The content is kept as the very text that was hashed: what was signed can be shown letter by letter. */
const StoredVersion = v.object({ ...v.omit(AgreementVersion, ['content']).entries, text: v.string() })
export type StoredVersion = v.InferOutput<typeof StoredVersion>

const Stored = v.object({
  ...v.omit(AgreementItem, ['waitingFor', 'sentAt', 'askedAt']).entries,
  schoolId: SchoolId,
  studentId: PersonId,
  opportunityId: OpportunityId,
  organisationId: OrganisationId,
  region: v.string(),
  draft: AgreementDraft,
  current: v.nullable(StoredVersion),
})
export type StoredAgreement = v.InferOutput<typeof Stored>

export function versionOf({ text, ...version }: StoredVersion): AgreementVersion {
  return { ...version, content: v.parse(AgreementContent, JSON.parse(text)) }
}

/** An agreement as a list shows it. */
export function itemOf(stored: StoredAgreement, now: Date): AgreementItem {
  const current = stored.current && versionOf(stored.current)
  return v.parse(AgreementItem, {
    ...stored,
    waitingFor: current ? waitingFor(current, localDateOf(now)) : [],
    sentAt: current?.sentAt ?? null,
    askedAt: current?.askedAt ?? {},
  } satisfies Record<keyof AgreementItem, unknown>)
}

export function agreementFrom(
  stored: StoredAgreement,
  { facts, draft }: Pick<Agreement, 'facts' | 'draft'>,
  now: Date,
): Agreement {
  const { schoolId, organisationId, current } = stored
  return { ...itemOf(stored, now), schoolId, organisationId, facts, draft, current: current && versionOf(current) }
}

export async function agreementOf(table: Table, ref: AgreementRef) {
  const item = await getItem(table, key(ref), { consistent: true })
  return item && v.parse(Stored, item.data)
}

export async function endedVersionsOf(table: Table, ref: AgreementRef) {
  const query = { partition: studentPartition(ref), range: { beginsWith: versionPrefix(ref) }, consistent: true }
  return (await queryAll(table, query)).map((item) => v.parse(StoredVersion, item.data))
}

export async function agreementsIn(
  table: Table,
  schoolId: string,
  status: AgreementStatus,
  page: { limit: number; cursor?: string | undefined },
) {
  const { items, cursor } = await queryPage(table, { index: 'gsi1', partition: statusPartition(schoolId, status) }, page)
  return { items: items.map((item) => v.parse(Stored, item.data)), cursor }
}

/** Everything that waits for a signature; read by the sweeper alone. */
export async function agreementsSent(table: Table, schoolId: string) {
  const items = await queryAll(table, { index: 'gsi1', partition: statusPartition(schoolId, 'sent') })
  return items.map((item) => v.parse(Stored, item.data))
}

/** A new agreement; `otherwise` is what it means that there is one. */
export function putNewAgreement(agreement: StoredAgreement, otherwise: () => Error): Step {
  return { put: storedItem(agreement), condition: { expression: 'attribute_not_exists(pk)', otherwise } }
}

/** Writes an agreement over the one that was read. */
export function replaceAgreement(agreement: StoredAgreement): Step {
  return { put: storedItem({ ...agreement, version: agreement.version + 1 }), condition: unchanged(agreement.version) }
}

/** Puts a version away for good. */
export function putEndedVersion(ref: AgreementRef, version: StoredVersion): Step {
  return {
    put: { ...versionKey(ref, version.number), data: version },
    condition: { expression: 'attribute_not_exists(pk)', otherwise: () => new Error('this version ended already') },
  }
}

export async function textsOf(table: Table, schoolId: string, kind: AgreementKind) {
  const item = await getItem(table, textsKey(schoolId, kind))
  return item && v.parse(AgreementTexts, item.data)
}

export function putTexts(schoolId: string, kind: AgreementKind, draft: AgreementTexts): Step {
  const { structure, organisation, assessment, insurance, termination } = draft
  return { put: { ...textsKey(schoolId, kind), data: { structure, organisation, assessment, insurance, termination } } }
}

function storedItem(agreement: StoredAgreement) {
  const { schoolId, status, from, placementId } = agreement
  const listed = status !== 'void' && { gsi1pk: statusPartition(schoolId, status), gsi1sk: `${from}#${placementId}` }
  return { ...key(agreement), ...listed, data: agreement }
}
