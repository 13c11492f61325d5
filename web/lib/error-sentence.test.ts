import { afterEach, expect, test } from 'vitest'
import { errorCodes } from '../../shared/errors.ts'
import { errorSentence } from './error-sentence.ts'
import { Failure, failureOfResponse } from './failure.ts'
import { setLocale } from './locale.ts'
import english from './words/errors.en.ts'
import dutch from './words/errors.nl.ts'

afterEach(() => setLocale('nl'))

test.each([...errorCodes, 'unreachable'] as const)('%s says what is the matter and what to do, in both languages', (code) => {
  for (const sentences of [dutch, english]) {
    for (const sentence of sentences[code]) expect(sentence).toMatch(/^\p{Lu}.+[.?]$/u)
  }
})

test('the sentence follows the language of the screen', async () => {
  expect(errorSentence(new Failure('opportunity-full')).what).toBe('Net vol. Iemand was je voor.')
  await setLocale('en')
  expect(errorSentence(new Failure('opportunity-full')).what).toBe('Just full. Someone was before you.')
})

test('what is no failure is a mistake of ours', () => {
  expect(errorSentence(new TypeError('x is undefined'))).toEqual(errorSentence(new Failure('internal')))
})

test('a problem of the server keeps its code, its fields and its reference', async () => {
  const problem = {
    type: 'about:blank',
    title: '',
    status: 422,
    code: 'invalid-input',
    errors: [{ path: '/title', rule: 'min_length', message: '' }],
    correlationId: 'req-1',
  }
  const failure = await failureOfResponse(
    new Response(JSON.stringify(problem), { status: 422, headers: { 'content-type': 'application/problem+json' } }),
  )
  expect(failure).toMatchObject({ code: 'invalid-input', errors: problem.errors, correlationId: 'req-1' })
})

test.each([
  [401, 'unauthenticated'],
  [404, 'not-found'],
  [429, 'busy'],
  [502, 'unreachable'],
  [500, 'internal'],
] as const)('a page of something in between with status %i is %s', async (status, code) => {
  const failure = await failureOfResponse(new Response('<h1>no</h1>', { status, headers: { 'content-type': 'text/html' } }))
  expect(failure.code).toBe(code)
})
