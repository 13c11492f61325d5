import { randomUUID } from 'node:crypto'
import { cookieJar } from './cookie-jar.ts'

/** What came back, read: `body` is the JSON, or undefined when there was none. */
export type Answer = { status: number; body: unknown; headers: Headers }

/** Talks to the API as one signed-in person, the way the web app does: same origin, with cookies, as JSON. */
export type Person = {
  fetch: ReturnType<typeof cookieJar>
  get(path: string): Promise<Answer>
  /** `key` is the Idempotency-Key: a fresh one unless a retry is meant. */
  post(path: string, body?: unknown, key?: string): Promise<Answer>
  put(path: string, body: unknown): Promise<Answer>
  patch(path: string, body: unknown): Promise<Answer>
  delete(path: string): Promise<Answer>
}

/** Signs in through the real flow: the app, the local provider, and back. Refuses to go on when that fails. */
export async function signIn(url: string, mail: string): Promise<Person> {
  const person = visit(url)
  const login = new URL('/auth/login', url)
  login.searchParams.set('login_hint', mail)
  const landed = await person.fetch(login, { headers: { accept: 'text/html' } })
  await landed.body?.cancel()
  const me = await person.get('/api/me')
  if (me.status !== 200) throw new Error(`${mail} could not sign in: ended at ${landed.url}, /api/me says ${me.status}`)
  return person
}

/** Someone who has not signed in. */
export function visit(url: string): Person {
  const browser = cookieJar()

  async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await browser(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        ...(method === 'GET' ? {} : { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, body: isJson ? JSON.parse(text) : undefined, headers: response.headers }
  }

  return {
    fetch: browser,
    get: (path) => send('GET', path),
    post: (path, body, key = randomUUID()) => send('POST', path, body, { 'idempotency-key': key }),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path) => send('DELETE', path),
  }
}
