import type { Component } from 'solid-js'
import type { Me, Role } from '../../shared/person.ts'
import { wordsReady } from '../lib/locale.ts'
import { type Found, Navigate } from '../lib/router/router.ts'
import { firstRoutes, type Pages, type Routes } from './first-routes.ts'

/** The page at an address for who is there, its code and its words. The first route that fits is it. */
export async function findPage(path: string, role: Role | undefined, me: Me | null): Promise<Found> {
  const others: Pages[] = []
  for (const table of [() => firstRoutes, async () => (await import('./routes.ts')).routes]) {
    for (const { pages, params } of routesAt(path, await table())) {
      const load = pages.anyone ?? (role && (pages[role] ?? pages.everyone))
      if (load) return { page: await ready(load()), params, role: pages.anyone ? null : (role ?? null) }
      others.push(pages)
    }
  }
  if (others.length > 0 && !me) return { page: SignInFirst, params: {}, role: null }
  const { loadNotFound, loadOtherRole } = await import('./routes.ts')
  const membership = me?.memberships.find((held) => others.some((pages) => pages[held.role]))
  if (!membership) return { page: await ready(loadNotFound()), params: {}, role: null }
  const OtherRolePage = await ready(loadOtherRole())
  return { page: () => <OtherRolePage membership={membership} />, params: {}, role: role ?? null }
}

async function ready<Props extends object>(code: Promise<{ default: Component<Props> }>) {
  const { default: page } = await code
  await wordsReady()
  return page
}

function SignInFirst() {
  return <Navigate href={`/sign-in?return_to=${encodeURIComponent(location.pathname + location.search)}`} />
}

function routesAt(path: string, table: Routes) {
  return Object.entries(table).flatMap(([pattern, pages]) => {
    const params = paramsOf(pattern, path)
    return params ? [{ pages, params }] : []
  })
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
