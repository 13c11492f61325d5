import { hc } from 'hono/client'
import type { App } from './app-type.ts'
import { Failure, failureOfResponse } from './failure.ts'

const patienceMs = 20_000

/** The API, typed from the server's routes. Every answer that is not ok is thrown as a `Failure`. */
export const { api } = hc<App>('/', { fetch: fetchOrFail })

/** `await read(api['learning-needs'].$get())`: the body of an answer. */
export async function read<Body>(pending: Promise<{ json(): Promise<Body> }>) {
  return (await pending).json()
}

async function fetchOrFail(input: RequestInfo | URL, init?: RequestInit) {
  const response = await fetch(input, { ...init, signal: AbortSignal.timeout(patienceMs) }).catch(() => {
    throw new Failure('unreachable')
  })
  if (!response.ok) throw await failureOfResponse(response)
  return response
}
