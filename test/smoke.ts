import { ExitSentence, exitWith } from '../functions/local/exit-sentence.ts'
import { securityHeaders } from '../functions/security-headers.ts'

// `npm run smoke -- ADDRESS`: whether what runs there is up and closed where it should be. It writes nothing.

type Look = { name: string; passes(at: string): Promise<boolean> }

const get = (url: string, init: RequestInit = {}) =>
  fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(20_000), ...init })
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code

const looks: Look[] = [
  {
    name: 'the API says that it is up',
    passes: async (at) => {
      const response = await get(`${at}/api/health`)
      return response.status === 200 && ((await response.json()) as { status?: string }).status === 'ok'
    },
  },
  {
    name: 'the start page and any other page of the app are there, never cached',
    passes: async (at) => {
      const pages = await Promise.all(
        ['/', '/learning-needs/x'].map((path) => get(at + path, { headers: { accept: 'text/html' } })),
      )
      return pages.every(
        ({ status, headers }) =>
          status === 200 && /html/.test(headers.get('content-type') ?? '') && headers.get('cache-control') === 'no-cache',
      )
    },
  },
  {
    name: 'a hashed file is cached for good',
    passes: async (at) => {
      const page = await (await get(`${at}/`)).text()
      const file = /(?:src|href)="(\/assets\/[^"]+)"/.exec(page)?.[1]
      const response = file && (await get(at + file))
      return Boolean(response && response.status === 200 && response.headers.get('cache-control')?.includes('immutable'))
    },
  },
  {
    name: 'every page carries the security headers',
    passes: async (at) => {
      const { headers } = await get(`${at}/`)
      // On AWS files are sent to a bucket of the stage's own name.
      const [uploads] = /https:\/\/praktijkplein-[\w.-]+/.exec(headers.get('content-security-policy') ?? '') ?? []
      return Object.entries(securityHeaders(uploads)).every(([name, value]) => headers.get(name) === value)
    },
  },
  {
    name: 'somebody can sign people in',
    passes: async (at) => ((await (await get(`${at}/api/issuers`)).json()) as { items: unknown[] }).items.length > 0,
  },
  {
    name: 'signing in leads to a provider and sets a cookie that scripts can’t read',
    passes: async (at) => {
      const response = await get(`${at}/auth/login`)
      const [cookie = ''] = response.headers.getSetCookie()
      const secure = at.startsWith('https:') ? /; Secure/i.test(cookie) : true
      return (
        response.status === 302 &&
        /\/?\?.*client_id=/.test(response.headers.get('location') ?? '') &&
        /; HttpOnly/i.test(cookie) &&
        secure
      )
    },
  },
  {
    name: 'nobody gets anything without signing in',
    passes: async (at) => {
      const answers = await Promise.all(['/api/me', '/api/student/start', '/api/students'].map((path) => get(at + path)))
      const codes = await Promise.all(answers.map(codeOf))
      return answers.every(({ status }) => status === 401) && codes.every((code) => code === 'unauthenticated')
    },
  },
  {
    name: 'a body gets through, and another site’s is refused',
    passes: async (at) => {
      // Behind the distribution a body must come with its hash: see web/lib/api.ts.
      const body = '{"locale":"nl"}'
      const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(body))).toString('hex')
      const ask = (origin: string) =>
        get(`${at}/api/me`, {
          method: 'PATCH',
          body,
          headers: { origin, 'content-type': 'application/json', 'x-amz-content-sha256': hash },
        })
      const [own, foreign] = await Promise.all([ask(new URL(at).origin), ask('https://elsewhere.example')])
      return own.status === 401 && (foreign.status === 403 || foreign.status === 401)
    },
  },
  {
    name: 'a path that does not exist is a problem with a code',
    passes: async (at) => {
      const response = await get(`${at}/api/nothing`)
      return response.status === 404 && (await codeOf(response)) === 'not-found'
    },
  },
]

/** Looks at everything, tells what it saw, and fails when anything is not as it should be. */
export async function smoke(address: string) {
  const at = address.replace(/\/+$/, '')
  let failed = 0
  for (const { name, passes } of looks) {
    const passed = await passes(at).catch(() => false)
    if (!passed) failed++
    console.log(`${passed ? '✓' : '✗'} ${name}`)
  }
  if (failed > 0) throw new ExitSentence(`${failed} of ${looks.length} looks at ${at} failed.`)
  console.log(`${at} is well.`)
}

if (import.meta.main) {
  const [address] = process.argv.slice(2)
  if (address) smoke(address).catch(exitWith)
  else exitWith(new ExitSentence('Which address? npm run smoke -- https://praktijkplein.example'))
}
