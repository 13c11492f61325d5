import * as v from 'valibot'
import type { Issuer } from '../services.ts'
import { callAction } from './signed-request.ts'

const Parameters = v.object({ Parameters: v.array(v.object({ Name: v.string(), Value: v.string() })) })
const SecretValue = v.object({ SecretString: v.string() })

/** A provider as a person enters it: see infra/README.md. */
const StoredIssuer = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  name: v.string(),
  url: v.pipe(v.string(), v.url()),
  clientId: v.string(),
  clientSecret: v.nullable(v.string()),
  trustedFor: v.object({
    schools: v.union([v.literal('all'), v.array(v.string())]),
    employers: v.boolean(),
  }),
})

/** What the web stack writes down. */
export const settingNames = ['origin', 'employers-client-id'] as const

export type Settings = { origin: string; issuers: readonly Issuer[] }
type Places = { settingsPath: string; issuersSecret: string; employersUrl: string }

/** What is known only after a deployment, and who may sign people in. */
export async function readSettings({ settingsPath, issuersSecret, employersUrl }: Places): Promise<Settings> {
  const [parameters, secret] = await Promise.all([
    callAction('ssm', 'AmazonSSM.GetParameters', { Names: settingNames.map((name) => `${settingsPath}/${name}`) }),
    callAction('secretsmanager', 'secretsmanager.GetSecretValue', { SecretId: issuersSecret }),
  ])
  const values = new Map(v.parse(Parameters, parameters).Parameters.map(({ Name, Value }) => [Name, Value]))
  const setting = (name: (typeof settingNames)[number]) => {
    const value = values.get(`${settingsPath}/${name}`)
    if (value === undefined) throw new Error(`${settingsPath}/${name} is missing: is the web stack deployed?`)
    return value
  }
  const schools = issuersIn(v.parse(SecretValue, secret).SecretString)
  const employers: Issuer = {
    id: 'employers',
    name: 'Werkgevers',
    url: employersUrl,
    clientId: setting('employers-client-id'),
    clientSecret: null,
    trustedFor: { schools: [], employers: true },
  }
  return { origin: setting('origin'), issuers: [...schools, employers] }
}

/** The address of the app alone, for workers that send people there. */
export async function readOrigin(settingsPath: string) {
  const name = `${settingsPath}/origin`
  const answer = await callAction('ssm', 'AmazonSSM.GetParameters', { Names: [name] })
  const origin = v.parse(Parameters, answer).Parameters[0]?.Value
  if (origin === undefined) throw new Error(`${name} is missing: is the web stack deployed?`)
  return origin
}

/** Before anybody has entered a provider, the secret holds the random text that it was made with. */
function issuersIn(text: string): Issuer[] {
  if (!text.trimStart().startsWith('[')) return []
  return v.parse(v.array(StoredIssuer), JSON.parse(text))
}

const keptMs = 5 * 60_000

/** Settings that are read again now and then, so that a rotated secret comes into use by itself. A failed reading leaves the old ones. */
export async function keptSettings(read: () => Promise<Settings>, now: () => number, onError: (error: unknown) => void) {
  let current = await read()
  let readAt = now()
  return {
    get current() {
      return current
    },
    async refresh() {
      if (now() - readAt < keptMs) return
      readAt = now()
      try {
        const found = await read()
        // What did not change stays the same object: what was fetched for it stands.
        if (JSON.stringify(found) !== JSON.stringify(current)) current = found
      } catch (error) {
        onError(error)
      }
    },
  }
}
