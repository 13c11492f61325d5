import type { Me, Role } from '../../shared/person.ts'
import { wordsReady } from '../lib/locale.ts'
import type { Found } from '../lib/router/router.ts'
import { firstRoutes, pageFor } from './first-routes.ts'

/** The page at an address for who is there, its code and its words. */
export async function findPage(path: string, role: Role | undefined, me: Me | null): Promise<Found> {
  const first = pageFor(firstRoutes[path], role)
  const found = first
    ? { page: (await first.load()).default, params: {}, role: first.role }
    : await (await import('./find-other-page.tsx')).findOtherPage(path, role, me)
  await wordsReady()
  return found
}
