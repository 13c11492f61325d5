import { createMemo, createSignal, For, type ParentProps, Show } from 'solid-js'
import { type PartOfDay, partsOfDay, type Weekday, type WeekSlot, weekdays } from '../../../shared/daypart.ts'
import { type Slot, slotKinds, type WeekPattern } from '../../../shared/timetable.ts'
import { capital, weekSlotInWords } from '../../lib/dates.ts'
import { dayWords } from '../../lib/words/days.ts'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/choices.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { toast } from '../../ui/toasts.tsx'
import { t } from './words.ts'

type Slots = WeekPattern['slots']

export const kindIcon = {
  lesson: 'lesson',
  'free-guided': 'talk',
  'free-open': 'free',
  stage: 'job',
  'test-week': 'edit',
  holiday: 'leaf',
  'day-off': 'leaf',
} as const satisfies Record<string, IconName>

type WeekEditorProps = {
  slots: Slots
  /** What stands where nothing is said here, and whose it is. */
  behind: (slot: WeekSlot) => Slot | undefined
  behindIs: 'school' | 'group' | null
  onSlots: (slots: Slots) => void
}

/** The half-days of a week as buttons. Each press changes the kind; below the week the chosen one gets its name. */
export function WeekEditor(props: WeekEditorProps) {
  const saysWeekend = () => (['sat', 'sun'] as const).some((day) => partsOfDay.some((part) => props.slots[`${day}-${part}`]))
  const [weekend, setWeekend] = createSignal(false)
  const days = () => (weekend() || saysWeekend() ? weekdays : weekdays.slice(0, 5))
  const [at, setAt] = createSignal<{ day: Weekday; part: PartOfDay }>({ day: 'mon', part: 'morning' })
  const [copied, setCopied] = createSignal<Weekday>()
  const slot = (): WeekSlot => `${at().day}-${at().part}`
  const current = createMemo(() => props.slots[slot()])
  let grid: HTMLDivElement | undefined

  function put(of: WeekSlot, value: Slot | undefined) {
    const { [of]: _, ...others } = props.slots
    props.onSlots(value ? { ...others, [of]: value } : others)
  }

  /** From nothing through the kinds and back; the name stays while there is one. */
  function cycle(of: WeekSlot) {
    const stands = props.slots[of]
    const next = slotKinds[stands ? slotKinds.indexOf(stands.kind) + 1 : 0]
    put(of, next && { kind: next, ...(stands?.word && next === 'lesson' && { word: stands.word }) })
  }

  function copyDay() {
    setCopied(at().day)
    toast(t().week.copied(capital(dayWords().weekday[at().day])))
  }

  function pasteDay() {
    const from = copied()
    if (!from) return
    const others = Object.fromEntries(Object.entries(props.slots).filter(([of]) => !of.startsWith(at().day)))
    const pasted = partsOfDay.flatMap((part) => {
      const stands = props.slots[`${from}-${part}`]
      return stands ? [[`${at().day}-${part}`, stands] as const] : []
    })
    props.onSlots({ ...others, ...Object.fromEntries(pasted) })
  }

  function move(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'c' || key === 'v') {
      event.preventDefault()
      return key === 'c' ? copyDay() : pasteDay()
    }
    const [byDay, byPart] = steps[event.key] ?? [0, 0]
    if (byDay === 0 && byPart === 0) return
    event.preventDefault()
    const day = days()[days().indexOf(at().day) + byDay]
    const part = partsOfDay[partsOfDay.indexOf(at().part) + byPart]
    if (!day || !part) return
    setAt({ day, part })
    grid?.querySelector<HTMLElement>(`[data-slot="${day}-${part}"]`)?.focus()
  }

  const inWords = (of: WeekSlot) => {
    const stands = props.slots[of]
    const behind = props.behind(of)
    if (stands) return [t().kinds[stands.kind], stands.word].filter(Boolean).join(', ')
    if (behind && props.behindIs) {
      return [t().inherited[props.behindIs], t().kinds[behind.kind], behind.word].filter(Boolean).join(', ')
    }
    return t().nothing
  }

  return (
    <div class="stack tt__edit">
      <p class="small muted tt__help" id="tt-help">
        {t().week.help}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can not be a grid in every browser, and its label stands above */}
      <div
        class="tt"
        role="group"
        aria-label={t().week.group}
        aria-describedby="tt-help"
        style={{ '--days': String(days().length) }}
        ref={(element) => {
          grid = element
        }}
        onKeyDown={move}
      >
        <For each={days()}>
          {(day) => (
            <div class="tt__day">
              <p class="tt__name" aria-hidden="true">
                {capital(dayWords().weekday[day])}
              </p>
              <For each={partsOfDay}>
                {(part) => {
                  const of = `${day}-${part}` as const
                  const stands = () => props.slots[of]
                  const shown = () => stands() ?? props.behind(of)
                  return (
                    <button
                      type="button"
                      class="tt__cell"
                      classList={{ 'is-behind': !stands() && shown() !== undefined, 'is-at': slot() === of }}
                      data-slot={of}
                      data-stands={shown()?.kind}
                      data-kind={shown()?.kind === 'stage' ? 'stage' : undefined}
                      tabindex={slot() === of ? 0 : -1}
                      onFocus={() => setAt({ day, part })}
                      onClick={() => cycle(of)}
                    >
                      <span class="vh">{t().cell(capital(weekSlotInWords(of)), inWords(of))}</span>
                      <span class="tt__part" aria-hidden="true">
                        {capital(dayWords().part[part])}
                      </span>
                      <Show when={shown()} fallback={<Quiet>{t().nothing}</Quiet>}>
                        {(what) => (
                          <>
                            <Icon name={kindIcon[what().kind]} size="sm" />
                            <Quiet>{what().word ?? t().kinds[what().kind]}</Quiet>
                          </>
                        )}
                      </Show>
                    </button>
                  )
                }}
              </For>
            </div>
          )}
        </For>
      </div>
      <div class="tt__one">
        <h4>{capital(weekSlotInWords(slot()))}</h4>
        <Field name="slot-kind" label={t().week.what} neutral>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => {
                const kind = slotKinds.find((one) => one === event.currentTarget.value)
                put(slot(), kind && { ...current(), kind })
              }}
            >
              <option value="" selected={!current()}>
                {props.behindIs ? t().inherited[props.behindIs] : t().nothing}
              </option>
              <For each={slotKinds}>
                {(kind) => (
                  <option value={kind} selected={current()?.kind === kind}>
                    {t().kinds[kind]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show when={current()}>
          {(stands) => (
            <Field name="slot-word" label={t().week.word} hint={t().week.wordHint} optional>
              {(control) => (
                <input
                  ref={control}
                  maxlength={40}
                  value={stands().word ?? ''}
                  onChange={(event) => {
                    const word = event.currentTarget.value.trim()
                    put(slot(), { kind: stands().kind, ...(word && { word }) })
                  }}
                />
              )}
            </Field>
          )}
        </Show>
        <div class="actions">
          <Button onClick={copyDay}>{t().week.copyDay}</Button>
          <Show when={copied()}>
            {(day) => (
              <Button disabled={day() === at().day} onClick={pasteDay}>
                {t().week.pasteDay(dayWords().weekday[day()])}
              </Button>
            )}
          </Show>
          <Show when={!saysWeekend()}>
            <Switch checked={weekend()} onChecked={setWeekend}>
              {t().week.weekend}
            </Switch>
          </Show>
        </div>
      </div>
    </div>
  )
}

/** What is seen; who listens has heard it with the half-day. */
function Quiet(props: ParentProps) {
  return (
    <span class="tt__what" aria-hidden="true">
      {props.children}
    </span>
  )
}

const steps: Record<string, [byDay: number, byPart: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
