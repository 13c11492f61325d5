import { For, Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { relativeDate } from '../../lib/dates.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { loop, type NextStep, placeInLoop } from './next-step.ts'
import { t } from './words.ts'

const loopIcons = { need: 'target', opportunity: 'stall', place: 'daypart', reflect: 'edit' } as const

/** The one next step, with its place in the loop. */
export function NextStepBand(props: { step: NextStep; today: string; hasPlaces: boolean }) {
  const told = () => inWords(props.step, props.today)
  const at = () => placeInLoop(props.step.kind)
  return (
    <>
      <div class="next__step">
        <p class="next__label">
          <Icon name="arrow" size="sm" />
          {t().next}
        </p>
        <h2 id="next">{told().title}</h2>
        <p>{told().text}</p>
        <div class="actions">
          <LinkButton look="sun" size="large" href={told().href}>
            {told().action}
          </LinkButton>
          <Show when={props.hasPlaces}>
            <LinkButton look="on-plein" size="large" href="/placements">
              {t().places}
            </LinkButton>
          </Show>
        </div>
      </div>
      <ol class="loop" aria-label={t().loop}>
        <For each={loop}>
          {(step, index) => (
            <li
              classList={{ 'is-done': index() < at(), 'is-now': index() === at() }}
              aria-current={index() === at() ? 'step' : undefined}
            >
              <span class="loop__tile">
                <Icon name={index() < at() ? 'check' : loopIcons[step]} />
              </span>
              <span>
                <b>{t().loopSteps[step]}</b>
                <Show when={index() === at()} fallback={index() < at() ? t().done : t().later}>
                  {t().now}
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
    </>
  )
}

function inWords(next: NextStep, today: string) {
  const { step } = t()
  switch (next.kind) {
    case 'need':
      return { ...step.need, href: '/needs/new' }
    case 'match':
      return { ...step.match, href: `/matches/${next.need.id}` }
    case 'answer':
    case 'wait': {
      const words = step[next.kind]
      const { id, opportunity, answerBy } = next.placement
      return {
        ...words,
        text: words.text(opportunity.title, answerBy ? relativeDate(answerBy, today) : ''),
        href: `/placements/${id}`,
      }
    }
    case 'act':
      return { ...step.act, text: next.action.what, href: `/talks/${next.action.dialogueId}` }
    case 'prepare': {
      const { title, organisationName } = next.placement.opportunity
      return {
        title: step.prepare.title(relativeDate(dateOf(next.placement.dayparts[0] ?? ''), today)),
        text: step.prepare.text(title, organisationName),
        action: step.prepare.action,
        href: `/opportunities/${next.placement.opportunityId}`,
      }
    }
    case 'reflect': {
      const { title, organisationName } = next.placement.opportunity
      return {
        title: step.reflect.title(title),
        text: step.reflect.text(organisationName),
        action: step.reflect.action,
        href: `/dossier/new?placement=${next.placement.id}`,
      }
    }
    default:
      return next satisfies never
  }
}
