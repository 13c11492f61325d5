import type { Me } from '../../shared/person.ts'
import { wordsReady } from '../lib/locale.ts'
import type { Found } from '../lib/router/router.ts'
import { type Asker, fetchPage, firstRoutes } from './first-routes.ts'

/** The page at an address for who is there, its code and its words. */
export async function findPage(path: string, asker: Asker, me: Me | null): Promise<Found> {
  const found =
    (await fetchPage(firstRoutes[path], asker)) ?? (await (await import('./find-other-page.tsx')).findOtherPage(path, asker, me))
  await wordsReady()
  return found
}
