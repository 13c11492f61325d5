import type { Me } from '../../shared/person.ts'
import { type Found, Navigate } from '../lib/router/router.ts'
import { type Asker, fetchPage, firstRoutes, type Pages } from './first-routes.ts'
import { routes } from './routes.ts'

/** The page at an address of any shape. Of the routes that fit, the first with a page for who is there is it. */
export async function findOtherPage(path: string, asker: Asker, me: Me | null): Promise<Found> {
  const ofOthers: Pages[] = []
  for (const [pattern, pages] of Object.entries({ ...firstRoutes, ...routes })) {
    const params = paramsOf(pattern, path)
    if (!params) continue
    const found = await fetchPage(pages, asker, params)
    if (found) return found
    ofOthers.push(pages)
  }
  if (ofOthers.length > 0 && !me) return { page: SignInFirst, params: {}, role: null }
  const membership = me?.memberships.find((held) => ofOthers.some((pages) => pages[held.role]))
  if (!membership) return { page: (await import('./not-found-page.tsx')).default, params: {}, role: null }
  const { default: OtherRolePage } = await import('./other-role-page.tsx')
  return { page: () => <OtherRolePage membership={membership} />, params: {}, role: me?.membership.role ?? null }
}

function SignInFirst() {
  return <Navigate href={`/sign-in?return_to=${encodeURIComponent(location.pathname + location.search)}`} />
}

/** What `/needs/123` says by `/needs/:id`; a `?` behind a name means that it may be left out. */
export function paramsOf(pattern: string, path: string) {
  const given = path.split('/').filter(Boolean)
  const wanted = pattern.split('/').filter(Boolean)
  if (given.length > wanted.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index]
    const [, name, optional] = /^:(\w+)(\??)$/.exec(part) ?? []
    if (name === undefined ? value !== part : value === undefined && !optional) return undefined
    if (name !== undefined && value !== undefined) params[name] = decoded(value)
  }
  return params
}

/** Whatever a browser makes of an address that nobody wrote. */
function decoded(value: string) {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
