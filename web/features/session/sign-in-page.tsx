import './session.css'
import { For, Show } from 'solid-js'
import { api, read } from '../../lib/api.ts'
import { homeOf } from '../../lib/home.ts'
import { getMe } from '../../lib/me.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync, query } from '../../lib/router/query.ts'
import { Navigate } from '../../lib/router/router.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty, Notice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { t } from './words.ts'

const getIssuers = query(() => read(api.issuers.$get()), 'issuers')

/** Signing in happens at the school or the mail service: this page only leads there. */
export default function SignInPage() {
  const [search] = useSearchParams<{ return_to?: string; problem?: string }>()
  const me = createAsync(() => getMe())
  const issuers = createAsync(() => getIssuers())
  const returnTo = () => localPath(search.return_to)

  return (
    <Show when={!me()} fallback={<Navigate href={returnTo() ?? homeOf[me()?.membership.role ?? 'student']} />}>
      <Page title={t().signIn.title}>
        <div class="sign-in card stack">
          <h1>{t().signIn.title}</h1>
          <Show when={search.problem}>
            <Notice tone="danger" live="alert">
              <p>
                <b>{t().signIn.failed}</b> {t().signIn.failedNow}
              </p>
            </Notice>
          </Show>
          <Show
            when={issuers()?.items.length !== 0}
            fallback={<Empty icon="lock" title={t().signIn.none} text={t().signIn.noneText} />}
          >
            <p class="lede">{t().signIn.lede}</p>
            <ul class="stack">
              <For each={issuers()?.items}>
                {(issuer) => (
                  <li>
                    <LinkButton look="primary" size="large" wide external href={loginAddress(issuer.id, returnTo())}>
                      {t().signIn.with(issuer.name)}
                    </LinkButton>
                  </li>
                )}
              </For>
            </ul>
            <p class="small muted">{t().signIn.privacy}</p>
          </Show>
        </div>
      </Page>
    </Show>
  )
}

function loginAddress(issuer: string, returnTo: string | undefined) {
  const search = new URLSearchParams({ issuer })
  if (returnTo) search.set('return_to', returnTo)
  return `/auth/login?${search}`
}

/** Only a path of this app: an address from outside must not be able to lead elsewhere. */
function localPath(value: string | string[] | undefined) {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined
}
