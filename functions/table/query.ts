import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Refusal } from '../../shared/errors.ts'
import type { Table } from './client.ts'
import { type IndexName, tableDefinition } from './definition.ts'

export type Key = { pk: string; sk: string }
/** An item as stored: keys, the entity under `data`, and what must change without the entity beside it. */
export type Item = Key & { data?: unknown; [attribute: string]: unknown }

export type Range = { beginsWith: string } | { after: string } | { from: string; to: string }

type QueryOptions = {
  index?: IndexName
  partition: string
  range?: Range
  newestFirst?: boolean
  /** Read what was written a moment ago; not possible on an index. */
  consistent?: boolean
  /** Paths of what is wanted of each item beside its key, as `data.student.name`: the rest of it does not travel. */
  only?: readonly string[]
}

export type Page<T> = { items: T[]; cursor: string | null }

/** One page of a list. The cursor belongs to this list alone: a foreign one is refused. */
export async function queryPage(
  table: Table,
  query: QueryOptions,
  page: { limit: number; cursor?: string | undefined },
): Promise<Page<Item>> {
  const answer = await table.client.send(
    new QueryCommand({
      ...queryInput(table, query),
      Limit: page.limit,
      ...(page.cursor === undefined ? {} : { ExclusiveStartKey: keyOfCursor(page.cursor, query) }),
    }),
  )
  return {
    items: (answer.Items ?? []) as Item[],
    cursor: answer.LastEvaluatedKey ? cursorOfKey(answer.LastEvaluatedKey) : null,
  }
}

/** Everything in a range. Only for ranges that are small by nature. */
export async function queryAll(table: Table, query: QueryOptions): Promise<Item[]> {
  const items: Item[] = []
  let start: Record<string, unknown> | undefined
  do {
    const answer = await table.client.send(
      new QueryCommand({ ...queryInput(table, query), ...(start ? { ExclusiveStartKey: start } : {}) }),
    )
    items.push(...((answer.Items ?? []) as Item[]))
    start = answer.LastEvaluatedKey
  } while (start)
  return items
}

export async function getItem(table: Table, key: Key, options: { consistent?: boolean } = {}) {
  const answer = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: options.consistent ?? false }),
  )
  return answer.Item as Item | undefined
}

/** Items by key, in no particular order; those that don't exist are left out. */
export async function getItems(table: Table, keys: Key[], options: { consistent?: boolean } = {}) {
  const items: Item[] = []
  for (let start = 0; start < keys.length; start += 100) {
    let wanted: Record<string, unknown>[] = keys.slice(start, start + 100)
    for (let attempt = 0; wanted.length > 0; attempt++) {
      if (attempt > 0) await table.pause(attempt)
      if (attempt > 8) throw new Refusal('busy')
      const answer = await table.client.send(
        new BatchGetCommand({
          RequestItems: { [table.name]: { Keys: wanted, ConsistentRead: options.consistent ?? false } },
        }),
      )
      items.push(...((answer.Responses?.[table.name] ?? []) as Item[]))
      wanted = answer.UnprocessedKeys?.[table.name]?.Keys ?? []
    }
  }
  return items
}

function namesOf(query: QueryOptions) {
  return query.index ? tableDefinition.indexes[query.index] : tableDefinition
}

function projectionOf(paths: readonly string[]) {
  const steps = [...new Set(paths.flatMap((path) => path.split('.')))]
  const named = (step: string) => `#only${steps.indexOf(step)}`
  return {
    names: Object.fromEntries(steps.map((step) => [named(step), step])),
    expression: ['pk', 'sk', ...paths.map((path) => path.split('.').map(named).join('.'))].join(', '),
  }
}

function queryInput(table: Table, query: QueryOptions) {
  const { partitionKey, sortKey } = namesOf(query)
  const { range } = query
  const values: Record<string, string> = { ':partition': query.partition }
  const wanted = query.only && projectionOf(query.only)
  let condition = '#partition = :partition'
  if (range && 'beginsWith' in range) {
    condition += ' AND begins_with(#sort, :start)'
    values[':start'] = range.beginsWith
  } else if (range && 'after' in range) {
    condition += ' AND #sort > :start'
    values[':start'] = range.after
  } else if (range) {
    condition += ' AND #sort BETWEEN :start AND :end'
    values[':start'] = range.from
    values[':end'] = range.to
  }
  return {
    TableName: table.name,
    ...(query.index ? { IndexName: query.index } : {}),
    KeyConditionExpression: condition,
    ExpressionAttributeNames: { '#partition': partitionKey, ...(range ? { '#sort': sortKey } : {}), ...wanted?.names },
    ...(wanted ? { ProjectionExpression: wanted.expression } : {}),
    ExpressionAttributeValues: values,
    ScanIndexForward: !query.newestFirst,
    ConsistentRead: query.consistent ?? false,
  }
}

function cursorOfKey(key: Record<string, unknown>) {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

/** A cursor comes back from outside: only a key of this very list passes. */
function keyOfCursor(cursor: string, query: QueryOptions): Record<string, string> {
  const names = namesOf(query)
  const wanted = new Set(['pk', 'sk', names.partitionKey, names.sortKey])
  const key = parseCursor(cursor)
  const sort = key[names.sortKey]
  const fits =
    Object.keys(key).length === wanted.size &&
    [...wanted].every((name) => typeof key[name] === 'string' && key[name] !== '') &&
    key[names.partitionKey] === query.partition &&
    sort !== undefined &&
    inRange(sort, query.range)
  if (!fits) throw new Refusal('invalid-input', [{ path: '/cursor', rule: 'cursor', message: 'not a cursor of this list' }])
  return key
}

function parseCursor(cursor: string): Record<string, string> {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return typeof key === 'object' && key !== null && !Array.isArray(key) ? (key as Record<string, string>) : {}
  } catch {
    return {}
  }
}

function inRange(sort: string, range: Range | undefined) {
  if (!range) return true
  if ('beginsWith' in range) return sort.startsWith(range.beginsWith)
  if ('after' in range) return sort > range.after
  return sort >= range.from && sort <= range.to
}
