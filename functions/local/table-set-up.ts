import { CreateTableCommand, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, paginateScan } from '@aws-sdk/lib-dynamodb'
import { everySchool } from '../features/schools/school-store.ts'
import type { Table } from '../table/client.ts'
import { createTableInput } from '../table/definition.ts'

export async function ensureTable(table: Table) {
  try {
    await table.client.send(new CreateTableCommand(createTableInput(table.name)))
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
}

export async function holdsSchools(table: Table) {
  return (await everySchool(table)).length > 0
}

/**
 * What time-to-live does on AWS: the embedded engine never deletes. A scan, as that is what it is, on a small store
 * and outside every request.
 */
export async function removeExpired(table: Table, now: Date) {
  const seconds = Math.floor(now.getTime() / 1000)
  const pages = paginateScan(
    { client: table.client, pageSize: 500 },
    {
      TableName: table.name,
      FilterExpression: 'expiresAt < :now',
      ExpressionAttributeValues: { ':now': seconds },
      ProjectionExpression: 'pk, sk',
    },
  )
  for await (const page of pages) {
    for (const { pk, sk } of page.Items ?? []) {
      const stillExpired = { ConditionExpression: 'expiresAt < :now', ExpressionAttributeValues: { ':now': seconds } }
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk }, ...stillExpired })).catch(ignoreRace)
    }
  }
}

function ignoreRace(error: unknown) {
  if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error
}
