import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../functions/table/client.ts'
import type { Item } from '../../functions/table/query.ts'

/**
 * A table whose cheap reads lag behind, as DynamoDB's may and the embedded engine's never do: while `lag.on`, a read
 * that does not ask for consistency answers what stood there before.
 */
export function lagging(table: Table) {
  const lag = { on: false }
  const client = DynamoDBDocumentClient.from(table.client)
  const send = table.client.send.bind(table.client)
  const before = new Map<string, Item | undefined>()
  const nameOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`
  const asBefore = (item: Item) => (before.has(nameOf(item)) ? before.get(nameOf(item)) : item)

  async function keep({ input }: TransactWriteCommand) {
    for (const { Put, Update, Delete } of input.TransactItems ?? []) {
      const { pk, sk } = (Put?.Item ?? Update?.Key ?? Delete?.Key ?? {}) as Item
      if (!pk || before.has(nameOf({ pk, sk }))) continue
      const { Item: item } = await send(new GetCommand({ TableName: table.name, Key: { pk, sk }, ConsistentRead: true }))
      before.set(nameOf({ pk, sk }), item as Item | undefined)
    }
  }

  client.send = (async (command: Parameters<typeof send>[0]) => {
    if (!lag.on) before.clear()
    else if (command instanceof TransactWriteCommand) await keep(command)
    const answer = (await send(command)) as { Items?: Item[]; Item?: Item | undefined }
    const isCheap = (command instanceof QueryCommand || command instanceof GetCommand) && !command.input.ConsistentRead
    if (!lag.on || !isCheap) return answer
    if (command instanceof QueryCommand) return { ...answer, Items: answer.Items?.flatMap((item) => asBefore(item) ?? []) }
    return { ...answer, Item: answer.Item && asBefore(answer.Item) }
  }) as typeof client.send
  return { lag, table: { ...table, client } satisfies Table }
}
