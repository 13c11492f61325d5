import './session.css'
import { createSignal, For, Show } from 'solid-js'
import { mayTry } from '../../../shared/access.ts'
import { locales, type Membership } from '../../../shared/person.ts'
import { api } from '../../lib/api.ts'
import { homeOf } from '../../lib/home.ts'
import { chooseLanguage } from '../../lib/language.ts'
import { locale } from '../../lib/locale.ts'
import { useMe } from '../../lib/me.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { switchRole } from '../../lib/switch-role.ts'
import { setTheme, theme, themes } from '../../lib/theme.ts'
import { roleName } from '../../lib/words/roles.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, ErrorNotice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { Seg } from '../../ui/seg.tsx'
import { CalendarFeed } from '../calendar-feed/calendar-feed.tsx'
import { UnsentHours } from '../hours/unsent.tsx'
import { MailChoices } from '../notifications/mail-choices.tsx'
import { t } from './words.ts'

/** Who I am, in which role, on which screen; and the way out. */
export default function MePage() {
  const me = useMe()
  const navigate = useNavigate()
  const [error, setError] = createSignal<unknown>()

  async function goOnAs(membership: Membership) {
    await switchRole(membership.id)
    navigate(homeOf[membership.role])
  }

  async function signOutEverywhere() {
    await api.me.sessions.$delete()
    // A whole new page: nothing that was read stays in memory.
    location.assign('/')
  }

  return (
    <Page title={t().me.title} class="wrap page stack me">
      <h1>{t().me.title}</h1>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>

      <section class="card stack" aria-label={t().me.title}>
        <dl class="me__facts">
          <div>
            <dt>{t().me.name}</dt>
            <dd>{me().person.name}</dd>
          </div>
          <div>
            <dt>{t().me.mail}</dt>
            <dd>{me().person.mail}</dd>
          </div>
          <div>
            <dt>{t().me.role}</dt>
            <dd>{t().me.roleAt(roleName(me().membership.role), me().membership.at)}</dd>
          </div>
        </dl>
        <p class="small muted">{t().me.fromSchool}</p>
      </section>

      <Show when={me().memberships.length > 1}>
        <section class="card stack" aria-labelledby="roles">
          <h2 id="roles">{t().me.roles}</h2>
          <p>{t().me.rolesText}</p>
          <ul class="me__roles">
            <For each={me().memberships}>
              {(membership) => (
                <li>
                  <span>{t().me.roleAt(roleName(membership.role), membership.at)}</span>
                  <Show
                    when={membership.id !== me().membership.id}
                    fallback={
                      <Badge tone="ok" icon="check">
                        {t().me.now}
                      </Badge>
                    }
                  >
                    <Button onClick={() => goOnAs(membership).catch(setError)}>
                      {t().me.switchTo(roleName(membership.role))}
                    </Button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>

      <section class="card stack" aria-labelledby="screen">
        <h2 id="screen">{t().me.screen}</h2>
        <Seg
          name="my-language"
          legend={t().me.language}
          value={locale()}
          options={locales.map((value) => ({ value, label: <span lang={value}>{t().me.languages[value]}</span> }))}
          onValue={(value) => chooseLanguage(value, true).catch(setError)}
        />
        <Seg
          name="my-theme"
          legend={t().me.theme}
          value={theme()}
          options={themes.map((value) => ({ value, label: t().me.themes[value] }))}
          onValue={setTheme}
        />
      </section>

      <MailChoices />

      <Show when={mayTry(me().membership.role, 'calendar-feed.read')}>
        <CalendarFeed />
      </Show>

      <section class="card stack" aria-labelledby="sign-out">
        <h2 id="sign-out">{t().me.signOut}</h2>
        <p>{t().me.signOutText}</p>
        <Show when={me().membership.role === 'student'}>
          <UnsentHours />
        </Show>
        <form method="post" action="/auth/logout">
          <Button type="submit" look="primary">
            {t().me.signOutHere}
          </Button>
        </form>
        <p>{t().me.signOutEverywhereText}</p>
        <div class="actions">
          <Button look="danger" onClick={() => signOutEverywhere().catch(setError)}>
            {t().me.signOutEverywhere}
          </Button>
        </div>
      </section>
    </Page>
  )
}
