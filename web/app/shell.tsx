import { createAsync, type RouteSectionProps, revalidate, useIsRouting, useLocation } from '@solidjs/router'
import { createEffect, ErrorBoundary, on, Show, Suspense } from 'solid-js'
import { setLocale } from '../lib/locale.ts'
import { getMe } from '../lib/me.ts'
import { ErrorNotice, Skeleton } from '../ui/feedback.tsx'
import { Page } from '../ui/page.tsx'
import { Frame } from './frame.tsx'
import { rememberRole } from './page-of-role.tsx'
import { SessionContext } from './session-context.ts'
import { shellWords } from './words.ts'

/** What stays while pages change. Until it is known who is there, and when that can't be known, there is no menu. */
export function Shell(props: RouteSectionProps) {
  return (
    <ErrorBoundary fallback={(error, reset) => <Frame me={null}>{failed(error, reset)}</Frame>}>
      <Suspense
        fallback={
          <Frame me={undefined}>
            <Waiting />
          </Frame>
        }
      >
        <Session>{props.children}</Session>
      </Suspense>
    </ErrorBoundary>
  )
}

function Session(props: Pick<RouteSectionProps, 'children'>) {
  const location = useLocation()
  const isRouting = useIsRouting()
  const answer = createAsync(() => getMe())
  // Undefined until the first answer; a later one replaces it without a wait on screen.
  const me = () => answer.latest

  createEffect(() => {
    const known = me()
    if (!known) return
    void setLocale(known.person.locale)
    rememberRole(known.membership.role)
  })

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
            <Suspense fallback={<Waiting />}>{props.children}</Suspense>
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
