import './css/placement.css'
import { For, Show } from 'solid-js'
import type { PlacementEvent, PlacementState } from '../../shared/placement.ts'
import { capital, daypartInWords } from '../lib/dates.ts'
import { momentInWords } from '../lib/moments.ts'
import { eventInWords } from '../lib/words/history.ts'
import { terms } from '../lib/words/terms.ts'
import { Badge, type Tone } from './feedback.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { uiWords } from './words.ts'

const look: Record<PlacementState, { tone?: Exclude<Tone, 'plain'>; icon: IconName }> = {
  requested: { tone: 'info', icon: 'send' },
  approved: { tone: 'ok', icon: 'okay' },
  active: { tone: 'ok', icon: 'arrow' },
  completed: { icon: 'check' },
  declined: { tone: 'danger', icon: 'stop' },
  withdrawn: { icon: 'undo' },
  cancelled: { tone: 'danger', icon: 'stop' },
  expired: { tone: 'warn', icon: 'clock' },
}

/** The state of a placement, in sign and word. */
export function StateBadge(props: { state: PlacementState }) {
  return (
    <Badge icon={look[props.state].icon} tone={look[props.state].tone}>
      {terms().state[props.state]}
    </Badge>
  )
}

const shown = 8

/** The half-days of a placement: the first of them, and the rest when asked. */
export function PlacementDayparts(props: { dayparts: readonly string[] }) {
  return (
    <>
      <Dayparts dayparts={props.dayparts.slice(0, shown)} />
      <Show when={props.dayparts.length > shown}>
        <details class="placement__rest">
          <summary>{uiWords().moreDayparts(props.dayparts.length - shown)}</summary>
          <Dayparts dayparts={props.dayparts.slice(shown)} />
        </details>
      </Show>
    </>
  )
}

function Dayparts(props: { dayparts: readonly string[] }) {
  return (
    <ul class="placement__dayparts">
      <For each={props.dayparts}>
        {(daypart) => (
          <li>
            <Icon name="daypart" size="sm" />
            {capital(daypartInWords(daypart))}
          </li>
        )}
      </For>
    </ul>
  )
}

/** What happened to a placement, the last step first. */
export function PlacementHistory(props: { history: readonly PlacementEvent[] }) {
  return (
    <ol class="placement__history">
      <For each={props.history.toReversed()}>
        {(event) => (
          <li>
            <b>{eventInWords(event)}</b>
            <time class="small muted" datetime={event.at}>
              {momentInWords(event.at)}
            </time>
            <Show when={event.text}>{(text) => <p class="quote small">{text()}</p>}</Show>
          </li>
        )}
      </For>
    </ol>
  )
}
