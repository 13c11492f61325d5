import { For, Show } from 'solid-js'
import { isOverdue } from '../../../shared/action.ts'
import type { Ahead } from '../../../shared/ahead.ts'
import { dateInWords, today } from '../../lib/dates.ts'
import { Badge } from '../../ui/feedback.tsx'
import { whenInWords } from './in-words.ts'
import { t } from './words.ts'

/** On the start page: the actions that are open, what is due first, and the talks that come. */
export default function StartAhead(props: { ahead: Ahead }) {
  const late = (by: string) => isOverdue({ state: 'open', by }, today())
  const talks = () => props.ahead.talks.filter(({ date }) => date >= today())
  return (
    <section class="card stack" aria-labelledby="ahead">
      <div class="between">
        <h2 id="ahead">{t().ahead.title}</h2>
        <a href="/talks" class="morelink">
          {t().ahead.all}
        </a>
      </div>
      <ul class="start__needs">
        <For each={props.ahead.actions}>
          {(action) => (
            <li>
              <span>
                <a href={`/talks/${action.dialogueId}`}>{action.what}</a>{' '}
                <Badge tone={late(action.by) ? 'warn' : 'info'} icon="clock">
                  {late(action.by) ? t().action.overdue(dateInWords(action.by)) : t().action.until(dateInWords(action.by))}
                </Badge>
                <Show when={!action.confirmed}>
                  <br />
                  <span class="small">{t().ahead.confirm}</span>
                </Show>
              </span>
            </li>
          )}
        </For>
        <For each={talks()}>
          {(talk) => (
            <li>
              <a href={`/talks/${talk.dialogueId}`}>{t().ahead.talk(whenInWords(talk), talk.guideName)}</a>
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}
