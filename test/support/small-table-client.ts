import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as small from '../../functions/aws/dynamodb-client.ts'
import type { Table } from '../../functions/table/client.ts'

const actions: Record<string, string> = {
  GetCommand: 'GetItem',
  BatchGetCommand: 'BatchGetItem',
  QueryCommand: 'Query',
  TransactWriteCommand: 'TransactWriteItems',
}

/** The table asked as the bundles ask it: by the client that stands in for the SDK's. Making tables stays with the SDK. */
export function bySmallClient(table: Table, config: small.DynamoDBClient['config']): Table {
  const client = DynamoDBDocumentClient.from(table.client)
  const send = table.client.send.bind(table.client)
  const own = small.DynamoDBDocumentClient.from({ config }, { marshallOptions: { removeUndefinedValues: true } })
  client.send = (async (command: Parameters<typeof send>[0]) => {
    const action = actions[command.constructor.name]
    if (!action) return send(command)
    try {
      return await own.send({ action, input: command.input })
    } catch (error) {
      // What catches it knows the SDK's by its class.
      if (!(error instanceof small.TransactionCanceledException)) throw error
      const { message, CancellationReasons } = error
      throw new TransactionCanceledException({ message, $metadata: {}, CancellationReasons })
    }
  }) as typeof client.send
  return { ...table, client }
}
