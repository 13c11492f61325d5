import type { Component } from 'solid-js'
import type { Role } from '../../shared/person.ts'

/** The pages at an address, each in a chunk of its own: by role, for everyone who is signed in, or for anyone at all. */
export type Pages = Partial<Record<Role | 'everyone' | 'anyone', () => Promise<{ default: Component }>>>
/** Address → pages. Of the addresses that fit, the first that has a page for who is there is shown: `/new` before `/:id`. */
export type Routes = Record<string, Pages>

const about = { anyone: () => import('../features/about/about-page.tsx') }

/**
 * Where the pages of students are mounted, and of all roles alike. It comes with the first load: pages of other roles
 * go into work-routes.ts, also when a student has one at the same address.
 */
export const routes: Routes = {
  '/': { anyone: () => import('../features/session/front-page.tsx') },
  '/sign-in': { anyone: () => import('../features/session/sign-in-page.tsx') },
  '/help': about,
  '/privacy': about,
  '/accessibility': about,

  '/start': { student: () => import('../features/start/start-page.tsx') },
  '/needs/new': { student: () => import('../features/learning-needs/new-need-page.tsx') },
  '/needs/:id': { student: () => import('../features/learning-needs/need-page.tsx') },
  '/matches/:needId': { student: () => import('../features/matches/matches-page.tsx') },
  '/placements': { student: () => import('../features/placements/placements-page.tsx') },
  '/placements/:id': { student: () => import('../features/placements/placement-page.tsx') },
  '/dossier': { student: () => import('../features/dossier/dossier-page.tsx') },
  '/dossier/new': { student: () => import('../features/dossier/new-experience-page.tsx') },
  '/dossier/:id': { student: () => import('../features/dossier/experience-page.tsx') },

  '/opportunities': { everyone: () => import('../features/opportunities/browse-page.tsx') },
  '/opportunities/:id': { everyone: () => import('../features/opportunities/opportunity-page.tsx') },
  '/me': { everyone: () => import('../features/session/me-page.tsx') },
  '/notifications': { everyone: () => import('../features/notifications/notifications-page.tsx') },
}
