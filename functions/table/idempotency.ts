import { createHash } from 'node:crypto'
import { Refusal } from '../../shared/errors.ts'
import type { Table } from './client.ts'
import { getItem } from './query.ts'
import { absent, type Step } from './transact.ts'

/** One intent of one person: the Idempotency-Key of a creating POST, and what it asked. */
export type Intent = { personId: string; key: string; body: unknown }

const keptSeconds = 7 * 24 * 3600

/** Thrown inside a transaction when the intent was carried out before. */
class CarriedOut extends Error {
  readonly madeId: string
  constructor(madeId: string) {
    super('carried out before')
    this.madeId = madeId
  }
}

// The engine forgets its client tokens on a restart, so the table remembers the intent itself.
// Serves: "did this person's POST with this key succeed already?"
const keyOf = (intent: Intent) => ({ pk: `PERSON#${intent.personId}`, sk: `INTENT#${intent.key}` })

function hashOf(body: unknown) {
  return createHash('sha256').update(JSON.stringify(body)).digest('base64url')
}

function madeBefore(intent: Intent, record: { data?: unknown }) {
  const { hash, madeId } = record.data as { hash: string; madeId: string }
  if (hash !== hashOf(intent.body)) throw new Refusal('idempotency-key-reused')
  return madeId
}

/** The step that remembers what an intent made; it goes first in the transaction. */
function remember(intent: Intent, madeId: string, now: Date): Step {
  return {
    put: {
      ...keyOf(intent),
      data: { hash: hashOf(intent.body), madeId },
      expiresAt: Math.floor(now.getTime() / 1000) + keptSeconds,
    },
    condition: absent((standing) => new CarriedOut(standing ? madeBefore(intent, standing) : madeId)),
  }
}

/**
 * Carries out an intent once. `create` gets the step to put first in its transaction; when the intent was carried
 * out before, by a retry or at the same moment, `existing` answers with what it made then.
 */
export async function once<T>(
  table: Table,
  intent: Intent,
  madeId: string,
  now: Date,
  create: (remembering: Step) => Promise<T>,
  existing: (madeId: string) => Promise<T>,
): Promise<T> {
  const record = await getItem(table, keyOf(intent))
  if (record) return existing(madeBefore(intent, record))
  try {
    return await create(remember(intent, madeId, now))
  } catch (error) {
    if (error instanceof CarriedOut) return existing(error.madeId)
    throw error
  }
}
