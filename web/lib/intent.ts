export type IntentHeader = { 'idempotency-key': string }

/**
 * The Idempotency-Key of one intent. It is kept over retries, so that a lost answer can't make a double, and
 * renewed once the intent has succeeded or its content has changed.
 */
export function createIntent() {
  let key = crypto.randomUUID()
  let content = ''
  return {
    /** The header for sending this content; the same content gets the same key until `done`. */
    headers(body: unknown): IntentHeader {
      const next = JSON.stringify(body)
      if (content !== '' && content !== next) key = crypto.randomUUID()
      content = next
      return { 'idempotency-key': key }
    },
    done() {
      key = crypto.randomUUID()
      content = ''
    },
  }
}
