import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { NotFoundOut, recognitionClient } from './recognition-client.ts'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A real server on a free port, that answers as told. Answers what it was asked, and a client with short patience. */
async function served(listener: RequestListener, options: { key?: string; restMs?: number; timeoutMs?: number } = {}) {
  const asked: string[] = []
  const keys = new Set<string | undefined>()
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    keys.add(request.headers.authorization)
    listener(request, response)
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  const address = server.address()
  const clock = { now: new Date('2027-03-01T08:00:00Z') }
  const client = recognitionClient({
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1/`,
    key: options.key ?? null,
    now: () => clock.now,
    random: () => 1,
    timeoutMs: options.timeoutMs ?? 5000,
    pauseMs: 1,
    restMs: options.restMs ?? 0,
  })
  return { asked, keys, clock, ask: () => client.ask('100004', '25656') }
}

const json =
  (body: string, status = 200): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
const yes = '{"periods":[{"from":"2026-08-01","until":null}]}'

describe('an answer', () => {
  test('is asked for by number and qualification, with the key', async () => {
    const { ask, asked, keys } = await served(json(yes), { key: 'secret' })
    expect(await ask()).toEqual({ periods: [{ from: '2026-08-01', until: null }], withdrawnOn: null })
    expect([asked, [...keys]]).toEqual([['/v1/100004/25656'], ['Bearer secret']])
  })

  test('404 is a definite no', async () => {
    const { ask, asked } = await served(json('{}', 404))
    expect(await ask()).toEqual({ periods: [], withdrawnOn: null })
    expect(asked).toHaveLength(1)
  })
})

describe('no answer', () => {
  test.each<[string, RequestListener, number]>([
    ['500', json('oops', 500), 3],
    ['429', json('{}', 429), 3],
    ['401: asking again gives the same', json('{}', 401), 1],
    ['no JSON', json('<html>'), 3],
    ['JSON of another shape', json('{"recognised":true}'), 3],
    ['a date that does not exist', json('{"periods":[{"from":"2026-02-30","until":null}]}'), 3],
    ['another address', (_, response) => response.writeHead(302, { location: '/elsewhere' }).end(), 3],
    ['a line that is cut', (request) => request.socket.destroy(), 3],
  ])('is neither yes nor no: %s', async (_, listener, tries) => {
    const { ask, asked } = await served(listener)
    await expect(ask()).rejects.toBeInstanceOf(NotFoundOut)
    expect(asked).toHaveLength(tries)
  })

  test('a server that hangs is left after the time that it has, at the head and half-way the body', async () => {
    const silent = await served(() => {}, { timeoutMs: 30 })
    await expect(silent.ask()).rejects.toBeInstanceOf(NotFoundOut)
    expect(silent.asked).toHaveLength(3)
    server?.closeAllConnections()
    server?.close()
    const slow = await served((_, response) => response.writeHead(200).write('{"periods":'), { timeoutMs: 30 })
    await expect(slow.ask()).rejects.toBeInstanceOf(NotFoundOut)
  })

  test('once is tried again', async () => {
    let fails = 2
    const { ask, asked } = await served((request, response) =>
      json(fails-- > 0 ? '' : yes, fails >= 0 ? 503 : 200)(request, response),
    )
    expect((await ask()).periods).toHaveLength(1)
    expect(asked).toHaveLength(3)
  })

  test('gives the service a rest: who comes right after is told at once', async () => {
    const state = { body: 'oops', status: 500 }
    const { ask, asked, clock } = await served((request, response) => json(state.body, state.status)(request, response), {
      restMs: 30_000,
    })
    await expect(ask()).rejects.toBeInstanceOf(NotFoundOut)
    Object.assign(state, { body: yes, status: 200 })
    await expect(ask()).rejects.toBeInstanceOf(NotFoundOut)
    expect(asked).toHaveLength(3)
    clock.now = new Date(clock.now.getTime() + 30_000)
    expect((await ask()).periods).toHaveLength(1)
  })

  test('nobody at the address', async () => {
    const { ask } = await served(json(yes))
    await new Promise((done) => server?.close(done))
    await expect(ask()).rejects.toBeInstanceOf(NotFoundOut)
  })
})
