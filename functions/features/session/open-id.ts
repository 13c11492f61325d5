import * as client from 'openid-client'
import type { Issuer } from '../../services.ts'

const configurations = new WeakMap<Issuer, Promise<client.Configuration>>()

/** The provider's own description of itself, fetched once per process; a failed fetch is tried again next time. */
export function discover(issuer: Issuer) {
  const known = configurations.get(issuer)
  if (known) return known
  const url = new URL(issuer.url)
  const authentication = issuer.clientSecret === null ? client.None() : client.ClientSecretPost(issuer.clientSecret)
  // Plain HTTP is for a provider on this very machine alone.
  const insecure = url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const found = client.discovery(
    url,
    issuer.clientId,
    {},
    authentication,
    insecure ? { execute: [client.allowInsecureRequests] } : {},
  )
  configurations.set(issuer, found)
  found.catch(() => configurations.delete(issuer))
  return found
}

export type Claims = { subject: string; mail: string | null }

export async function startOf(
  issuer: Issuer,
  options: { redirectUri: string; state: string; nonce: string; codeVerifier: string; loginHint: string | undefined },
) {
  const configuration = await discover(issuer)
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: options.redirectUri,
    scope: 'openid email profile',
    state: options.state,
    nonce: options.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(options.codeVerifier),
    code_challenge_method: 'S256',
    ...(options.loginHint ? { login_hint: options.loginHint } : {}),
  })
}

/** Exchanges the code and checks state, nonce, signature and audience. Only a verified mail address counts. */
export async function claimsOf(
  issuer: Issuer,
  answerUrl: URL,
  expected: { state: string; nonce: string; codeVerifier: string },
): Promise<Claims | null> {
  const configuration = await discover(issuer)
  const tokens = await client.authorizationCodeGrant(configuration, answerUrl, {
    expectedState: expected.state,
    expectedNonce: expected.nonce,
    pkceCodeVerifier: expected.codeVerifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) return null
  const { email, email_verified } =
    claims.email === undefined ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims
  return { subject: claims.sub, mail: typeof email === 'string' && email_verified === true ? email : null }
}
