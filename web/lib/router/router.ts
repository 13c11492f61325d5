import {
  type Component,
  createMemo,
  createRoot,
  createSignal,
  onMount,
  resetErrorBoundaries,
  startTransition,
  untrack,
} from 'solid-js'
import type { Role } from '../../../shared/person.ts'
import { setReturning } from './query.ts'

/*
 * The address of the window and the page that is shown at it. One window has one address: this is a module, and no
 * context. What pages use of it has the names and the meaning that it has in @solidjs/router.
 */

/** A page whose code is here, what its address says, and the role that it was looked up for: null for a page of all. */
export type Found = {
  page: Component
  params: Record<string, string>
  role: Role | null
  ask?: () => Promise<unknown> | undefined
}
export type FindPage = (pathname: string) => Promise<Found>
export type NavigateOptions = { replace?: boolean; scroll?: boolean }
type Going = { to: URL; how: 'push' | 'replace' | 'back'; scroll: boolean }

const [url, setUrl] = createSignal(new URL(window.location.href), { equals: (a, b) => a.href === b.href })
const [found, setFound] = createSignal<Found>()
const [isRouting, setIsRouting] = createSignal(false)
const pathname = createRoot(() => createMemo(() => url().pathname))
const search = createRoot(() => createMemo(() => url().search))
let find: FindPage = () => new Promise(() => undefined)
let going: Going | undefined

/** The address, and its page once the code of that is here. */
export { found as foundPage, url as address }

/** Looks addresses up with this from now on, beginning with the one of now. */
export async function routeWith(findPage: FindPage) {
  find = findPage
  if (going && going.to.pathname !== untrack(pathname)) void go({ ...going })
  const here = untrack(pathname)
  const there = await look(here)
  if (find === findPage && here === untrack(pathname)) await startTransition(() => setFound(there))
}

/** Fetches the code of the page at an address, so that it is here when it is asked for. */
export function preload(path: string) {
  find(path).catch(() => undefined)
}

/** The address of now, or the one that is on its way. */
export const nextAddress = () => going?.to ?? untrack(url)

export function navigate(to: string, { replace = false, scroll = true }: NavigateOptions = {}) {
  const from = nextAddress()
  const target = new URL(to, from)
  if (target.href !== from.href) void go({ to: target, how: replace ? 'replace' : 'push', scroll })
}

/** Code first, then the page: the old one stays until the new one has what it asks for. The last one asked for wins. */
async function go(next: Going) {
  going = next
  setIsRouting(true)
  const isHere = next.to.pathname === untrack(pathname) && untrack(found) !== undefined
  const there = isHere ? undefined : await look(next.to.pathname)
  if (going !== next) return
  setReturning(next.how === 'back')
  await startTransition(() => {
    if (going !== next) return
    setUrl(next.to)
    if (there) setFound(there)
    resetErrorBoundaries()
  })
  if (going !== next) return
  going = undefined
  setReturning(false)
  setIsRouting(false)
  if (next.how === 'back') return
  if (next.how === 'push') history.pushState(null, '', next.to)
  else history.replaceState(null, '', next.to)
  const target = document.getElementById(decodeURIComponent(next.to.hash.slice(1)))
  if (target) target.scrollIntoView()
  else if (next.scroll) window.scrollTo({ top: 0, behavior: 'instant' })
}

/** A page whose code can't be had is one that says so. */
function look(path: string) {
  return find(path).catch((error: unknown): Found => {
    const page = () => {
      throw error
    }
    return { page, params: {}, role: null }
  })
}

window.addEventListener('popstate', () => void go({ to: new URL(window.location.href), how: 'back', scroll: false }))

export function useLocation() {
  return {
    get pathname() {
      return pathname()
    },
    get search() {
      return search()
    },
  }
}

export const useNavigate = () => navigate
/** Whether the next page is on its way. */
export const useIsRouting = () => isRouting

/** Goes there at once. */
export function Navigate(props: { href: string }) {
  onMount(() => navigate(props.href, { replace: true }))
  return null
}
