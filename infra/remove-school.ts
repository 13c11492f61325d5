import { BatchWriteCommand, paginateScan } from '@aws-sdk/lib-dynamodb'
import { placementsInState } from '../functions/features/placements/placement-store.ts'
import { ExitSentence } from '../functions/local/exit-sentence.ts'
import type { Table } from '../functions/table/client.ts'
import type { Item, Key } from '../functions/table/query.ts'

/**
 * Removes a school and everything about its people, and people who are nowhere else. By key and not through the
 * stores, so that what a later feature keeps about a school goes too. Events stay until they expire: they hold ids.
 */
export async function removeSchool(table: Table, schoolId: string) {
  for (const state of ['requested', 'approved', 'active'] as const) {
    const { items } = await placementsInState(table, schoolId, state, { limit: 1 })
    if (items.length > 0) {
      throw new ExitSentence(
        `Some placements are ${state} still: a coordinator cancels or completes them first, so that hosts hear of it.`,
      )
    }
  }
  const [leaving, staying] = [new Set<string>(), new Set<string>()]
  for await (const item of everything(table)) {
    if (!item.sk.startsWith('PERSON#MEMBERSHIP#')) continue
    if (fieldOf(item, 'schoolId') === schoolId) leaving.add(item.pk.slice('PERSON#'.length))
    else staying.add(item.pk.slice('PERSON#'.length))
  }
  const gone = new Set([...leaving].filter((id) => !staying.has(id)))
  let removed = 0
  let batch: Key[] = []
  const flush = async () => {
    await remove(table, batch)
    removed += batch.length
    batch = []
  }
  for await (const item of everything(table)) {
    if (!belongs(item, schoolId, gone)) continue
    batch.push({ pk: item.pk, sk: item.sk })
    if (batch.length === 25) await flush()
  }
  await flush()
  return { removed, people: gone.size }
}

function belongs(item: Item, schoolId: string, gone: ReadonlySet<string>) {
  const [kind, id = ''] = item.pk.split('#')
  if (kind === 'SCHOOL' || kind === 'REPORTS') return id === schoolId
  if (kind === 'PERSON')
    return gone.has(id) || (item.sk.startsWith('PERSON#MEMBERSHIP#') && fieldOf(item, 'schoolId') === schoolId)
  // Mail addresses, identities at a provider and sessions point at their person.
  return kind !== 'EVENTS' && gone.has(String(fieldOf(item, 'personId')))
}

function fieldOf({ data }: Item, name: string) {
  return typeof data === 'object' && data !== null && name in data ? (data as Record<string, unknown>)[name] : undefined
}

async function* everything(table: Table) {
  const names = { '#data': 'data' }
  const input = {
    TableName: table.name,
    ProjectionExpression: 'pk, sk, #data.schoolId, #data.personId',
    ExpressionAttributeNames: names,
  }
  for await (const { Items = [] } of paginateScan({ client: table.client }, input)) yield* Items as Item[]
}

async function remove(table: Table, keys: readonly Key[]) {
  let wanted: Record<string, unknown>[] = keys.map((Key) => ({ DeleteRequest: { Key } }))
  for (let attempt = 0; wanted.length > 0; attempt++) {
    if (attempt > 0) await table.pause(attempt)
    const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: wanted as never[] } }))
    wanted = answer.UnprocessedItems?.[table.name] ?? []
  }
}
