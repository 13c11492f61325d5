import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { type PartOfDay, partsOfDay } from '../../../shared/daypart.ts'
import type { PlanDialogue } from '../../../shared/dialogue.ts'
import { type DialogueTime, type Room, type TalkPlace, talkMinutes, talkPlaces } from '../../../shared/dialogue-time.ts'
import { capital, today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { getRooms } from './queries.ts'
import { TimeChoice } from './time-choice.tsx'
import { t } from './words.ts'

type Minutes = (typeof talkMinutes)[number]
export type TimesWritten = {
  date: string
  part: PartOfDay
  from: string
  until: string
  minutes: Minutes
  place: TalkPlace
  roomId: string | null
  confidential: boolean
}

/** A guide opens times, or (for one talk) takes an open one or makes one on the spot. */
export default function PlanDialog(props: {
  open: boolean
  title: string
  /** For one talk: the guide's own times that are open. Left out: times are opened for everybody. */
  free?: { guide: { id: string; name: string }; times: DialogueTime[] } | undefined
  onClose: () => void
  onOpenTimes?: (times: TimesWritten) => Promise<unknown>
  onPlan?: (at: PlanDialogue['at']) => Promise<unknown>
}) {
  const rooms = createAsync(() => getRooms())
  const [date, setDate] = createSignal('')
  const [part, setPart] = createSignal<PartOfDay>('afternoon')
  const [from, setFrom] = createSignal('13:00')
  const [until, setUntil] = createSignal('15:00')
  const [minutes, setMinutes] = createSignal<Minutes>(20)
  const [place, setPlace] = createSignal<TalkPlace>('room')
  const [roomId, setRoomId] = createSignal('')
  const [confidential, setConfidential] = createSignal(false)
  const [chosen, setChosen] = createSignal<Extract<PlanDialogue['at'], { kind: 'open' }>>()
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return
        setTried(false)
        setFailure(undefined)
        setChosen(undefined)
      },
    ),
  )
  const isOne = () => props.onPlan !== undefined
  const hasFree = () => (props.free?.times.length ?? 0) > 0
  const isFresh = () => !isOne() || chosen() === undefined
  const errorOf = (...paths: string[]) => {
    const found = failureOf(failure()).errors.find(({ path }) => paths.some((end) => path.endsWith(end)))
    return found && (t().guide.rules[found.rule] ?? undefined)
  }
  const isTold = () => errorOf('/from', '/date', '/until') !== undefined

  function change(next: PartOfDay) {
    setPart(next)
    const [start, end] = usual[next]
    setFrom(start)
    setUntil(end)
  }

  async function save() {
    setTried(true)
    const open = chosen()
    if (!open && (date() === '' || from() === '')) return document.getElementById('times-date')?.focus()
    setBusy(true)
    setFailure(undefined)
    try {
      const where = {
        place: place(),
        roomId: place() === 'room' && roomId() !== '' ? roomId() : null,
        confidential: confidential(),
      }
      if (!isOne())
        await props.onOpenTimes?.({ date: date(), part: part(), from: from(), until: until(), minutes: minutes(), ...where })
      else if (open) await props.onPlan?.(open)
      else await props.onPlan?.({ kind: 'new', time: { date: date(), part: part(), from: from(), minutes: minutes(), ...where } })
      props.onClose()
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title}>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void save()
        }}
      >
        <Show when={isOne() && hasFree() && props.free}>
          {(free) => (
            <Fieldset legend={t().guide.existing}>
              <TimeChoice
                name="own-time"
                offered={[free()]}
                value={chosen()?.timeId}
                onChoose={(at) => setChosen({ kind: 'open', ...at })}
              />
              <Tick
                type="radio"
                name="own-time"
                value="new"
                checked={chosen() === undefined}
                onChecked={() => setChosen(undefined)}
              >
                {t().guide.fresh}
              </Tick>
            </Fieldset>
          )}
        </Show>
        <Show when={isFresh()}>
          <Field name="times-date" label={t().guide.date} error={tried() && date() === '' ? t().guide.missing : errorOf('/date')}>
            {(control) => (
              <input
                ref={control}
                type="date"
                min={today()}
                value={date()}
                onInput={(event) => setDate(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field name="times-part" label={t().guide.part}>
            {(control) => (
              <select ref={control} onChange={(event) => change(event.currentTarget.value as PartOfDay)}>
                <For each={partsOfDay}>
                  {(one) => (
                    <option value={one} selected={one === part()}>
                      {t().guide.parts[one]}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Field name="times-from" label={t().guide.from} error={errorOf('/from')}>
            {(control) => (
              <input ref={control} type="time" value={from()} onInput={(event) => setFrom(event.currentTarget.value)} />
            )}
          </Field>
          <Show when={!isOne()}>
            <Field name="times-until" label={t().guide.until} error={errorOf('/until')}>
              {(control) => (
                <input ref={control} type="time" value={until()} onInput={(event) => setUntil(event.currentTarget.value)} />
              )}
            </Field>
          </Show>
          <Fieldset legend={t().guide.minutes}>
            <For each={talkMinutes}>
              {(one) => (
                <Tick
                  type="radio"
                  name="times-minutes"
                  value={String(one)}
                  checked={one === minutes()}
                  onChecked={() => setMinutes(one)}
                >
                  {t().guide.minutesOf(one)}
                </Tick>
              )}
            </For>
          </Fieldset>
          <Fieldset legend={t().guide.place}>
            <For each={talkPlaces}>
              {(one) => (
                <Tick type="radio" name="times-place" value={one} checked={one === place()} onChecked={() => setPlace(one)}>
                  {capital(t().places[one])}
                </Tick>
              )}
            </For>
          </Fieldset>
          <Show when={place() === 'room' && (rooms()?.items.length ?? 0) > 0}>
            <Field name="times-room" label={t().guide.room} optional>
              {(control) => (
                <select ref={control} onChange={(event) => setRoomId(event.currentTarget.value)}>
                  <option value="">{t().guide.noRoom}</option>
                  <For each={rooms()?.items as Room[]}>
                    {(room) => (
                      <option value={room.id} selected={room.id === roomId()}>
                        {room.name}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
          </Show>
          <Tick checked={confidential()} onChecked={setConfidential}>
            {t().guide.isConfidential}
          </Tick>
        </Show>
        <Show when={failure() !== undefined && !isTold()}>
          <ErrorNotice error={failure()} />
        </Show>
        <div class="actions">
          <Button type="submit" look="primary" busy={busy()}>
            {isOne() ? t().guide.plan : t().guide.save}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            {t().guide.notNow}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Where a half-day usually begins and ends. */
const usual: Record<PartOfDay, [string, string]> = {
  morning: ['09:00', '11:00'],
  afternoon: ['13:00', '15:00'],
  evening: ['18:00', '20:00'],
}
