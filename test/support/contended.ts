import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../functions/table/client.ts'

type Write = Partial<
  Record<'Put' | 'Update' | 'Delete' | 'ConditionCheck', { Item?: Record<string, unknown>; Key?: Record<string, unknown> }>
>

/**
 * The engine with the conflicts that DynamoDB has and the engine hasn't: of transactions at the same moment on the
 * same item one goes on, the others are cancelled. `tries` counts them all; waiting takes no time.
 */
export function contended(table: Table) {
  const client = DynamoDBDocumentClient.from(table.client)
  const send = table.client.send.bind(table.client)
  const underWay = new Set<string>()
  const count = { tries: 0, conflicts: 0 }
  client.send = (async (command: Parameters<typeof send>[0]) => {
    const items = 'TransactItems' in command.input ? ((command.input.TransactItems ?? []) as Write[]) : []
    if (items.length === 0) return send(command)
    count.tries++
    const keys = items.map(keyOf)
    if (keys.some((key) => underWay.has(key))) {
      count.conflicts++
      throw conflict(keys.map((key) => (underWay.has(key) ? { Code: 'TransactionConflict' } : { Code: 'None' })))
    }
    for (const key of keys) underWay.add(key)
    try {
      return await send(command)
    } finally {
      for (const key of keys) underWay.delete(key)
    }
  }) as typeof client.send
  const pause = () => new Promise<void>((done) => setImmediate(done))
  return { table: { ...table, client, pause } satisfies Table, count }
}

function keyOf({ Put, Update, Delete, ConditionCheck }: Write) {
  const { pk, sk } = Put?.Item ?? Update?.Key ?? Delete?.Key ?? ConditionCheck?.Key ?? {}
  return `${pk} ${sk}`
}

function conflict(CancellationReasons: CancellationReason[]) {
  return new TransactionCanceledException({ $metadata: {}, message: 'Transaction cancelled', CancellationReasons })
}
