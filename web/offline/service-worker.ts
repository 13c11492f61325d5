import { news, sendWaiting } from '../features/hours/waiting.ts'
import { api, read } from '../lib/api.ts'

/*
 * Behind the pages of students: what they opened can be opened without a connection, and what they said of their hours
 * is sent when there is one. Answers of the API come from the network as long as it is there.
 */

/** Put in by the build: the code and style of the pages that work without a connection, and a name for this set. */
declare const FILES: readonly string[]
declare const BUILD: string

// The types of pages and of workers exclude each other in one program; these are the few that are used here.
type Extendable = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Extendable & { request: Request; respondWith(answer: Promise<Response>): void }
type Worker = {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', act: (event: Extendable) => void): void
  addEventListener(type: 'sync', act: (event: Extendable & { tag: string }) => void): void
  addEventListener(type: 'fetch', act: (event: Fetching) => void): void
}
const worker = self as unknown as Worker

const files = `files-${BUILD}`
/** Answers of the API to whoever is signed in here now. */
const answers = 'answers'
/** What can be read without a connection. */
const readable = /^\/api\/(session|student\/(start|week)|placements\/[^/]+(\/[a-z-]+)?|experiences(\/[^/]+)?)$/

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(files).then((cache) => cache.addAll(['/', ...FILES])))
  void worker.skipWaiting()
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => worker.clients.claim()))
})

async function forgetOlder() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== files && name !== answers).map((name) => caches.delete(name)))
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (pathname.startsWith('/auth/') || (request.method === 'DELETE' && pathname.startsWith('/api/me'))) {
    // Who signs in or out takes over this device, or leaves it: nothing stays to be read.
    event.waitUntil(caches.delete(answers))
  } else if (request.method !== 'GET' || pathname.startsWith('/dev/') || pathname.startsWith('/idp')) {
    return
  } else if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => kept(files, '/')))
  } else if (FILES.includes(pathname)) {
    event.respondWith(keptOrFetched(request))
  } else if (readable.test(pathname)) {
    event.respondWith(fetchedOrKept(request))
  }
})

async function keptOrFetched(request: Request) {
  return (await caches.match(request, { cacheName: files })) ?? fetch(request)
}

async function fetchedOrKept(request: Request) {
  let response: Response
  let body: ArrayBuffer
  try {
    response = await fetch(request)
    // Whole before it takes the place of what was kept: a connection lost halfway leaves that as it was.
    body = await response.clone().arrayBuffer()
  } catch {
    return kept(answers, request)
  }
  if (response.status === 401 || (await isNobody(request, response))) {
    await caches.delete(answers)
  } else if (response.ok) {
    const cache = await caches.open(answers)
    await cache.put(request, new Response(body, response))
  }
  return response
}

/** Whether the answer is that nobody is signed in here any more. */
async function isNobody({ url }: Request, response: Response) {
  if (!url.endsWith('/api/session') || !response.ok) return false
  const { me }: { me: unknown } = await response.clone().json()
  return me === null
}

async function kept(cacheName: string, request: Request | string) {
  return (await caches.match(request, { cacheName })) ?? Response.error()
}

worker.addEventListener('sync', (event) => {
  if (event.tag === news) event.waitUntil(send())
})

async function send() {
  const { me } = await read(api.session.$get())
  // Thrown, the browser tries again later.
  if (!me || !(await sendWaiting(me.person.id))) throw new Error('not everything could be sent')
}
