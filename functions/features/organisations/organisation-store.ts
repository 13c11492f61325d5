import * as v from 'valibot'
import { Organisation } from '../../../shared/organisation.ts'
import type { Table } from '../../table/client.ts'
import { getItem } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

// Serves: the profile of one organisation.
const key = (organisationId: string) => ({ pk: `ORGANISATION#${organisationId}`, sk: 'ORGANISATION' })

export async function organisationById(table: Table, organisationId: string) {
  const item = await getItem(table, key(organisationId), { consistent: true })
  return item && v.parse(Organisation, item.data)
}

export function putNewOrganisation(organisation: Organisation): Step {
  return {
    put: { ...key(organisation.id), data: organisation },
    condition: absent(() => new Error('this organisation exists')),
  }
}

export function replaceOrganisation(organisation: Organisation, readVersion: number): Step {
  return { put: { ...key(organisation.id), data: organisation }, condition: unchanged(readVersion) }
}
