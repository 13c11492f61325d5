import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { MembershipId } from '../../../shared/id.ts'
import { Locale, Me } from '../../../shared/person.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, query, route, sessionOf } from '../../api/route.ts'
import { transact } from '../../table/transact.ts'
import { finishSignIn } from './finish-sign-in.ts'
import { changeLocale, readMe, switchMembership } from './me.ts'
import { sessionCookie } from './read-session.ts'
import { deleteSession, putSignIn, sessionNamedBy, sessionSeconds, sessionsOf, signInSeconds } from './session-store.ts'

const signInCookie = 'sign-in'

/** Only a path of our own: an address elsewhere would make us a springboard. */
const LocalPath = v.pipe(v.string(), v.regex(/^\/(?![/\\])[\x21-\x7e]*$/), v.maxLength(500))

const SignInQuery = v.object({
  issuer: v.optional(v.pipe(v.string(), v.maxLength(60))),
  login_hint: v.optional(v.pipe(v.string(), v.maxLength(254))),
  return_to: v.optional(v.fallback(LocalPath, '/'), '/'),
})

function cookieOptions(c: Context<Env>, maxAge: number) {
  const secure = c.get('services').origin.startsWith('https://')
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure, maxAge } as const
}

function redirectUriOf(c: Context<Env>) {
  return `${c.get('services').origin}/auth/callback`
}

/** Signing in with the code flow of OpenID Connect, and signing out. Pages, not API: they answer with redirects. */
export const signInRoutes = new Hono<Env>()
  .get('/login', query(SignInQuery), async (c) => {
    const services = c.get('services')
    const { issuer: wanted, login_hint: loginHint, return_to: returnTo } = c.req.valid('query')
    const issuer = wanted === undefined ? services.issuers[0] : services.issuers.find(({ id }) => id === wanted)
    if (!issuer) throw new Refusal('not-found')
    // Loaded with the first sign-in: most processes never see one.
    const { startOf } = await import('./open-id.ts')
    const [state, nonce, codeVerifier] = [services.newSecret(), services.newSecret(), services.newSecret()]
    const url = await startOf(issuer, { redirectUri: redirectUriOf(c), state, nonce, codeVerifier, loginHint })
    const signIn = { issuerId: issuer.id, nonce, codeVerifier, returnTo }
    await transact(services.table, services.newToken(), [putSignIn(state, signIn, services.now())])
    // The answer must come back to the browser that asked, or somebody could be signed in as somebody else.
    setCookie(c, signInCookie, state, cookieOptions(c, signInSeconds))
    return c.redirect(url.href)
  })
  .get('/callback', async (c) => {
    const state = getCookie(c, signInCookie)
    deleteCookie(c, signInCookie, { path: '/' })
    const answerUrl = new URL(redirectUriOf(c))
    answerUrl.search = new URL(c.req.url).search
    try {
      if (!state || state !== answerUrl.searchParams.get('state')) throw new Refusal('sign-in-failed')
      const { token, returnTo } = await finishSignIn(c.get('services'), answerUrl, state)
      setCookie(c, sessionCookie, token, cookieOptions(c, sessionSeconds))
      return c.redirect(returnTo)
    } catch (error) {
      if (error instanceof Refusal) return c.redirect(`/sign-in?problem=${error.code}`)
      throw error
    }
  })
  .post('/logout', async (c) => {
    const name = sessionNamedBy(getCookie(c, sessionCookie) ?? '')
    const { table, newToken } = c.get('services')
    if (name) await transact(table, newToken(), [deleteSession(name)])
    deleteCookie(c, sessionCookie, { path: '/' })
    return c.redirect('/', 303)
  })

const Issuers = v.object({ items: v.array(v.object({ id: v.string(), name: v.string() })) })

/** Null for a visitor: on a page that all may see, nobody being there is an answer and no refusal. */
const Session = v.object({ me: v.nullable(Me) })

export const meRoutes = new Hono<Env>()
  .get('/issuers', route({ action: 'open', summary: 'Who can sign people in', answers: { 200: Issuers } }), (c) =>
    c.json({ items: c.get('services').issuers.map(({ id, name }) => ({ id, name })) }),
  )
  .get('/session', route({ action: 'open', summary: 'Who is signed in, if anyone', answers: { 200: Session } }), async (c) => {
    const session = c.get('session')
    return c.json({ me: session ? await readMe(c.get('services'), session) : null })
  })
  .get('/me', route({ action: 'me.read', summary: 'Who am I, and in which role', answers: { 200: Me } }), async (c) =>
    c.json(await readMe(c.get('services'), sessionOf(c))),
  )
  .patch(
    '/me',
    route({ action: 'me.change', summary: 'Choose a language', answers: { 200: Me }, refusals: ['invalid-input'] }),
    body(v.strictObject({ locale: Locale })),
    async (c) => c.json(await changeLocale(c.get('services'), sessionOf(c), c.req.valid('json').locale)),
  )
  .put(
    '/me/membership',
    route({
      action: 'me.change',
      summary: 'Switch to another role',
      answers: { 200: Me },
      refusals: ['invalid-input', 'not-found'],
    }),
    body(v.strictObject({ membershipId: MembershipId })),
    async (c) => c.json(await switchMembership(c.get('services'), sessionOf(c), c.req.valid('json').membershipId)),
  )
  .delete('/me/sessions', route({ action: 'me.change', summary: 'Sign out everywhere', answers: { 204: null } }), async (c) => {
    const { table, newToken } = c.get('services')
    const steps = (await sessionsOf(table, actorOf(c).personId)).map(({ name }) => deleteSession(name))
    for (let start = 0; start < steps.length; start += 100) await transact(table, newToken(), steps.slice(start, start + 100))
    deleteCookie(c, sessionCookie, { path: '/' })
    return c.body(null, 204)
  })
