import type { LogOutcome } from '../../../functions/features/hours/log-half-days.ts'
import type { HalfDay, Said, StudentLog } from '../../../shared/hours.ts'
import { api, read } from '../../lib/api.ts'
import { deviceStore } from '../../lib/device-store.ts'
import { type FailureCode, failureOf } from '../../lib/failure.ts'

/*
 * What a student says of half-days goes onto the device first and from there to the server: without a connection it
 * waits, also over a reload. The page and the worker behind it both send; what arrives twice is one.
 */

/** Something said that the server does not have yet, or did not take. */
export type Waiting = StudentLog & {
  personId: string
  /** Why it was not taken, with what stands there; null while it waits for a connection. */
  trouble: { code: FailureCode; rule: string | null; standing: HalfDay | null } | null
}

/** Tells every page, and the worker, that something was kept or sent. */
export const news = 'hours-waiting'
const mostAtOnce = 100
const mostSeen = 20

const keyOf = ({ personId, placementId, daypart }: Waiting) => `${personId} ${placementId} ${daypart}`

export async function waitingOf(personId: string) {
  const all = (await deviceStore.all()) as Waiting[]
  return all.filter((waiting) => waiting.personId === personId)
}

type Saying = { personId: string; placementId: string; daypart: string; said: Said; standing: HalfDay | undefined }

/** Keeps what is said, in the place of what waits of the same half-day. */
export async function keep({ standing, ...saying }: Saying) {
  const before = (await waitingOf(saying.personId)).find(
    ({ placementId, daypart }) => placementId === saying.placementId && daypart === saying.daypart,
  )
  const seen = [...(before ? [...before.seen, before.revision] : []), before?.trouble?.standing?.revision, standing?.revision]
  const waiting: Waiting = {
    ...saying,
    revision: crypto.randomUUID(),
    seen: [...new Set(seen.filter((revision) => revision !== undefined))].slice(-mostSeen),
    trouble: null,
  }
  await deviceStore.put(keyOf(waiting), waiting)
  return waiting
}

/** Drops what waits, unless something newer was said in its place. */
export async function drop(waiting: Waiting) {
  const now = (await waitingOf(waiting.personId)).find((other) => keyOf(other) === keyOf(waiting))
  if (now?.revision === waiting.revision) await deviceStore.remove(keyOf(waiting))
}

/** Sends what waits. Answers whether all of it got an answer: false without a connection or a session. */
export async function sendWaiting(personId: string) {
  // One sender at a time, where the browser can: two would do no harm, only work twice.
  const sent = navigator.locks ? await navigator.locks.request(news, () => sendAll(personId)) : await sendAll(personId)
  if (sent.some) new BroadcastChannel(news).postMessage(personId)
  return sent.all
}

async function sendAll(personId: string) {
  let some = false
  for (;;) {
    const next = (await waitingOf(personId)).filter(({ trouble }) => trouble === null).slice(0, mostAtOnce)
    if (next.length === 0) return { all: true, some }
    try {
      const { items } = await read(api.student.hours.$post({ json: { items: next.map(logOf) } }))
      for (const outcome of items) await settle(next, outcome)
    } catch (error) {
      const failure = failureOf(error)
      const refused = failure.code === 'invalid-input' ? failure.errors.map(({ path, rule }) => ({ path, rule })) : []
      if (refused.length === 0) return { all: false, some }
      // Some of them can't be read as they are: they are set aside, and the others go without them.
      for (const { path, rule } of refused) {
        const waiting = next[Number(/^\/items\/(\d+)/.exec(path)?.[1])]
        if (waiting) await setAside(waiting, { code: 'invalid-input', rule, standing: null })
        else return { all: false, some }
      }
    }
    some = true
  }
}

function logOf({ placementId, daypart, revision, seen, said }: Waiting): StudentLog {
  return { placementId, daypart, revision, seen, said }
}

async function settle(sent: readonly Waiting[], { revision, code, errors, standing }: LogOutcome) {
  const waiting = sent.find((one) => one.revision === revision)
  if (!waiting) return
  if (code === null) await drop(waiting)
  else await setAside(waiting, { code, rule: errors[0]?.rule ?? null, standing })
}

async function setAside(waiting: Waiting, trouble: NonNullable<Waiting['trouble']>) {
  const now = (await waitingOf(waiting.personId)).find((other) => keyOf(other) === keyOf(waiting))
  if (now?.revision === waiting.revision) await deviceStore.put(keyOf(waiting), { ...waiting, trouble })
}
