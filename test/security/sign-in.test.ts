import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putMembership } from '../../functions/features/people/person-store.ts'
import { createIdentityProvider } from '../../functions/local/identity-provider.ts'
import type { Issuer } from '../../functions/services.ts'
import { transact } from '../../functions/table/transact.ts'
import type { Me } from '../../shared/person.ts'
import { cookieJar } from '../support/cookie-jar.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

type Student = Awaited<ReturnType<SmallWorld['addStudent']>>

/** Two real OpenID providers, one for each school, and the app between them. */
describe('signing in', () => {
  const servers: Server[] = []
  let url: string
  let world: SmallWorld
  let here: Student
  let there: Student

  beforeAll(async () => {
    const server = createServer()
    url = await listen(server)
    const issuers: Issuer[] = []
    world = await smallWorld({ origin: url, issuers })
    server.on('request', getRequestListener(world.app.fetch))
    const schools = { here: await world.addSchool('Hier'), there: await world.addSchool('Daar') }
    here = await world.addStudent(schools.here)
    there = await world.addStudent(schools.there)
    // Each provider knows both mail addresses, and may speak for one school only.
    const accounts = [here, there].map(({ person }) => ({ mail: person.mail, name: person.name, label: '', group: '' }))
    for (const [id, { school }] of Object.entries(schools)) {
      issuers.push(await addProvider(id, accounts, { schools: [school.id], employers: false }))
    }
  })

  afterAll(() => {
    for (const server of servers) {
      server.close()
      server.closeAllConnections()
    }
  })

  async function listen(server: Server) {
    servers.push(server.listen(0, 'localhost'))
    await once(server, 'listening')
    const address = server.address()
    return `http://localhost:${address !== null && typeof address === 'object' ? address.port : ''}`
  }

  async function addProvider(
    id: string,
    accounts: Parameters<typeof createIdentityProvider>[0]['accounts'],
    trustedFor: Issuer['trustedFor'],
  ) {
    const server = createServer()
    const issuer = `${await listen(server)}/idp`
    const { callback, client } = createIdentityProvider({ issuer, accounts, redirectUris: [`${url}/auth/callback`] })
    server.on('request', callback)
    return { id, name: id, url: issuer, ...client, trustedFor }
  }

  function loginUrl(options: Record<string, string>) {
    const login = new URL('/auth/login', url)
    for (const [name, value] of Object.entries({ return_to: '/api/me', ...options })) login.searchParams.set(name, value)
    return login
  }

  async function signIn(issuer: string, { person }: Student) {
    const fetch = cookieJar()
    const landed = await fetch(loginUrl({ issuer, login_hint: person.mail }))
    return { fetch, landed, body: await landed.text() }
  }

  test('each school signs in its own students, and they land where they were going', async () => {
    for (const [issuer, student] of [
      ['here', here],
      ['there', there],
    ] as const) {
      const { landed, body } = await signIn(issuer, student)
      expect(landed.url).toBe(`${url}/api/me`)
      expect((JSON.parse(body) as Me).person.id).toBe(student.person.id)
    }
  })

  test('a provider can not sign in a student of another school, whatever mail address it vouches for', async () => {
    const { landed, fetch } = await signIn('here', there)
    expect(landed.url).toBe(`${url}/sign-in?problem=sign-in-failed`)
    expect((await fetch(`${url}/api/me`)).status).toBe(401)
  })

  test('a role at a school that the provider does not speak for is not there, not even to switch to', async () => {
    const elsewhere = { ...there.membership, id: world.services.newId('membership') }
    await transact(world.table, world.services.newToken(), [putMembership(here.person.id, elsewhere)])
    const { fetch, body } = await signIn('here', here)
    expect((JSON.parse(body) as Me).memberships.map(({ id }) => id)).toEqual([here.membership.id])
    const answer = await fetch(`${url}/api/me/membership`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ membershipId: elsewhere.id }),
    })
    expect(answer.status).toBe(404)
  })

  test('the cookie is for the server alone; a session knows only a secret', async () => {
    const answer = await fetch(loginUrl({ issuer: 'here', login_hint: here.person.mail }), { redirect: 'manual' })
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/)
    const asked = new URL(answer.headers.get('location') ?? '')
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' })
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43)
  })

  test('an answer of the provider counts in the browser that asked, and once', async () => {
    const mine = cookieJar()
    const callbacks: string[] = []
    let next = await mine(loginUrl({ issuer: 'here', login_hint: here.person.mail }), { redirect: 'manual' })
    while (!callbacks.length) {
      const target = new URL(next.headers.get('location') ?? '', next.url)
      if (target.pathname === '/auth/callback') callbacks.push(target.href)
      else next = await mine(target, { redirect: 'manual' })
    }
    const [callback = ''] = callbacks
    const stranger = await cookieJar()(callback, { redirect: 'manual' })
    expect(stranger.headers.get('location')).toBe('/sign-in?problem=sign-in-failed')
    const first = await mine(callback, { redirect: 'manual' })
    expect(first.headers.get('location')).toBe('/api/me')
    const second = await mine(callback, { redirect: 'manual' })
    expect(second.headers.get('location')).toBe('/sign-in?problem=sign-in-failed')
  })

  test('after signing in nobody is sent to another site', async () => {
    for (const away of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'javascript:alert(1)',
    ]) {
      const landed = await cookieJar()(loginUrl({ issuer: 'here', login_hint: here.person.mail, return_to: away }))
      expect(landed.url, away).toBe(`${url}/`)
    }
  })

  test('an unknown provider is not found; a forged answer ends at the sign-in page', async () => {
    expect((await fetch(loginUrl({ issuer: 'nobody' }))).status).toBe(404)
    const forged = await fetch(`${url}/auth/callback?state=x&code=y`, { redirect: 'manual' })
    expect(forged.headers.get('location')).toBe('/sign-in?problem=sign-in-failed')
  })

  test('signing out ends this session; signing out everywhere ends all', async () => {
    const [phone, laptop, library] = [await signIn('here', here), await signIn('here', here), await signIn('here', here)]
    const headers = { origin: url, 'content-type': 'application/x-www-form-urlencoded' }
    await phone.fetch(`${url}/auth/logout`, { method: 'POST', headers, redirect: 'manual' })
    expect((await phone.fetch(`${url}/api/me`)).status).toBe(401)
    expect((await laptop.fetch(`${url}/api/me`)).status).toBe(200)
    expect((await laptop.fetch(`${url}/api/me/sessions`, { method: 'DELETE', headers: { origin: url } })).status).toBe(204)
    for (const device of [laptop, library]) expect((await device.fetch(`${url}/api/me`)).status).toBe(401)
  })

  test('a session ends by itself', async () => {
    const { fetch } = await signIn('here', here)
    const started = world.clock.now
    world.clock.now = new Date(started.getTime() + 12 * 3600_000 + 1000)
    expect((await fetch(`${url}/api/me`)).status).toBe(401)
    world.clock.now = started
  })
})
