import * as v from 'valibot'
import { LocalDate } from '../../../shared/daypart.ts'

/** What a recognition service says of an organisation and a qualification. */
export const RecognitionAnswer = v.object({
  periods: v.array(v.object({ from: LocalDate, until: v.nullable(LocalDate) })),
  withdrawnOn: v.optional(v.nullable(LocalDate), null),
})
export type RecognitionAnswer = v.InferOutput<typeof RecognitionAnswer>

export type RecognitionService = {
  /** By the number of the organisation as a training company. Throws `NotFoundOut` when there is no telling. */
  ask(leerbedrijfId: string, crebo: string): Promise<RecognitionAnswer>
}

/** The service did not answer, or not in a way that can be relied on. Whoever meets this knows neither yes nor no. */
export class NotFoundOut extends Error {}

type Options = {
  url: string
  /** Sent as a bearer token. */
  key: string | null
  now: () => Date
  random: () => number
  tries?: number
  timeoutMs?: number
  pauseMs?: number
  /** After a failure nothing is asked for so long: fifty approvals don't each wait for a service that hangs. */
  restMs?: number
}

/**
 * Asks `GET {url}/{leerbedrijf}/{crebo}` for `{ periods: [{ from, until }], withdrawnOn }`; 404 is a definite no.
 * What SBB offers is a SOAP service to schools' systems: a gateway in front of it answers like this.
 */
export function recognitionClient(options: Options): RecognitionService {
  const { url, key, now, random, tries = 3, timeoutMs = 2000, pauseMs = 200, restMs = 30_000 } = options
  let restsUntil = 0

  async function attempt(leerbedrijfId: string, crebo: string): Promise<RecognitionAnswer> {
    const address = `${url.replace(/\/$/, '')}/${encodeURIComponent(leerbedrijfId)}/${encodeURIComponent(crebo)}`
    const response = await fetch(address, {
      headers: { accept: 'application/json', ...(key !== null && { authorization: `Bearer ${key}` }) },
      redirect: 'error',
      // The body counts along: a service that stops half-way hangs too.
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.status === 404) return { periods: [], withdrawnOn: null }
    if (!response.ok) {
      const passing = response.status >= 500 || response.status === 429
      throw passing ? new NotFoundOut(`status ${response.status}`) : new Refused(`status ${response.status}`)
    }
    return v.parse(RecognitionAnswer, await response.json())
  }

  return {
    async ask(leerbedrijfId, crebo) {
      if (now().getTime() < restsUntil) throw new NotFoundOut('it failed a moment ago')
      for (let tried = 1; ; tried++) {
        try {
          return await attempt(leerbedrijfId, crebo)
        } catch (error) {
          if (tried >= tries || error instanceof Refused) {
            restsUntil = now().getTime() + restMs
            throw new NotFoundOut(error instanceof Error ? error.message : String(error), { cause: error })
          }
          // Full jitter: many who failed together don't come back together.
          await new Promise((done) => setTimeout(done, random() * pauseMs * 2 ** tried))
        }
      }
    },
  }
}

/** The service that the environment names; null without one. */
export function recognitionServiceOf(env: { RECOGNITION_URL?: string; RECOGNITION_KEY?: string }, now: () => Date) {
  const { RECOGNITION_URL: url, RECOGNITION_KEY: key = null } = env
  return url ? recognitionClient({ url, key, now, random: Math.random }) : null
}

/** A no to the question itself, such as a wrong key: asking again gives the same. */
class Refused extends NotFoundOut {}
