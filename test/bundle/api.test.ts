import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../shared/errors.ts'
import type { LearningNeed } from '../../shared/learning-need.ts'
import { decode, type MatchAnswer } from '../../shared/matching/index.ts'
import type { Placement } from '../../shared/placement.ts'
import { awsStandIn } from '../support/aws-stand-in.ts'
import { eventOf, responseOf } from '../support/lambda-events.ts'
import { loneFunction, tableEnvironment } from '../support/lone-function.ts'
import { needDraft } from '../support/need-draft.ts'
import { type SmallWorld, smallWorld, testIssuer } from '../support/small-world.ts'

const origin = 'https://praktijkplein.example'

describe('the API as it is deployed', () => {
  let world: SmallWorld
  let aws: Awaited<ReturnType<typeof awsStandIn>>
  let api: Awaited<ReturnType<typeof loneFunction>>
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>

  beforeAll(async () => {
    world = await smallWorld()
    // The function has the clock of the day: its world is as far ahead of it as the tests' is of their day.
    world.clock.now = new Date()
    aws = await awsStandIn({ origin, issuers: [testIssuer] })
    api = await loneFunction('api', { ...aws.environment, ...tableEnvironment(world) })
    const place = await world.addSchool()
    student = await world.addStudent(place)
    employer = await world.addEmployer()
  })
  afterAll(async () => {
    await api?.stop()
    await aws?.stop()
  })

  /** Asks the function as the distribution does, and answers what the browser would get. */
  async function ask(
    method: string,
    path: string,
    { cookie = '', body, headers = {} }: { cookie?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const request = new Request(`${origin}${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(method !== 'GET' && { origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body) }),
    })
    return responseOf(await api.invoke(await eventOf(request)))
  }

  test('answers without node_modules and with every asked signature', async () => {
    expect(await (await ask('GET', '/api/health')).json()).toEqual({ status: 'ok' })
    expect(aws.unsigned).toEqual([])
  })

  test('knows the schools of the secret, and the employers of the pool', async () => {
    const { items } = await (await ask('GET', '/api/issuers')).json()
    expect(items).toEqual([
      { id: 'test', name: 'Test' },
      { id: 'employers', name: 'Werkgevers' },
    ])
  })

  test('reads the session from the cookies, which come apart from the headers', async () => {
    const cookie = `other=1; ${await student.cookie()}`
    const me = await ask('GET', '/api/me', { cookie })
    expect((await me.json()).person.id).toBe(student.person.id)
    const nobody = await ask('GET', '/api/me', { cookie: 'session=x' })
    expect([nobody.status, (await nobody.json()).code]).toEqual([401, 'unauthenticated'])
  })

  test('sets and takes away cookies by lines of their own', async () => {
    const cookie = await student.cookie()
    const answer = await ask('POST', '/auth/logout', {
      cookie,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^session=; Max-Age=0/)])
    expect((await ask('GET', '/api/me', { cookie })).status).toBe(401)
  })

  test('a need, its matches and a claim, against the engine', async () => {
    const cookie = await student.cookie()
    const opportunity = await world.addOpportunity(employer, {
      schedule: { mode: 'all', count: 1, dayparts: [nextFriday(world)] },
    })
    const need: LearningNeed = await (await ask('POST', '/api/learning-needs', { cookie, body: needDraft })).json()
    const matches: MatchAnswer = await (await ask('GET', `/api/learning-needs/${need.id}/matches`, { cookie })).json()
    expect(matches.hits.map(({ id }) => id)).toEqual([opportunity.id])
    const claim = { opportunityId: opportunity.id, needId: need.id, motivation: 'Ik wil dit graag proberen.' }
    const claimed = await ask('POST', '/api/placements', { cookie, body: claim })
    expect([claimed.status, ((await claimed.json()) as Placement).state]).toEqual([201, 'requested'])
  })

  test('binary answers arrive as they were made', async () => {
    const answer = await ask('GET', '/api/opportunities/index', { cookie: await student.cookie() })
    const index = decode(new Uint8Array(await answer.arrayBuffer()))
    expect([...index.rows()].length).toBe(index.size)
  })

  test('binary bodies and forms are refused, not misread', async () => {
    const cookie = await student.cookie()
    const bytes = await ask('POST', '/api/learning-needs', {
      cookie,
      body: new Uint8Array([0xff, 0, 0x80]),
      headers: { 'content-type': 'application/octet-stream' },
    })
    expect([bytes.status, ((await bytes.json()) as Problem).code]).toEqual([415, 'unsupported-media-type'])
    const broken = await ask('POST', '/api/learning-needs', { cookie, body: new Uint8Array([0xff, 0, 0x80]) })
    expect([broken.status, ((await broken.json()) as Problem).code]).toEqual([400, 'bad-json'])
  })

  test('the OpenAPI document lies beside the bundle and is that of the app', async () => {
    const built = await (await ask('GET', '/api/openapi.json')).json()
    const { body } = await world.anonymous<object>('GET', '/openapi.json')
    expect(built).toEqual(body)
  })

  test('every route of the document is there, however its part was loaded', async () => {
    const { paths }: { paths: Record<string, Record<string, unknown>> } = await (await ask('GET', '/api/openapi.json')).json()
    const routes = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ path, method })))
    expect(routes.length).toBeGreaterThan(60)
    for (const { path, method } of [
      ...routes,
      { path: '/api/nowhere', method: 'get' },
      { path: '/api/placements', method: 'delete' },
    ]) {
      const concrete = path.replace(/\{\w+\}/g, 'x')
      const body = method === 'get' ? undefined : {}
      const deployed = await ask(method.toUpperCase(), concrete, { body })
      // A missing part would answer as if there was nothing.
      const whole = await world.anonymous(method.toUpperCase(), concrete.replace('/api', ''), body)
      expect([deployed.status, deployed.headers.get('allow')], `${method} ${path}`).toEqual([
        whole.status,
        whole.headers.get('allow'),
      ])
    }
    const wanted = await ask('GET', '/api/placements')
    expect([wanted.status, ((await wanted.json()) as Problem).code]).toEqual([401, 'unauthenticated'])
  })

  test('the log counts answers by route and tells nothing of people', async () => {
    const cookie = await student.cookie()
    await ask('GET', `/api/students/${student.person.id}?name=Test`, { cookie })
    const lines = api.lines().filter(({ message }) => message === 'answered')
    expect(lines.at(-1)).toMatchObject({
      level: 'info',
      service: 'api',
      method: 'GET',
      route: '/api/students/:id',
      status: 403,
      correlationId: expect.any(String),
      stage: 'test',
      Requests: 1,
      Defects: 0,
      _aws: { CloudWatchMetrics: [{ Namespace: 'Praktijkplein', Dimensions: [['stage']] }] },
    })
    const told = JSON.stringify(api.lines())
    for (const secret of [student.person.id, student.person.name, student.person.mail, cookie]) expect(told).not.toContain(secret)
    expect(lines.filter(({ ColdStarts }) => ColdStarts === 1)).toHaveLength(1)
  })
})

/** The student's free half-day of next week. */
function nextFriday(world: SmallWorld) {
  const today = world.clock.now.getUTCDay()
  const days = ((5 - today + 7) % 7) + 7
  const date = new Date(world.clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  return `${date}:morning`
}
