import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Table } from '../../functions/table/client.ts'
import type { TableAccess } from '../../infra/table-access.ts'

type Asked = { action: keyof TableAccess; index?: string | undefined; pk: unknown }

/** The same table through a client that refuses what the function's role would: any partition it has no right to. */
export function onlyWith(access: TableAccess, table: Table): Table {
  const client = DynamoDBDocumentClient.from(table.client)
  const send = table.client.send.bind(table.client)
  client.send = ((command: { constructor: { name: string }; input: object }) => {
    for (const asked of askedBy(command.constructor.name, command.input)) {
      if (!allows(access, asked)) throw new Error(`no right to ${asked.action} ${asked.index ?? ''} ${String(asked.pk)}`)
    }
    return send(command as Parameters<typeof send>[0])
  }) as typeof client.send
  return { ...table, client }
}

/** As IAM reads a pattern: `*` is any text. Our prefixes hold nothing else that is special in a regular expression. */
export function allows(access: TableAccess, { action, index, pk }: Asked) {
  const patterns = action === 'query' ? (access.query[index as 'gsi1'] ?? []) : access[action]
  return patterns.some((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(String(pk)))
}

/** Which partitions a command touches, and how. Keys as the document client takes them or as they go over the wire. */
export function askedBy(command: string, input: Record<string, unknown> | object): Asked[] {
  const name = command.replace(/Command$/, '')
  const { Key, KeyConditionExpression, ExpressionAttributeValues, IndexName, RequestItems, TransactItems } = input as {
    Key?: Record<string, unknown>
    KeyConditionExpression?: string
    ExpressionAttributeValues?: Record<string, unknown>
    IndexName?: string
    RequestItems?: Record<string, { Keys: Record<string, unknown>[] }>
    TransactItems?: Record<
      'Put' | 'Update' | 'Delete' | 'ConditionCheck',
      { Item?: Record<string, unknown>; Key?: Record<string, unknown> }
    >[]
  }
  switch (name) {
    case 'Get':
    case 'GetItem':
      return [{ action: 'read', pk: plain(Key?.pk) }]
    case 'Query':
      if (!KeyConditionExpression) throw new Error('a query without a partition')
      return [{ action: IndexName ? 'query' : 'read', index: IndexName, pk: plain(ExpressionAttributeValues?.[':partition']) }]
    case 'BatchGet':
    case 'BatchGetItem':
      return Object.values(RequestItems ?? {}).flatMap(({ Keys }) =>
        Keys.map(({ pk }) => ({ action: 'read' as const, pk: plain(pk) })),
      )
    case 'TransactWrite':
    case 'TransactWriteItems':
      return (TransactItems ?? []).map(({ Put, Update, Delete, ConditionCheck }) => {
        if (Put) return { action: 'write', pk: plain(Put.Item?.pk) }
        if (Update) return { action: 'write', pk: plain(Update.Key?.pk) }
        if (Delete) return { action: 'remove', pk: plain(Delete.Key?.pk) }
        return { action: 'read', pk: plain(ConditionCheck.Key?.pk) }
      })
    default:
      throw new Error(`no right to ${name}`)
  }
}

function plain(value: unknown) {
  return typeof value === 'object' && value !== null && 'S' in value ? value.S : value
}
