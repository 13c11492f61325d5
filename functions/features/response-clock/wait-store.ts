import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, type Item, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

/*
 * How long students waited for an answer at an organisation: one small item each. What is usual there stands in `data`,
 * for lists; the waits themselves, which only the next one needs, beside it.
 */
const key = (organisationId: string) => ({ pk: `ORGANISATION#${organisationId}#WAITS`, sk: 'WAITS' })
// Serves: "how soon do the organisations of this region usually answer?", asked when a process starts. Sparse: where
// enough answers came to say anything.
const regionPartition = (region: string) => `REGION#${region}#WAITS`

const Usual = v.object({
  organisationId: v.string(),
  days: v.nullable(v.number()),
  /** From then on too many of the answers are too long ago. */
  until: v.nullable(v.string()),
  version: v.number(),
})
type Usual = v.InferOutput<typeof Usual>

const KnownWaits = v.record(v.string(), v.object({ at: v.string(), hours: v.number() }))
export type WaitsOfOrganisation = { usual: Usual; waits: v.InferOutput<typeof KnownWaits> }

export async function waitsOf(table: Table, organisationId: string): Promise<WaitsOfOrganisation | undefined> {
  const item = await getItem(table, key(organisationId), { consistent: true })
  return item && { usual: v.parse(Usual, item.data), waits: v.parse(KnownWaits, item.waits) }
}

/** In how many days half of the students have their answer; null where that is not known. */
export async function usualDaysOf(table: Table, organisationId: string, now: Date) {
  const item = await getItem(table, key(organisationId))
  return item ? standingDays(item, now) : null
}

/** The same of several, by organisation. */
export async function usualDaysOfEach(table: Table, organisationIds: readonly string[], now: Date) {
  const items = await getItems(table, organisationIds.map(key), { consistent: true })
  return byOrganisation(items, now)
}

export async function usualDaysInRegion(table: Table, region: string, now: Date) {
  return byOrganisation(await queryAll(table, { index: 'gsi2', partition: regionPartition(region) }), now)
}

export function putWaits({ usual, waits }: WaitsOfOrganisation, region: string, readVersion: number): Step {
  const listed = usual.days === null ? {} : { gsi2pk: regionPartition(region), gsi2sk: usual.organisationId }
  return {
    put: { ...key(usual.organisationId), ...listed, waits, data: usual },
    condition: readVersion === 0 ? absent(() => new Refusal('stale')) : unchanged(readVersion),
  }
}

function byOrganisation(items: readonly Item[], now: Date) {
  return new Map(
    items.flatMap((item) => {
      const days = standingDays(item, now)
      return days === null ? [] : [[v.parse(Usual, item.data).organisationId, days] as const]
    }),
  )
}

function standingDays({ data }: Item, now: Date) {
  const { days, until } = v.parse(Usual, data)
  return until !== null && until > now.toISOString() ? days : null
}
