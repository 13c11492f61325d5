import { For, Show } from 'solid-js'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { needInOneLine } from '../learning-needs/wish-sentence.ts'
import type { Check } from './fit.ts'
import { t } from './words.ts'

const icons = { good: 'okay', new: 'info', tension: 'alert' } as const

/** Whether this suits the student: what fits, what is new, what asks for attention. Never a score. */
export function FitCard(props: { checks: readonly Check[]; need: LearningNeed | undefined }) {
  const judged = () => props.checks.filter(({ look }) => look !== 'new')
  const good = () => judged().filter(({ look }) => look === 'good').length
  return (
    <section class="stall__fit card" aria-labelledby="fit">
      <div>
        <h2 id="fit">{t().fit.title}</h2>
        <p class="small muted">{good() === judged().length ? t().fit.all : t().fit.some(good(), judged().length)}</p>
      </div>
      <ul class="stall__checks">
        <For each={props.checks}>
          {(check) => (
            <li class={`is-${check.look}`}>
              <Icon name={icons[check.look]} />
              <b>{check.title}</b>
              <span>{check.text}</span>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={props.need}
        fallback={
          <div class="stack">
            <p class="small">{t().fit.noNeed}</p>
            <LinkButton href="/needs/new">{t().browse.tell}</LinkButton>
          </div>
        }
      >
        {(need) => (
          <p class="small muted">
            {t().fit.forNeed} <a href={`/matches/${need().id}`}>{needInOneLine(need())}</a>
          </p>
        )}
      </Show>
    </section>
  )
}
