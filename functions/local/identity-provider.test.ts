import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import * as oidc from 'openid-client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cookieJar } from '../../test/support/cookie-jar.ts'
import { type Account, createIdentityProvider, subjectOf } from './identity-provider.ts'

const accounts: Account[] = [
  { mail: 'student@demo.example', name: 'Noor <b>de Wit</b>', label: 'Leerling', group: 'Eerste school' },
  { mail: 'mentor@demo.example', name: 'Bram Vos', label: 'Mentor', group: 'Eerste school' },
  { mail: 'ander@ander.example', name: 'Saar Kok', label: 'Leerling' },
]

let server: Server
let origin: string
let config: oidc.Configuration
const consoleSpies = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error')]

beforeEach(async () => {
  server = createServer((request, response) => {
    if (request.url?.startsWith('/idp')) identity.callback(request, response)
    else response.end('the app')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  origin = `http://localhost:${address.port}`
  const identity = createIdentityProvider({
    issuer: `${origin}/idp`,
    accounts,
    redirectUris: [`${origin}/auth/callback`],
    postLogoutRedirectUris: [`${origin}/`],
  })
  const { clientId, clientSecret } = identity.client
  config = await oidc.discovery(new URL(`${origin}/idp`), clientId, clientSecret, undefined, {
    execute: [oidc.allowInsecureRequests],
  })
})

afterEach(() => {
  server.close()
  server.closeAllConnections()
  for (const spy of consoleSpies) {
    expect(spy).not.toHaveBeenCalled()
  }
})

async function start(extra: Record<string, string> = {}) {
  const verifier = oidc.randomPKCECodeVerifier()
  const checks = { pkceCodeVerifier: verifier, expectedState: oidc.randomState(), expectedNonce: oidc.randomNonce() }
  const url = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${origin}/auth/callback`,
    scope: 'openid email profile',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...extra,
  })
  return { url, finish: (landed: string) => oidc.authorizationCodeGrant(config, new URL(landed), checks) }
}

const page = (fetchPage: ReturnType<typeof cookieJar>, url: URL) => fetchPage(url, { headers: { accept: 'text/html' } })

test('a hint of someone we know signs in without a form, each time as the person of the hint', async () => {
  const browser = cookieJar()
  for (const { mail, name } of [...accounts, ...accounts]) {
    const { url, finish } = await start({ login_hint: mail })
    const response = await page(browser, url)
    expect(await response.text()).toBe('the app')
    const tokens = await finish(response.url)
    expect(tokens.claims()).toMatchObject({ sub: subjectOf(mail), email: mail, email_verified: true, name })
    expect(await oidc.fetchUserInfo(config, tokens.access_token, subjectOf(mail))).toMatchObject({ email: mail, name })
  }
})

test('without a hint everyone is there to choose from, also when a session is still open', async () => {
  const browser = cookieJar()
  await page(browser, (await start({ login_hint: 'mentor@demo.example' })).url)
  const { url, finish } = await start()
  const response = await page(browser, url)
  const choice = await response.text()
  for (const { mail, label } of accounts) {
    expect(choice).toContain(`value="${mail}"`)
    expect(choice).toContain(label)
  }
  expect(choice).toContain('Noor &lt;b&gt;de Wit&lt;/b&gt;')
  expect(choice).toContain('Toon ook de anderen (1)')
  const chosen = await browser(response.url, { method: 'POST', body: new URLSearchParams({ account: 'ander@ander.example' }) })
  expect((await finish(chosen.url)).claims()).toMatchObject({ email: 'ander@ander.example' })
})

test('an unknown hint is named, and going back is an answer too', async () => {
  const browser = cookieJar()
  const { url, finish } = await start({ login_hint: '<i>nobody</i>' })
  const response = await page(browser, url)
  expect(await response.text()).toContain('&lt;i&gt;nobody&lt;/i&gt; staat niet in deze lijst')
  const back = await browser(response.url, { method: 'POST', body: new URLSearchParams({ cancel: 'yes' }) })
  await expect(finish(back.url)).rejects.toMatchObject({ error: 'access_denied' })
})

test('without PKCE nobody gets in', async () => {
  const { url } = await start({ login_hint: 'mentor@demo.example' })
  url.searchParams.delete('code_challenge')
  url.searchParams.delete('code_challenge_method')
  const response = await page(cookieJar(), url)
  expect(new URL(response.url).searchParams.get('error')).toBe('invalid_request')
})

test('a redirect elsewhere is refused, on a page of our own', async () => {
  const { url } = await start({ redirect_uri: 'http://localhost:1/steal' })
  const response = await page(cookieJar(), url)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Inloggen lukt zo niet')
})

test('signing out ends the session and returns to the app', async () => {
  const browser = cookieJar()
  const { url, finish } = await start({ login_hint: 'mentor@demo.example' })
  const tokens = await finish((await page(browser, url)).url)
  const out = oidc.buildEndSessionUrl(config, {
    id_token_hint: tokens.id_token ?? '',
    post_logout_redirect_uri: `${origin}/`,
    state: 'bye',
  })
  const question = await (await page(browser, out)).text()
  const secret = /name="xsrf" value="([^"]+)"/.exec(question)?.[1] ?? ''
  const done = await browser(`${origin}/idp/session/end/confirm`, {
    method: 'POST',
    body: new URLSearchParams({ xsrf: secret, logout: 'yes' }),
  })
  expect(done.url).toBe(`${origin}/?state=bye`)
})

test('an interaction that is gone says how to go on', async () => {
  const response = await page(cookieJar(), new URL(`${origin}/idp/interaction/unknown`))
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Begin opnieuw')
})

test('the pages bring their own look and nothing else of the source', async () => {
  const look = await fetch(`${origin}/idp/ui/css/tokens.css`)
  expect(look.headers.get('content-type')).toContain('text/css')
  expect((await fetch(`${origin}/idp/ui/icons.svg`)).status).toBe(404)
})
