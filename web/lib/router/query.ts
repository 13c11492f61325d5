import { createResource, createSignal, getListener, onCleanup, type Resource, startTransition, untrack } from 'solid-js'

type Answer = {
  promise: Promise<unknown>
  askedAt: number
  isStale: boolean
  /** How many places on screen read it now. */
  readers: number
  track: () => unknown
  changed: () => void
}

const answers = new Map<string, Answer>()
/** Within this time the same question is the same answer: a preload and the page, or two parts of a page. */
const freshMs = 5_000
const keptMs = 180_000
let isReturning = false

/** Whether a page is being gone back to: that is shown as it was left. */
export function setReturning(value: boolean) {
  isReturning = value
}

/**
 * A question to the server, asked once however many places ask it. The answer lives as long as it is on screen, or
 * until `revalidate`.
 */
export function query<Args extends readonly unknown[], Value>(ask: (...args: Args) => Promise<Value>, key: string) {
  const asked = (...args: Args): Promise<Value> => {
    const id = key + JSON.stringify(args)
    const known = answers.get(id)
    const isUsable = known && !known.isStale && (known.readers > 0 || isReturning || Date.now() - known.askedAt < freshMs)
    const answer = known ?? newAnswer()
    if (!isUsable) {
      answer.promise = ask(...args)
      answer.askedAt = Date.now()
      answer.isStale = false
      answers.set(id, answer)
      forgetOld()
    }
    if (getListener()) {
      answer.track()
      answer.readers++
      // Who reads it again at once has never let go.
      onCleanup(() => queueMicrotask(() => answer.readers--))
    }
    return answer.promise as Promise<Value>
  }
  return Object.assign(asked, { key })
}

function newAnswer(): Answer {
  const [track, changed] = createSignal(undefined, { equals: false })
  return { promise: Promise.resolve(), askedAt: 0, isStale: true, readers: 0, track, changed }
}

function forgetOld() {
  for (const [id, { readers, askedAt }] of answers) {
    if (readers === 0 && Date.now() - askedAt > keptMs) answers.delete(id)
  }
}

/**
 * Asks anew what is on screen and forgets the rest: all of it, or what belongs to these keys. What is shown stays until
 * the new answers are there; then this is done.
 */
export function revalidate(keys?: string | readonly string[]): Promise<void> {
  const named = keys === undefined ? undefined : [keys].flat()
  const stale = [...answers].filter(([id]) => named?.some((key) => id.startsWith(key)) ?? true).map(([, answer]) => answer)
  for (const answer of stale) answer.isStale = true
  return startTransition(() => {
    for (const answer of stale) answer.changed()
  })
}

export type Async<Value> = {
  (): Value
  /** The last answer, while the next one is on its way. */
  readonly latest: Value
}
type Ask<Value> = (known: Value | undefined) => Promise<Value> | undefined

/**
 * An answer as it comes: waited for by the nearest `<Suspense>`, thrown to the nearest `<ErrorBoundary>`. It is asked
 * for anew when what the question reads changes.
 */
export function createAsync<Value>(ask: Ask<Value>, options: { initialValue: Value }): Async<Value>
export function createAsync<Value>(ask: Ask<Value>): Async<Value | undefined>
export function createAsync<Value>(ask: Ask<Value>, options = {}): Async<Value | undefined> {
  let isFirst = true
  const known = (): Value | undefined => untrack(() => (isFirst || answer.error ? undefined : answer.latest))
  const [answer]: [Resource<Value | undefined>, unknown] = createResource<Value, Promise<Value>>(
    () => ask(known()),
    (asked) => asked,
    options,
  )
  isFirst = false
  return answer
}
