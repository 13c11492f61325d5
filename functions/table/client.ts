import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** The table and how long to wait before a try is repeated (milliseconds per attempt, jitter included). */
export type Table = {
  name: string
  client: DynamoDBDocumentClient
  pause(attempt: number): Promise<void>
}

export function connectTable(options: { name: string; client: DynamoDBClientConfig; random: () => number }): Table {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(options.client), {
    marshallOptions: { removeUndefinedValues: true },
  })
  return {
    name: options.name,
    client,
    // Full jitter: clients that collided once don't collide again in step.
    pause: (attempt) => new Promise((done) => setTimeout(done, options.random() * Math.min(1000, 20 * 2 ** attempt))),
  }
}
