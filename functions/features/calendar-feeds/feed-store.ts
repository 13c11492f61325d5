import * as v from 'valibot'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'
import { personPartition } from '../people/person-store.ts'

/** A calendar that programs may fetch by its address alone. The secret in the address is kept as a hash. */
const Feed = v.object({ membershipId: v.string(), hash: v.string(), since: v.string() })
export type Feed = v.InferOutput<typeof Feed>

const prefix = 'CALENDAR-FEED#'
// Serves: "which calendars of this person may be fetched?" One for each role, so that a new address ends the old.
const key = (personId: string, membershipId: string) => ({ pk: personPartition(personId), sk: `${prefix}${membershipId}` })

export async function feedOf(table: Table, personId: string, membershipId: string) {
  const item = await getItem(table, key(personId, membershipId), { consistent: true })
  return item && v.parse(Feed, item.data)
}

export async function feedByHash(table: Table, personId: string, hash: string) {
  const query = { partition: personPartition(personId), range: { beginsWith: prefix }, consistent: true }
  const feeds = (await queryAll(table, query)).map((item) => v.parse(Feed, item.data))
  return feeds.find((feed) => feed.hash === hash)
}

export function putFeed(personId: string, feed: Feed): Step {
  return { put: { ...key(personId, feed.membershipId), data: feed } }
}

export function deleteFeed(personId: string, membershipId: string): Step {
  return { delete: key(personId, membershipId) }
}
