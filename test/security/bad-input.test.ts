import { beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/errors.ts'
import type { Opportunity } from '../../shared/opportunity.ts'
import type { Placement } from '../../shared/placement.ts'
import { type Answer, draft, type SmallWorld, smallWorld } from '../support/small-world.ts'

type Ask = SmallWorld['anonymous']

/** Whoever sends what: a clear 4xx, nothing changed, nothing leaked. */
describe('bad input', () => {
  let world: SmallWorld
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let coordinator: Awaited<ReturnType<SmallWorld['addStaff']>>
  let routes: { method: string; path: string }[]

  beforeAll(async () => {
    world = await smallWorld()
    const place = await world.addSchool()
    student = await world.addStudent(place)
    employer = await world.addEmployer()
    coordinator = await world.addStaff(place, 'coordinator')
    routes = world.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
  })

  const everyone = () => ({ nobody: world.anonymous, student: student.ask, employer: employer.ask, coordinator: coordinator.ask })

  const strangeIds = [
    'x',
    '..%2f..',
    '%00',
    'opp_01hzzzzzzzzzzzzzzzzzzzzzzz',
    '💥',
    'a'.repeat(3000),
    'per_00000000000000000000000000',
  ]
  const strangeBodies = [
    '',
    '{',
    'null',
    '[]',
    '"text"',
    '1e999',
    '{"__proto__":{"a":1}}',
    '{"version":"1"}',
    '{"version":-1,"text":null}',
    '{"\\ud800":1}',
  ]

  test('every route, for everyone, with strange ids and bodies: never a 5xx, always a problem with a code', async () => {
    const asks = routes
      .filter(({ path }) => path !== '/api/me/sessions')
      .flatMap(({ method, path }): { method: string; target: string; body: string | undefined }[] => {
        const targets = strangeIds.map((id) => path.replace('/api', '').replace(/:\w+/g, id))
        return method === 'GET'
          ? targets.map((target) => ({ method, target, body: undefined }))
          : strangeBodies.map((body, i) => ({ method, target: targets[i % targets.length] ?? path, body }))
      })
    for (const [who, ask] of Object.entries(everyone())) {
      await Promise.all(
        asks.map(async ({ method, target, body }) => {
          const answer: Answer<Problem> = await ask(method, target, body)
          const name = `${who} ${method} ${target.slice(0, 80)} ${body}`
          expect(answer.status, name).toBeLessThan(500)
          if (answer.status < 400) return
          expect(answer.headers.get('content-type'), name).toBe('application/problem+json')
          expect(answer.body.code, name).toBeTruthy()
        }),
      )
    }
    expect(world.errors).toEqual([])
  })

  test('without a session everything but what is open asks to sign in, or for the secret of a link', async () => {
    const open = new Set(['/api/health', '/api/issuers', '/api/openapi.json', '/api/session'])
    for (const { method, path } of routes) {
      if (open.has(path)) continue
      const answer = await world.anonymous<Problem>(method, path.replace('/api', ''), method === 'GET' ? undefined : {})
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual(withoutSession(path))
    }
  })

  /** Who has neither a session nor the secret of a link by mail. */
  function withoutSession(path: string) {
    if (path.startsWith('/api/unsubscribe') || path.startsWith('/api/feeds')) return [404, 'not-found']
    if (path.startsWith('/api/guest')) return [404, 'link-unknown']
    return [401, 'unauthenticated']
  }

  const refusals: [
    name: string,
    ask: () => Ask,
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
    status: number,
    code: string,
  ][] = [
    ['broken JSON', () => employer.ask, 'POST', '/opportunities', '{"kind":', {}, 400, 'bad-json'],
    [
      'a form',
      () => employer.ask,
      'POST',
      '/opportunities',
      'kind=stage',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    ['no key', () => employer.ask, 'POST', '/opportunities', draft(), { 'idempotency-key': '' }, 400, 'idempotency-key-missing'],
    [
      'two megabytes',
      () => employer.ask,
      'POST',
      '/opportunities',
      JSON.stringify({ ...draft(), why: 'x'.repeat(2_000_000) }),
      {},
      413,
      'too-large',
    ],
    ['a role that may not', () => student.ask, 'POST', '/opportunities', draft(), {}, 403, 'forbidden'],
    ['a wrong method', () => student.ask, 'PATCH', '/opportunities', {}, {}, 405, 'method-not-allowed'],
    ['an unknown route', () => student.ask, 'GET', '/nothing', undefined, {}, 404, 'not-found'],
    ['a foreign cursor', () => student.ask, 'GET', '/experiences?cursor=eyJwayI6IngifQ', undefined, {}, 422, 'invalid-input'],
    [
      'a cursor that is none',
      () => student.ask,
      'GET',
      '/learning-needs?cursor=%F0%9F%92%A5',
      undefined,
      {},
      422,
      'invalid-input',
    ],
  ]

  test.each(refusals)('%s', async (_name, ask, method, path, body, headers, status, code) => {
    const answer = await ask()<Problem>(method, path, body, headers)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('every invalid field is named, unknown ones too', async () => {
    const wrong = { ...draft(), title: 'x', seats: 0, kind: 'other', extra: true, guide: { name: '', role: 'Baas' } }
    const answer = await employer.ask<Problem>('POST', '/opportunities', wrong)
    expect(answer.status).toBe(422)
    expect(answer.body.errors?.map(({ path }) => path).toSorted()).toEqual(['/extra', '/guide/name', '/kind', '/seats', '/title'])
  })

  test('a refused change changes nothing', async () => {
    const { id } = await world.addOpportunity(employer)
    const before = (await employer.ask<Opportunity>('GET', `/opportunities/${id}`)).body
    const answer = await employer.ask('PUT', `/opportunities/${id}`, { ...draft({ seats: 0 }), version: before.version })
    expect(answer.status).toBe(422)
    expect((await employer.ask<Opportunity>('GET', `/opportunities/${id}`)).body).toEqual(before)
  })

  test('a form on another site can do nothing: not as a form, not with its own origin', async () => {
    const response = await world.app.request('http://localhost:8787/auth/logout', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(response.status).toBe(403)
  })

  test('text that can not be stored is refused, not garbled', async () => {
    const opportunity = await world.addOpportunity(employer)
    for (const motivation of ['half a pair \ud83d', 'nul \u0000', 'x'.repeat(601)]) {
      const answer = await student.ask<Problem>('POST', '/placements', {
        opportunityId: opportunity.id,
        needId: null,
        motivation,
      })
      expect(answer.body.errors?.[0]?.path, motivation.slice(0, 20)).toBe('/motivation')
    }
    const fine = await student.ask<Placement>('POST', '/placements', {
      opportunityId: opportunity.id,
      needId: null,
      motivation: 'ok 🙂 ’t',
    })
    expect(fine.body.motivation).toBe('ok 🙂 ’t')
  })
})
