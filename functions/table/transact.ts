import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { Refusal } from '../../shared/errors.ts'
import type { Table } from './client.ts'
import type { Item, Key } from './query.ts'

type Condition = {
  expression: string
  names?: Record<string, string>
  values?: Record<string, unknown>
  /** What a failed condition means. It gets the item as it stands, so that it can say which of several meanings. */
  otherwise: (standing: Item | undefined) => Error
}

/** One write of a transaction, with the failure that it means beside it. */
export type Step = {
  condition?: Condition
  /** Called when the whole transaction was carried out, with the table that did so. */
  committed?: (table: Table) => void
} & (
  | { put: Item }
  | { delete: Key }
  | { check: Key }
  | { update: Key; expression: string; names?: Record<string, string>; values?: Record<string, unknown> }
)

const maxAttempts = 12

/**
 * Writes all steps or none. `token` names the intent: the same one goes with every try, so that a try whose answer
 * got lost can't be carried out twice, and nobody who was in is told "no". Conflicts and throttles are tried again.
 */
export async function transact(table: Table, token: string, steps: readonly Step[]) {
  const input: TransactWriteCommandInput = {
    ClientRequestToken: token,
    TransactItems: steps.map((step) => writeOf(table.name, step)),
  }
  for (let attempt = 1; ; attempt++) {
    try {
      await table.client.send(new TransactWriteCommand(input))
      for (const { committed } of steps) committed?.(table)
      return
    } catch (error) {
      const verdict = verdictOn(error, steps)
      if (verdict !== 'again') throw verdict
      if (attempt === maxAttempts) throw new Refusal('busy')
      await table.pause(attempt)
    }
  }
}

const passing = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
])

/** The error to throw, or `again` when nothing but bad luck stood in the way. */
function verdictOn(error: unknown, steps: readonly Step[]): unknown {
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? []
    for (const [i, reason] of reasons.entries()) {
      const condition = steps[i]?.condition
      if (reason.Code === 'ConditionalCheckFailed' && condition) {
        // lib-dynamodb leaves the items of exceptions as they came over the wire.
        return condition.otherwise(reason.Item ? (unmarshall(reason.Item) as Item) : undefined)
      }
    }
    const codes = reasons.map((reason) => reason.Code ?? 'None').filter((code) => code !== 'None')
    return codes.length > 0 && codes.every((code) => passing.has(code)) ? 'again' : error
  }
  return error instanceof Error && passing.has(error.name) ? 'again' : error
}

function writeOf(TableName: string, step: Step): NonNullable<TransactWriteCommandInput['TransactItems']>[number] {
  const { condition } = step
  const names = { ...condition?.names, ...('update' in step ? step.names : {}) }
  const values = { ...condition?.values, ...('update' in step ? step.values : {}) }
  const shared = {
    TableName,
    ...(condition ? { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const } : {}),
    ...(Object.keys(names).length > 0 ? { ExpressionAttributeNames: names } : {}),
    ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  }
  const guard = condition ? { ConditionExpression: condition.expression } : {}
  if ('put' in step) return { Put: { ...shared, ...guard, Item: step.put } }
  if ('delete' in step) return { Delete: { ...shared, ...guard, Key: step.delete } }
  if ('update' in step) return { Update: { ...shared, ...guard, Key: step.update, UpdateExpression: step.expression } }
  if (!condition) throw new Error('a check without a condition checks nothing')
  return { ConditionCheck: { ...shared, ConditionExpression: condition.expression, Key: step.check } }
}

/** The condition of "nobody changed it since": `data.version` is still what the writer read. */
export function unchanged(version: number): Condition {
  return {
    expression: '#data.#version = :read',
    names: { '#data': 'data', '#version': 'version' },
    values: { ':read': version },
    otherwise: (standing) => new Refusal(standing ? 'stale' : 'not-found'),
  }
}

/** The condition of "this is new". */
export function absent(otherwise: Condition['otherwise']): Condition {
  return { expression: 'attribute_not_exists(pk)', otherwise }
}
