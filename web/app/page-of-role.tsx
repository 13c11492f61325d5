import { Navigate, type RouteDefinition, useLocation } from '@solidjs/router'
import { type Component, lazy, Match, Show, Switch, useContext } from 'solid-js'
import { type Role, roles } from '../../shared/person.ts'
import { wordsReady } from '../lib/locale.ts'
import { MeContext } from '../lib/me.ts'
import { SessionContext } from './session-context.ts'

type LoadPage = () => Promise<{ default: Component }>
type View = Component & { preload: () => unknown }

/** A page in a chunk of its own, shown when its words are there too. */
export function lazyPage(load: LoadPage) {
  return lazy(async () => {
    const module = await load()
    await wordsReady()
    return module
  })
}

const NotFoundPage = lazyPage(() => import('./not-found-page.tsx'))
const OtherRolePage = lazy(() => import('./other-role-page.tsx'))

/** A route whose page depends on the role, each in a chunk of its own. */
export function page(path: string, pages: Partial<Record<Role, LoadPage>>): RouteDefinition {
  const views: Partial<Record<Role, View>> = {}
  for (const role of roles) {
    const load = pages[role]
    if (load) views[role] = lazyPage(load)
  }
  return { path, component: () => <PageOfRole views={views} />, preload: () => void preloadView(views) }
}

/** The same page for whoever is signed in. */
export function everyone(load: LoadPage): Record<Role, LoadPage> {
  return { student: load, coordinator: load, mentor: load, 'team-leader': load, administrator: load, employer: load }
}

function PageOfRole(props: { views: Partial<Record<Role, View>> }) {
  const location = useLocation()
  const session = useContext(SessionContext)
  const view = () => {
    const me = session()
    return me ? props.views[me.membership.role] : undefined
  }
  const other = () => session()?.memberships.find((membership) => props.views[membership.role])
  return (
    <Show
      when={session()}
      fallback={<Navigate href={`/sign-in?return_to=${encodeURIComponent(location.pathname + location.search)}`} />}
    >
      {(me) => (
        <MeContext.Provider value={me}>
          <Switch fallback={<NotFoundPage />}>
            <Match when={view()} keyed>
              {(RolePage) => <RolePage />}
            </Match>
            <Match when={other()}>{(membership) => <OtherRolePage membership={membership()} />}</Match>
          </Switch>
        </MeContext.Provider>
      )}
    </Show>
  )
}

const rememberedRole = 'role'

/** Kept for the next visit, so that a page's code can come while the server still says who is there. */
export function rememberRole(role: Role) {
  try {
    localStorage.setItem(rememberedRole, role)
  } catch {
    // Storage is off: the code comes a moment later.
  }
}

function preloadView(views: Partial<Record<Role, View>>) {
  try {
    const role = roles.find((candidate) => candidate === localStorage.getItem(rememberedRole))
    return role && views[role]?.preload()
  } catch {
    return undefined
  }
}
