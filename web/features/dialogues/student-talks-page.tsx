import './dialogues.css'
import { For, Show } from 'solid-js'
import { localDateOf } from '../../../shared/daypart.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { relativeDate } from '../../lib/dates.ts'
import { createAsync } from '../../lib/router/query.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { ActionCard } from './action-card.tsx'
import { getDialogues } from './queries.ts'
import { TalkLine } from './talk-line.tsx'
import { t } from './words.ts'

/** All talks of a student, and what came of them. */
export default function StudentTalksPage() {
  const known = createAsync(() => getDialogues())
  const of = (...states: Dialogue['state'][]) => known()?.items.filter(({ state }) => states.includes(state)) ?? []
  const actions = () => known()?.items.filter(({ action }) => action?.state === 'open') ?? []
  const planned = () => of('planned', 'held').toSorted((a, b) => (when(a) < when(b) ? -1 : 1))
  return (
    <Page title={t().title} class="wrap page stack">
      <div class="between">
        <h1>{t().title}</h1>
        <LinkButton look="primary" icon="talk" href="/talks/new">
          {t().mine.ask}
        </LinkButton>
      </div>
      <p class="lede">{t().lede}</p>
      <Show when={known()}>
        {(read) => (
          <Show
            when={read().items.length > 0}
            fallback={
              <Empty icon="talk" title={t().mine.empty} text={t().mine.emptyText}>
                <LinkButton look="primary" href="/talks/new">
                  {t().mine.ask}
                </LinkButton>
              </Empty>
            }
          >
            <Show when={actions().length > 0}>
              <section class="stack" aria-labelledby="actions">
                <h2 id="actions">{t().mine.actions}</h2>
                <For each={actions()}>{(dialogue) => <ActionCard dialogue={dialogue} isStudent isInList />}</For>
              </section>
            </Show>
            <List id="planned" title={t().mine.planned} dialogues={planned()} />
            <Show when={of('asked').length > 0}>
              <section class="stack" aria-labelledby="waiting">
                <h2 id="waiting">{t().mine.waiting}</h2>
                <ul class="talks">
                  <For each={of('asked')}>
                    {(dialogue) => (
                      <li class="card card--tight">
                        <TalkLine dialogue={dialogue} isGuide={false} />
                        <p class="small muted">{t().mine.since(relativeDate(localDateOf(new Date(dialogue.askedAt))))}</p>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
            <List id="past" title={t().mine.past} dialogues={of('closed', 'cancelled')} />
          </Show>
        )}
      </Show>
    </Page>
  )
}

function when({ time }: Dialogue) {
  return time ? `${time.date}${time.from}` : ''
}

function List(props: { id: string; title: string; dialogues: readonly Dialogue[] }) {
  return (
    <Show when={props.dialogues.length > 0}>
      <section class="stack" aria-labelledby={props.id}>
        <h2 id={props.id}>{props.title}</h2>
        <ul class="talks">
          <For each={props.dialogues}>
            {(dialogue) => (
              <li class="card card--tight">
                <TalkLine dialogue={dialogue} isGuide={false} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
