import { createSignal, For, Show } from 'solid-js'
import { weekdayOf } from '../../../shared/daypart.ts'
import { datesOfWeek } from '../../../shared/week.ts'
import { today } from '../../lib/dates.ts'
import { dayWords } from '../../lib/words/days.ts'
import { createMedia } from './create-media.ts'
import { t } from './words.ts'

/** The days that are shown: all of a week on a wide screen and on paper, one at a time on a phone. */
export function createDays(monday: () => string, weekend: () => boolean) {
  const isWide = createMedia('print, (min-width: 64rem)')
  const all = () => datesOfWeek(monday()).slice(0, weekend() ? 7 : 5)
  const [chosen, setChosen] = createSignal<string>()
  const one = () => all().find((date) => date === chosen()) ?? all().find((date) => date === today()) ?? all()[0] ?? monday()
  const shown = () => (isWide() ? all() : [one()])
  return { all, one, shown, isWide, setChosen }
}

export function DayChoice(props: { days: ReturnType<typeof createDays> }) {
  return (
    <Show when={!props.days.isWide()}>
      <nav class="jump no-print" aria-label={t().school.day}>
        <ol style={{ '--days': String(props.days.all().length) }}>
          <For each={props.days.all()}>
            {(date) => (
              <li classList={{ 'is-today': date === today() }}>
                <button type="button" aria-pressed={props.days.one() === date} onClick={() => props.days.setChosen(date)}>
                  <span>
                    <b>{dayWords().short[weekdayOf(date)]}</b> {Number(date.slice(8))}
                  </span>
                </button>
              </li>
            )}
          </For>
        </ol>
      </nav>
    </Show>
  )
}
