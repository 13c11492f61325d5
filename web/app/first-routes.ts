import type { Component } from 'solid-js'
import type { Role } from '../../shared/person.ts'

/** The pages at an address, each in a chunk of its own: by role, for everyone who is signed in, or for anyone at all. */
export type Pages = Partial<Record<Role | 'everyone' | 'anyone', () => Promise<{ default: Component }>>>
/** Address → pages. Of the addresses that fit, the first that has a page for who is there is shown: `/new` before `/:id`. */
export type Routes = Record<string, Pages>

/** Where most visits begin. These come with the first load, so that it does not grow with the number of pages. */
export const firstRoutes: Routes = {
  '/': { anyone: () => import('../features/session/front-page.tsx') },
  '/sign-in': { anyone: () => import('../features/session/sign-in-page.tsx') },
  '/start': { student: () => import('../features/start/start-page.tsx') },
}

/** Whose page it is, and how to get it: null for a page that anyone sees. */
export function pageFor(pages: Pages | undefined, role: Role | undefined) {
  const load = pages?.anyone ?? (role && (pages?.[role] ?? pages?.everyone))
  return load && { load, role: pages?.anyone ? null : (role ?? null) }
}
