import { createHash } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { api, read } from './api.ts'
import { Failure } from './failure.ts'

afterEach(() => vi.unstubAllGlobals())

function stub(answer: () => Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(answer)
  vi.stubGlobal('fetch', fetch)
  return fetch
}

test('path, parameter, query and body go where they belong', async () => {
  const fetch = stub(async () => Response.json({ id: 'x' }))
  await read(api.opportunities.$get({ query: { kind: ['stage', 'hybrid'], q: 'fiets & zo' } }))
  await read(api.placements[':id'].withdraw.$post({ param: { id: 'plc_a/b' }, json: { version: 3, text: '' } }))
  expect(fetch.mock.calls[0]?.[0]).toBe('/api/opportunities?kind=stage&kind=hybrid&q=fiets+%26+zo')
  expect(fetch.mock.calls[1]).toMatchObject([
    '/api/placements/plc_a%2Fb/withdraw',
    { method: 'POST', body: '{"version":3,"text":""}', headers: { 'Content-Type': 'application/json' } },
  ])
})

test('a body comes with its hash, as the function on AWS wants it', async () => {
  const fetch = stub(async () => Response.json({}))
  await read(api.me.$patch({ json: { locale: 'nl' } }))
  await read(api.me.$get())
  const hash = createHash('sha256').update('{"locale":"nl"}').digest('hex')
  expect(fetch.mock.calls[0]?.[1]?.headers).toMatchObject({ 'X-Amz-Content-Sha256': hash })
  expect(fetch.mock.calls[1]?.[1]?.headers).toEqual({})
})

test('no answer is unreachable', async () => {
  stub(() => Promise.reject(new TypeError('Failed to fetch')))
  await expect(read(api.me.$get())).rejects.toEqual(new Failure('unreachable'))
})

test('an answer that is not ok is thrown with its code', async () => {
  stub(async () =>
    Response.json(
      { type: '', title: '', status: 409, code: 'stale' },
      { status: 409, headers: { 'content-type': 'application/problem+json' } },
    ),
  )
  await expect(read(api.me.$get())).rejects.toMatchObject({ code: 'stale' })
})
