import '../../ui/css/opportunity.css'
import './front.css'
import { For, Show } from 'solid-js'
import { opportunityKinds } from '../../../shared/opportunity.ts'
import { homeOf } from '../../lib/home.ts'
import { getMe } from '../../lib/me.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Navigate } from '../../lib/router/router.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { t } from './words.ts'

const audiences = [
  { who: 'student', icon: 'target' },
  { who: 'employer', icon: 'stall' },
  { who: 'school', icon: 'talk' },
] as const
const stepIcons = ['target', 'stall', 'daypart', 'dossier'] as const

/** Who is signed in goes on to the first page of the role; a visitor learns what Praktijkplein is. */
export default function FrontPage() {
  const me = createAsync(() => getMe())
  return (
    <Show when={me()} fallback={<Front />}>
      {(known) => <Navigate href={homeOf[known().membership.role]} />}
    </Show>
  )
}

function Front() {
  return (
    <Page title={t().front.title} class="front">
      <div class="front__band">
        <div class="wrap front__hello">
          <div class="front__words">
            <h1>{t().front.heading}</h1>
            <p>{t().front.lede}</p>
            <div class="actions">
              <LinkButton look="sun" size="large" href="/sign-in">
                {t().front.signIn}
              </LinkButton>
            </div>
          </div>
          <section class="front__loop" aria-labelledby="loop">
            <h2 id="loop">{t().front.loop}</h2>
            <ol class="front__steps">
              <For each={t().front.steps}>
                {(step, index) => (
                  <li>
                    <span class="front__tile">
                      <Icon name={stepIcons[index()] ?? 'target'} />
                    </span>
                    <span>
                      <b>{step.title}</b>
                      {step.text}
                    </span>
                  </li>
                )}
              </For>
            </ol>
          </section>
        </div>
      </div>

      <section class="wrap front__who" aria-labelledby="who">
        <h2 id="who" class="vh">
          {t().front.forWhom}
        </h2>
        <ul>
          <For each={audiences}>
            {(audience) => (
              <li class="card stack">
                <Icon name={audience.icon} size="lg" />
                <h3>{t().front[audience.who].title}</h3>
                <p>{t().front[audience.who].text}</p>
                <div class="actions">
                  <LinkButton href="/sign-in">{t().front[audience.who].action}</LinkButton>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>

      <section class="wrap stack" aria-labelledby="stalls">
        <h2 id="stalls">{t().front.stalls}</h2>
        <ul class="front__stalls">
          <For each={opportunityKinds}>
            {(kind) => (
              <li class="front__stall awning" data-kind={kind}>
                <div>
                  <Kind kind={kind} />
                  <p class="small">{t().front.stallText[kind]}</p>
                </div>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Page>
  )
}
