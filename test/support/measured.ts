import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../functions/table/client.ts'

type Capacity = { CapacityUnits?: number; WriteCapacityUnits?: number; GlobalSecondaryIndexes?: Record<string, Capacity> }

/** Request units of everything that was sent, as the table reports them (ReturnConsumedCapacity), and what cost how much. */
export function measured(table: Table) {
  const client = DynamoDBDocumentClient.from(table.client)
  const send = table.client.send.bind(table.client)
  let parts: { command: string; read: number; write: number; indexes: number }[] = []
  client.send = (async (command: Parameters<typeof send>[0]) => {
    Object.assign(command.input, { ReturnConsumedCapacity: 'INDEXES' })
    const answer = (await send(command)) as { ConsumedCapacity?: Capacity | Capacity[] }
    const name = command.constructor.name.replace('Command', '')
    for (const { CapacityUnits = 0, WriteCapacityUnits, GlobalSecondaryIndexes = {} } of [answer.ConsumedCapacity ?? []].flat()) {
      const write = WriteCapacityUnits ?? (name.includes('Write') ? CapacityUnits : 0)
      const indexes = Object.values(GlobalSecondaryIndexes).reduce((units, index) => units + (index.WriteCapacityUnits ?? 0), 0)
      parts.push({ command: name, read: write > 0 ? 0 : CapacityUnits, write, indexes })
    }
    return answer
  }) as typeof client.send
  return {
    table: { ...table, client } satisfies Table,
    /** What `work` took, and what it answered; `indexes` is the part of `write` that went there. */
    async units<T>(work: () => Promise<T>) {
      parts = []
      const answer = await work()
      const sum = (kind: 'read' | 'write' | 'indexes') => parts.reduce((units, part) => units + part[kind], 0)
      return { answer, read: sum('read'), write: sum('write'), indexes: sum('indexes'), parts }
    },
  }
}
