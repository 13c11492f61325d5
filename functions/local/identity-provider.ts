import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Adapter, type AdapterPayload, type Interaction, interactionPolicy, Provider } from 'oidc-provider'
import { choicePage, problemPage, sendAsset, sendPage, signOutPage } from './identity-pages.ts'

/** Someone who can sign in with the local provider, by choosing the name from the list. */
export type Account = {
  mail: string
  name: string
  label: string
  /** The heading under which to find them. Who has none stands below, folded away when there are others above. */
  group?: string | undefined
}

export type IdentityProvider = {
  /** Answers every request under the path of the issuer. */
  callback(request: IncomingMessage, response: ServerResponse): void
  client: { clientId: string; clientSecret: string }
}

type Options = {
  /** Its own address, such as `http://localhost:8787/idp`: a path, so that it can live beside the app. */
  issuer: string
  accounts: readonly Account[]
  /** Somebody who came later and is not on the list: they come in with a hint. */
  find?: ((mail: string) => Promise<Account | undefined>) | undefined
  redirectUris: string[]
  postLogoutRedirectUris?: string[]
}

/** Stable per mail address, and says nothing about it. */
export const subjectOf = (mail: string) => createHash('sha256').update(mail.toLowerCase()).digest('base64url')

const hour = 60 * 60

/**
 * An OpenID provider for trying out, tests and demos: real protocol, no passwords. It forgets everything when it stops.
 * A `login_hint` of someone it knows signs that person in without a form.
 */
export function createIdentityProvider({
  issuer,
  accounts,
  find = async () => undefined,
  redirectUris,
  postLogoutRedirectUris = [],
}: Options): IdentityProvider {
  const { pathname: mount, host } = new URL(issuer)
  const bySubject = new Map(accounts.map((account) => [subjectOf(account.mail), account]))
  const client = { clientId: 'praktijkplein', clientSecret: randomBytes(32).toString('base64url') }

  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: redirectUris,
        post_logout_redirect_uris: postLogoutRedirectUris,
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    jwks: {
      keys: [
        { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' },
      ],
    },
    responseTypes: ['code'],
    scopes: ['openid', 'email', 'profile'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    cookies: {
      keys: [randomBytes(32)],
      long: { path: mount, httpOnly: true, sameSite: 'lax', signed: true },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: { AccessToken: hour, IdToken: hour, Interaction: hour, Session: 12 * hour, Grant: 12 * hour },
    findAccount: (_, sub) => {
      const account = bySubject.get(sub)
      if (!account) return undefined
      return {
        accountId: sub,
        claims: () => ({ sub, email: account.mail, email_verified: true, name: account.name }),
      }
    },
    // Only our own app asks: nobody is bothered with a question about consent.
    async loadExistingGrant(ctx) {
      const { client: asking, session, params } = ctx.oidc
      const grant = new provider.Grant({ clientId: asking?.clientId, accountId: session?.accountId })
      grant.addOIDCScope(String(params?.scope ?? 'openid'))
      await grant.save()
      return grant
    },
    interactions: { policy: askEveryTime(), url: (_, interaction) => `${mount}/interaction/${interaction.uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage({ mount, form })
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = problemPage({ mount, title: 'Je bent uitgelogd', sentence: 'Je kunt dit venster sluiten.' })
        },
      },
    },
    renderError: (ctx, { error, error_description }) => {
      ctx.type = 'html'
      ctx.body = problemPage({
        mount,
        title: 'Inloggen lukt zo niet',
        sentence: 'Ga terug naar Praktijkplein en probeer het nog een keer.',
        detail: [error, error_description].filter(Boolean).join(': '),
      })
    },
  })
  provider.on('server_error', (_, error) => console.error(error))
  const protocol = provider.callback()

  /** Signs someone in. A session of someone else would make the provider ask to sign out first. */
  async function signIn(request: IncomingMessage, response: ServerResponse, interaction: Interaction, account: Account) {
    if (interaction.session) {
      await (await provider.Session.findByUid(interaction.session.uid))?.destroy()
      delete interaction.session
      await interaction.persist()
    }
    await provider.interactionFinished(request, response, { login: { accountId: subjectOf(account.mail) } })
  }

  async function accountOf(mail: string) {
    const known = bySubject.get(subjectOf(mail)) ?? (await find(mail))
    if (known) bySubject.set(subjectOf(known.mail), known)
    return known
  }

  async function interact(request: IncomingMessage, response: ServerResponse) {
    const interaction = await provider.interactionDetails(request, response)
    const answer = request.method === 'POST' ? new URLSearchParams(await text(request)) : undefined
    if (answer?.has('cancel')) {
      await provider.interactionFinished(request, response, { error: 'access_denied' }, { mergeWithLastSubmission: false })
      return
    }
    const mail = answer?.get('account') ?? interaction.params.login_hint
    const account = typeof mail === 'string' ? await accountOf(mail) : undefined
    if (account) await signIn(request, response, interaction, account)
    else
      sendPage(
        response,
        choicePage({ mount, uid: interaction.uid, accounts, unknown: typeof mail === 'string' ? mail : undefined }),
      )
  }

  return {
    client,
    callback(request, response) {
      const path = (request.url ?? '/').slice(mount === '/' ? 0 : mount.length)
      if (path.startsWith('/ui/')) {
        sendAsset(response, path)
      } else if (path.startsWith('/interaction/')) {
        interact(request, response).catch(() => {
          const sentence = 'Deze pagina is verlopen. Ga terug naar Praktijkplein en log opnieuw in.'
          sendPage(response, problemPage({ mount, title: 'Begin opnieuw', sentence }), 400)
        })
      } else {
        // The provider works out its own addresses from these. Behind a development server the host is not the one it is known by.
        request.headers.host = host
        Object.assign(request, { originalUrl: request.url, url: path || '/' })
        protocol(request, response)
      }
    },
  }
}

/** Trying out means changing places: a session that is still there never decides who you are. */
function askEveryTime() {
  const policy = interactionPolicy.base()
  const check = new interactionPolicy.Check('chosen', 'someone has to be chosen', (ctx) => !ctx.oidc.result?.login)
  policy.get('login')?.checks.add(check)
  return policy
}

/** Everything in memory. The provider checks itself whether what it finds has expired. */
function memoryAdapter() {
  const byKey = new Map<string, AdapterPayload>()
  const drop = (wanted: (payload: AdapterPayload) => boolean) => {
    for (const [key, payload] of byKey) if (wanted(payload)) byKey.delete(key)
  }
  const find = async (wanted: (payload: AdapterPayload, key: string) => boolean) =>
    [...byKey].find(([key, payload]) => wanted(payload, key))?.[1]

  return (model: string): Adapter => ({
    async upsert(id, payload) {
      const now = Date.now() / 1000
      drop((old) => old.exp !== undefined && old.exp < now)
      byKey.set(`${model}:${id}`, payload)
    },
    find: async (id) => byKey.get(`${model}:${id}`),
    findByUid: (uid) => find((payload, key) => key.startsWith(`${model}:`) && payload.uid === uid),
    findByUserCode: (userCode) => find((payload) => payload.userCode === userCode),
    async consume(id) {
      const payload = byKey.get(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    async destroy(id) {
      byKey.delete(`${model}:${id}`)
    },
    async revokeByGrantId(grantId) {
      drop((payload) => payload.grantId === grantId)
    },
  })
}
