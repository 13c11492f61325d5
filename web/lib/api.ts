import type { hc } from 'hono/client'
import type { Api } from '../../functions/api/app.ts'
import { Failure, failureOfResponse } from './failure.ts'

const patienceMs = 20_000

type Parts = {
  param?: Record<string, string>
  query?: Record<string, string | string[] | undefined>
  header?: Record<string, string>
  json?: unknown
}

/**
 * The API, typed from the server's routes: `api['learning-needs'][':id'].$get({ param: { id } })`. It is the part of
 * Hono's own client that this app needs, in a fifth of its size. Every answer that is not ok is thrown as a `Failure`.
 */
export const api = clientAt(['/api']) as ReturnType<typeof hc<Api>>

function clientAt(path: readonly string[]): unknown {
  return new Proxy(() => undefined, {
    get: (_, name) => clientAt([...path, String(name)]),
    apply: (_, __, [parts]: [Parts?]) => send(path, parts ?? {}),
  })
}

async function send(path: readonly string[], parts: Parts) {
  const segments = path
    .slice(0, -1)
    .map((segment) => (segment.startsWith(':') ? encodeURIComponent(parts.param?.[segment.slice(1)] ?? '') : segment))
  const query = new URLSearchParams(
    Object.entries(parts.query ?? {}).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  ).toString()
  const body = parts.json === undefined ? undefined : JSON.stringify(parts.json)
  const init: RequestInit = {
    // The last of the path is the method: `$get`.
    method: path.at(-1)?.slice(1).toUpperCase() ?? 'GET',
    headers: { ...parts.header, ...(body === undefined ? {} : { 'Content-Type': 'application/json', ...(await hashOf(body)) }) },
    signal: AbortSignal.timeout(patienceMs),
    ...(body === undefined ? {} : { body }),
  }
  const response = await fetch(segments.join('/') + (query && `?${query}`), init).catch(() => {
    throw new Failure('unreachable')
  })
  if (!response.ok) throw await failureOfResponse(response)
  return response
}

/** On AWS what signs a request for the function needs the hash of its body. Without HTTPS there is neither. */
async function hashOf(body: string): Promise<Record<string, string>> {
  if (!crypto.subtle) return {}
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))
  return { 'X-Amz-Content-Sha256': Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') }
}

/** `await read(api.me.$get())`: the body of an answer. */
export async function read<Body>(pending: Promise<{ json(): Promise<Body> }>) {
  return (await pending).json()
}
