import { createSignal, For, Show } from 'solid-js'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { School } from '../../../shared/school.ts'
import { Button } from '../../ui/button.tsx'
import { blockAt, type DaypartState } from './choose-dayparts.ts'
import { DateTile } from './opportunity-body.tsx'
import { t } from './words.ts'

const shownAtFirst = 12

type DaypartChoiceProps = {
  opportunity: Opportunity
  school: School
  states: ReadonlyMap<string, DaypartState>
  chosen: readonly string[]
  onChosen: (dayparts: string[]) => void
}

/** The half-days to choose from: several of them, or where a run of them begins. */
export function DaypartChoice(props: DaypartChoiceProps) {
  const [all, setAll] = createSignal(false)
  const schedule = () => props.opportunity.schedule
  const shown = () => (all() ? schedule().dayparts : schedule().dayparts.slice(0, shownAtFirst))
  const stateOf = (daypart: string) => props.states.get(daypart) ?? 'over'
  const canTake = (daypart: string) => stateOf(daypart) === 'free' || stateOf(daypart) === 'outside'

  /** In a block every half-day of the run has to be possible. */
  const canStart = (daypart: string) => {
    const run = blockAt(schedule().dayparts, schedule().count, schedule().dayparts.indexOf(daypart))
    return run.length === schedule().count && run.every(canTake)
  }
  const canChoose = (daypart: string) => (schedule().mode === 'block' ? canStart(daypart) : canTake(daypart))

  function choose(daypart: string, on: boolean) {
    const { mode, count, dayparts } = schedule()
    if (mode === 'block') props.onChosen(blockAt(dayparts, count, dayparts.indexOf(daypart)))
    else props.onChosen(dayparts.filter((other) => (other === daypart ? on : props.chosen.includes(other))))
  }

  const note = (daypart: string) => {
    const words = {
      over: t().dateOver,
      full: t().dateFull,
      taken: t().dateTaken,
      young: t().dateYoung,
      lesson: t().dateLesson,
      outside: t().dateOutside,
      free: '',
    }
    return words[stateOf(daypart)]
  }

  return (
    <fieldset class="stack">
      <legend class="stall__hint">
        {schedule().mode === 'block' ? t().chooseBlock(schedule().count) : t().chooseAny(schedule().count)}
      </legend>
      <ol class="stall__dates">
        <For each={shown()}>
          {(daypart) => (
            <li>
              <label
                class="stall__pick awning"
                data-kind={props.opportunity.kind}
                classList={{ 'is-on': props.chosen.includes(daypart), 'is-off': !canTake(daypart) }}
              >
                <input
                  type={schedule().mode === 'block' ? 'radio' : 'checkbox'}
                  name="daypart"
                  checked={schedule().mode === 'block' ? props.chosen[0] === daypart : props.chosen.includes(daypart)}
                  disabled={!canChoose(daypart)}
                  onChange={(event) => choose(daypart, event.currentTarget.checked)}
                />
                <span>
                  <DateTile daypart={daypart} school={props.school} />
                  <Show when={note(daypart)}>{(text) => <small>{text()}</small>}</Show>
                </span>
              </label>
            </li>
          )}
        </For>
      </ol>
      <Show when={!all() && schedule().dayparts.length > shownAtFirst}>
        <div>
          <Button onClick={() => setAll(true)}>{t().moreDates(schedule().dayparts.length - shownAtFirst)}</Button>
        </div>
      </Show>
    </fieldset>
  )
}
