import './css/daypart-grid.css'
import { For, Show } from 'solid-js'
import { partsOfDay, type Weekday, type WeekSlot, weekdays } from '../../shared/daypart.ts'
import { capital, weekSlotInWords } from '../lib/dates.ts'
import { dayWords } from '../lib/words/days.ts'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'

const partIcon = { morning: 'morning', afternoon: 'noon', evening: 'evening' } as const
const schoolDays = weekdays.slice(0, 5)

type DaypartGridProps = {
  /** What the group of boxes is called. */
  label: string
  value: readonly WeekSlot[]
  onValue: (value: WeekSlot[]) => void
  /** Half-days that can't be chosen, with the short word that says why ("les"). */
  taken?: Partial<Record<WeekSlot, string>> | undefined
  /** Half-days that are tried out and change nothing. */
  whatIf?: readonly WeekSlot[] | undefined
  /** The part of the day before its row, where there is room. */
  rows?: boolean | undefined
  days?: readonly Weekday[] | undefined
  name?: string | undefined
}

/** Half-days of the week as checkboxes: Tab through them, or move with the arrow keys. */
export function DaypartGrid(props: DaypartGridProps) {
  const days = () => props.days ?? schoolDays

  function toggle(slot: WeekSlot, on: boolean) {
    props.onValue(on ? [...props.value, slot] : props.value.filter((other) => other !== slot))
  }

  return (
    <div class="box">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can not be a grid in every browser, and its label stands above */}
      <div
        class="dp"
        classList={{ 'dp--rows': props.rows === true }}
        role="group"
        aria-label={props.label}
        style={{ '--days': String(days().length) }}
        onKeyDown={(event) => moveFocus(event, days().length)}
      >
        <For each={days()}>
          {(day) => (
            <span class="dp__day" aria-hidden="true">
              {dayWords().short[day]}
            </span>
          )}
        </For>
        <For each={partsOfDay}>
          {(part) => (
            <>
              <span class="dp__part" aria-hidden="true">
                <Icon name={partIcon[part]} />
                {capital(dayWords().part[part])}
              </span>
              <For each={days()}>
                {(day) => {
                  const slot = `${day}-${part}` as const
                  const label = () => capital(weekSlotInWords(slot))
                  const taken = () => props.taken?.[slot]
                  return (
                    <label class="dp__cell" classList={{ 'is-whatif': props.whatIf?.includes(slot) ?? false }}>
                      <input
                        type="checkbox"
                        name={props.name}
                        value={slot}
                        checked={props.value.includes(slot)}
                        disabled={taken() !== undefined}
                        aria-label={controlWords().slot(label(), taken())}
                        onChange={(event) => toggle(slot, event.currentTarget.checked)}
                      />
                      <Show when={taken()} fallback={<Icon name="check" />}>
                        {(word) => <span aria-hidden="true">{word()}</span>}
                      </Show>
                    </label>
                  )
                }}
              </For>
            </>
          )}
        </For>
      </div>
    </div>
  )
}

const steps: Record<string, (columns: number) => number> = {
  ArrowLeft: () => -1,
  ArrowRight: () => 1,
  ArrowUp: (columns) => -columns,
  ArrowDown: (columns) => columns,
}

/** The next box in the direction of the arrow that can be chosen. */
function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }, columns: number) {
  const step = steps[event.key]?.(columns)
  if (step === undefined) return
  const boxes = [...event.currentTarget.querySelectorAll('input')]
  let at = boxes.findIndex((box) => box === document.activeElement)
  if (at === -1) return
  event.preventDefault()
  do at += step
  while (boxes[at]?.disabled)
  boxes[at]?.focus()
}
