import { expect, test } from 'vitest'
import { createIntent } from './intent.ts'

test('a retry of the same content keeps its key; other content and a next intent get their own', () => {
  const intent = createIntent()
  const first = intent.headers({ title: 'a' })['idempotency-key']
  expect(first).toMatch(/^[0-9a-f-]{36}$/)
  expect(intent.headers({ title: 'a' })['idempotency-key']).toBe(first)

  const changed = intent.headers({ title: 'b' })['idempotency-key']
  expect(changed).not.toBe(first)

  intent.done()
  expect(intent.headers({ title: 'b' })['idempotency-key']).not.toBe(changed)
})
