import { createSignal, For, Show } from 'solid-js'
import type { OpenTime } from '../../../shared/dialogue.ts'
import type { FreeTimes, TalkTime } from '../../../shared/dialogue-time.ts'
import { capital, relativeDate } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { clock, placeInWords } from './in-words.ts'
import { t } from './words.ts'

type Offered = TalkTime & { guide: FreeTimes['guide'] }

const shownFirst = 12

/** The times that are open, by day, to choose one from. */
export function TimeChoice(props: {
  name: string
  offered: readonly FreeTimes[]
  value: string | undefined
  onChoose: (at: OpenTime) => void
}) {
  const [all, setAll] = createSignal(false)
  const inOrder = (): Offered[] =>
    props.offered
      .flatMap(({ guide, times }) => times.map((time) => ({ ...time, guide })))
      .toSorted((a, b) => (`${a.date}${a.from}` < `${b.date}${b.from}` ? -1 : 1))
  const shown = () => (all() ? inOrder() : inOrder().slice(0, shownFirst))
  const days = () => [...Map.groupBy(shown(), ({ date }) => date)]
  return (
    <div class="times">
      <For each={days()}>
        {([date, times]) => (
          <div class="times__day">
            <p>
              <b>{capital(relativeDate(date))}</b>
            </p>
            <For each={times}>
              {(time) => (
                <Tick
                  type="radio"
                  name={props.name}
                  value={time.id}
                  checked={props.value === time.id}
                  onChecked={() => props.onChoose({ guideId: time.guide.id, date: time.date, timeId: time.id })}
                >
                  <b>
                    {clock(time.from)}–{clock(time.until)}
                  </b>{' '}
                  {time.guide.name}, {placeInWords(time)}
                  <Show when={time.confidential}>, {t().confidential}</Show>
                </Tick>
              )}
            </For>
          </div>
        )}
      </For>
      <Show when={inOrder().length > shown().length}>
        <div class="actions">
          <Button onClick={() => setAll(true)}>{t().ask.more(inOrder().length - shown().length)}</Button>
        </div>
      </Show>
    </div>
  )
}
