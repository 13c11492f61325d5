import { For, onMount, Show, Suspense } from 'solid-js'
import { weekSlotOf } from '../../../shared/daypart.ts'
import { isFree } from '../../../shared/timetable.ts'
import type { StudentWeek } from '../../../shared/week.ts'
import { weekSlotInWords } from '../../lib/dates.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Icon, KindMark } from '../../ui/icon.tsx'
import { getWhatIf } from './queries.ts'
import { t } from './words.ts'

/** What would fit if a half-day were free. It is only looked at: nothing changes. */
export function WhatIf(props: { daypart: string; week: StudentWeek; level: 'h2' | 'h3'; onBack: () => void }) {
  onMount(() => document.getElementById('what-if')?.focus())
  return (
    <section
      class="whatif no-print"
      aria-labelledby="what-if"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onBack()
      }}
    >
      <Show
        when={props.level === 'h2'}
        fallback={
          <h3 class="whatif__head" id="what-if" tabindex={-1}>
            <Title daypart={props.daypart} />
          </h3>
        }
      >
        <h2 class="whatif__head" id="what-if" tabindex={-1}>
          <Title daypart={props.daypart} />
        </h2>
      </Show>
      <Suspense fallback={<p role="status">{t().whatIf.looking}</p>}>
        <Found daypart={props.daypart} week={props.week} onBack={props.onBack} />
      </Suspense>
    </section>
  )
}

function Title(props: { daypart: string }) {
  return (
    <>
      <Icon name="whatif" size="lg" />
      {t().whatIf.title(weekSlotInWords(weekSlotOf(props.daypart)))}
    </>
  )
}

function Found(props: { daypart: string; week: StudentWeek; onBack: () => void }) {
  const found = createAsync(() => getWhatIf(props.daypart))
  /** The half-days of this week that are free, and this one: matches go by them. */
  const slots = () => {
    const free = props.week.halfDays.filter(({ kind }) => isFree(kind)).map(({ daypart }) => weekSlotOf(daypart))
    return [...new Set([...free, weekSlotOf(props.daypart)])].join(',')
  }
  return (
    <Show when={found()}>
      {(answer) => (
        <>
          <ul>
            <Show
              when={answer().needId}
              fallback={
                <li>
                  <Icon name="target" size="sm" />
                  <span>{t().whatIf.noNeed}</span>
                </li>
              }
            >
              <Show
                when={answer().total > 0}
                fallback={
                  <li>
                    <Icon name="info" size="sm" />
                    <span>{t().whatIf.none}</span>
                  </li>
                }
              >
                <li>
                  <Icon name="stall" size="sm" />
                  <b>{t().whatIf.fits(answer().total)}</b>
                </li>
                <For each={answer().cards}>
                  {(card) => (
                    <li data-kind={card.kind}>
                      <KindMark kind={card.kind} size="sm" />
                      <span>
                        <a href={`/opportunities/${card.opportunityId}?need=${answer().needId}`}>{card.title}</a>,{' '}
                        {card.organisationName}
                      </span>
                    </li>
                  )}
                </For>
                <li>
                  <Icon name="talk" size="sm" />
                  <span>{t().whatIf.askGuide}</span>
                </li>
              </Show>
            </Show>
            <li>
              <Icon name="clock" size="sm" />
              <span>{t().whatIf.safe}</span>
            </li>
          </ul>
          <div class="actions">
            <Show
              when={answer().needId}
              fallback={
                <LinkButton look="primary" href="/needs/new">
                  {t().whatIf.toNeed}
                </LinkButton>
              }
            >
              {(need) => (
                <Show when={answer().total > 0}>
                  <LinkButton look="primary" href={`/matches/${need()}?slots=${slots()}`}>
                    {t().whatIf.more}
                  </LinkButton>
                </Show>
              )}
            </Show>
            <Button onClick={() => props.onBack()}>{t().whatIf.back}</Button>
          </div>
        </>
      )}
    </Show>
  )
}
