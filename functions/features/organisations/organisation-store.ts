import * as v from 'valibot'
import { Organisation } from '../../../shared/organisation.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

// Serves: the profile of one organisation.
const key = (organisationId: string) => ({ pk: `ORGANISATION#${organisationId}`, sk: 'ORGANISATION' })

// Serves: "is there an organisation of this name in the region already?" before another one is brought in.
const regionPartition = (region: string) => `REGION#${region}#ORGANISATIONS`
const byName = (name: string) => `${name.trim().replaceAll(/\s+/g, ' ').toLowerCase()}#`

export async function organisationById(table: Table, organisationId: string) {
  const item = await getItem(table, key(organisationId), { consistent: true })
  return item && v.parse(Organisation, item.data)
}

export async function organisationsById(table: Table, ids: readonly string[]) {
  const items = await getItems(table, [...new Set(ids)].map(key), { consistent: true })
  return new Map(items.map((item) => v.parse(Organisation, item.data)).map((organisation) => [organisation.id, organisation]))
}

export async function organisationsNamed(table: Table, region: string, name: string) {
  const query = { index: 'gsi2' as const, partition: regionPartition(region), range: { beginsWith: byName(name) } }
  return (await queryAll(table, query)).map((item) => v.parse(Organisation, item.data))
}

export async function everyOrganisation(table: Table, region: string) {
  const items = await queryAll(table, { index: 'gsi2', partition: regionPartition(region) })
  return items.map((item) => v.parse(Organisation, item.data))
}

/** The sort keys of everything that stands with an organisation. */
export async function keptOfOrganisation(table: Table, organisationId: string) {
  const items = await queryAll(table, { partition: key(organisationId).pk, consistent: true })
  return items.map(({ sk }) => sk)
}

export function putNewOrganisation(organisation: Organisation): Step {
  return { put: itemOf(organisation), condition: absent(() => new Error('this organisation exists')) }
}

export function replaceOrganisation(organisation: Organisation, readVersion: number): Step {
  return { put: itemOf(organisation), condition: unchanged(readVersion) }
}

export function removeOrganisation({ id, version }: Pick<Organisation, 'id' | 'version'>): Step {
  return { delete: key(id), condition: unchanged(version) }
}

function itemOf(organisation: Organisation) {
  const { id, region, name } = organisation
  return { ...key(id), gsi2pk: regionPartition(region), gsi2sk: `${byName(name)}${id}`, data: organisation }
}
