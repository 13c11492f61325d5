import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'

/** The engine of this run, and the name of a table that nobody else uses. */
export function testEngine(): { endpoint: string; tableName: string } {
  return { endpoint: inject('endpoint'), tableName: `test-${randomUUID()}` }
}
