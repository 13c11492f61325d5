import { createEffect, createMemo, ErrorBoundary, on, Show, Suspense } from 'solid-js'
import { setLocale } from '../lib/locale.ts'
import { getMe, SessionContext } from '../lib/me.ts'
import { createAsync, revalidate } from '../lib/router/query.ts'
import { foundPage, routeWith, useIsRouting, useLocation } from '../lib/router/router.ts'
import { ErrorNotice, Skeleton } from '../ui/feedback.tsx'
import { Page } from '../ui/page.tsx'
import { findPage } from './find-page.ts'
import { Frame } from './frame.tsx'
import { rememberRole } from './remembered-role.ts'
import { shellWords } from './words.ts'

/** What stays while pages change. Until it is known who is there, and when that can't be known, there is no menu. */
export function Shell() {
  return (
    <ErrorBoundary fallback={(error, reset) => <Frame me={null}>{failed(error, reset)}</Frame>}>
      <Suspense
        fallback={
          <Frame me={undefined}>
            <Waiting />
          </Frame>
        }
      >
        <Session />
      </Suspense>
    </ErrorBoundary>
  )
}

function Session() {
  const location = useLocation()
  const isRouting = useIsRouting()
  const answer = createAsync(() => getMe())
  // Undefined until the first answer; a later one replaces it without a wait on screen.
  const me = () => answer.latest
  const role = () => me()?.membership.role
  // A page that was found for another role, or for who has signed out by now, is not shown any more.
  const page = createMemo(() => {
    const found = foundPage()
    return found && (found.role === null || found.role === role()) ? found.page : undefined
  })

  createEffect(() => {
    const known = me()
    if (known) void setLocale(known.person.locale)
    if (known !== undefined) rememberRole(role())
  })
  createEffect(
    on(
      () => me() !== undefined && [role()],
      (isKnown) => isKnown && void routeWith((path) => findPage(path, role(), me() ?? null)),
    ),
  )

  return (
    <Show when={me() !== undefined}>
      <SessionContext.Provider value={() => me() ?? null}>
        <Frame me={me()} busy={isRouting()}>
          <ErrorBoundary
            fallback={(error, reset) => {
              createEffect(on(() => location.pathname, reset, { defer: true }))
              return failed(error, reset)
            }}
          >
            <Suspense fallback={<Waiting />}>
              <Show when={page()} keyed fallback={<Waiting />}>
                {(Found) => <Found />}
              </Show>
            </Suspense>
          </ErrorBoundary>
        </Frame>
      </SessionContext.Provider>
    </Show>
  )
}

function Waiting() {
  return (
    <div class="wrap page">
      <Skeleton />
    </div>
  )
}

function failed(error: unknown, reset: () => void) {
  return (
    <Page title={shellWords().failed} class="wrap page stack">
      <h1>{shellWords().failed}</h1>
      <ErrorNotice error={error} retry={() => void revalidate().then(reset)} />
    </Page>
  )
}
