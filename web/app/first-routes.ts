import type { Component } from 'solid-js'
import type { Role } from '../../shared/person.ts'
import type { Found } from '../lib/router/router.ts'

/** A page, and what it asks the server for first: asked at once by who has been here before. */
type PageModule = { default: Component; ask?: (params: Record<string, string>) => Promise<unknown> }
/** The pages at an address, each in a chunk of its own: by role, for everyone who is signed in, or for anyone at all. */
export type Pages = Partial<Record<Role | 'everyone' | 'anyone', () => Promise<PageModule>>>
/** Address → pages. Of the addresses that fit, the first that has a page for who is there is shown: `/new` before `/:id`. */
export type Routes = Record<string, Pages>
/** Whose page is looked for; as long as nobody knows who is there, it is that of the first who is named. */
export type Asker = Role | 'unknown' | undefined

/** Where most visits begin. These come with the first load, so that it does not grow with the number of pages. */
export const firstRoutes: Routes = {
  '/': { anyone: () => import('../features/session/front-page.tsx') },
  '/sign-in': { anyone: () => import('../features/session/sign-in-page.tsx') },
  '/start': { student: () => import('../features/start/start-page.tsx') },
}

/** The page for who asks, when there is one for them. */
export async function fetchPage(pages: Pages = {}, asker: Asker, params: Found['params'] = {}): Promise<Found | undefined> {
  const own = asker === 'unknown' ? Object.values(pages)[0] : asker && (pages[asker] ?? pages.everyone)
  const load = pages.anyone ?? own
  if (!load) return undefined
  const { default: page, ask } = await load()
  return { page, params, role: pages.anyone || asker === 'unknown' ? null : (asker ?? null), ask: () => ask?.(params) }
}
