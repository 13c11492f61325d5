import { createSignal, For, Show, untrack } from 'solid-js'
import { daypartOf, type PartOfDay, partsOfDay, weekdays } from '../../../shared/daypart.ts'
import { capital, daypartInWords, today } from '../../lib/dates.ts'
import { dayWords } from '../../lib/words/days.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { DaypartGrid } from '../../ui/daypart-grid.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Seg } from '../../ui/seg.tsx'
import type { FormState } from './create-offer-form.ts'
import { daypartsOf, isDate, mostWeeks } from './form-model.ts'
import { Question, Stepper } from './form-parts.tsx'
import { t } from './words.ts'

const modes = ['all', 'any', 'block'] as const
const timings = ['weekly', 'picked'] as const
const mostDayparts = 200

/** Question 3: half-days of every week, or picked dates, and what one student does of them. */
export function WhenQuestion(props: { state: FormState }) {
  const form = () => props.state.form
  const dayparts = () => daypartsOf(form())
  return (
    <Question number={3} title={t().q3}>
      <Seg
        name="timing"
        legend={t().timing}
        value={form().timing}
        options={timings.map((value) => ({ value, label: t().timings[value] }))}
        onValue={(value) => props.state.set('timing', value)}
      />
      <Fieldset name="schedule" legend={t().dayparts} hint={t().moreDayparts} error={props.state.errorOf('schedule')}>
        <Show when={form().timing === 'weekly'} fallback={<PickedDates state={props.state} />}>
          <DaypartGrid
            label={t().dayparts}
            rows
            days={weekdays}
            value={form().slots}
            onValue={(slots) => props.state.set('slots', slots)}
          />
        </Show>
      </Fieldset>
      <Show when={form().timing === 'weekly'}>
        <div class="pair">
          <Stepper
            name="weeks"
            label={t().times}
            value={form().weeks}
            min={1}
            max={Math.max(1, Math.min(mostWeeks, Math.floor(mostDayparts / Math.max(1, form().slots.length))))}
            onValue={(weeks) => props.state.set('weeks', weeks)}
          />
          <Field name="from" label={t().from}>
            {(control) => (
              <input
                ref={control}
                type="date"
                min={today()}
                value={form().from}
                onInput={(event) => isDate(event.currentTarget.value) && props.state.set('from', event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <p class="small muted" role="status">
          {t().total(dayparts().length)}
        </p>
      </Show>
      <Show when={dayparts().length > 1}>
        <Fieldset legend={t().mode}>
          <For each={modes}>
            {(mode) => (
              <Tick
                type="radio"
                name="mode"
                value={mode}
                checked={form().mode === mode}
                onChecked={() => props.state.set('mode', mode)}
              >
                {t().modes[mode]}
              </Tick>
            )}
          </For>
        </Fieldset>
        <Show when={form().mode !== 'all'}>
          <Stepper
            name="count"
            label={t().count}
            hint={t().countHint(dayparts().length)}
            value={Math.min(form().count, dayparts().length)}
            min={1}
            max={dayparts().length}
            onValue={(count) => props.state.set('count', count)}
          />
        </Show>
      </Show>
    </Question>
  )
}

function PickedDates(props: { state: FormState }) {
  const [date, setDate] = createSignal(untrack(() => props.state.form.from))
  const [part, setPart] = createSignal<PartOfDay>('morning')
  const picked = () => daypartsOf(props.state.form)
  const chosen = () => daypartOf(date(), part())
  const canAdd = () => isDate(date()) && !picked().includes(chosen()) && picked().length < mostDayparts
  return (
    <div class="stack">
      <div class="picker">
        <Field name="pick-date" label={t().pickDate} neutral>
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
        <Field name="pick-part" label={t().pickPart} neutral>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => setPart(partsOfDay.find((value) => value === event.currentTarget.value) ?? 'morning')}
            >
              <For each={partsOfDay}>
                {(value) => (
                  <option value={value} selected={value === part()}>
                    {capital(dayWords().part[value])}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Button icon="plus" disabled={!canAdd()} onClick={() => props.state.set('picked', [...picked(), chosen()])}>
          {t().addDate}
        </Button>
      </div>
      <Show when={picked().length > 0} fallback={<p class="small muted">{t().noDates}</p>}>
        <ol class="dates">
          <For each={picked()}>
            {(daypart) => (
              <li>
                <span>{capital(daypartInWords(daypart))}</span>
                <IconButton
                  icon="trash"
                  label={t().removeDate(daypartInWords(daypart))}
                  onClick={() =>
                    props.state.set(
                      'picked',
                      picked().filter((other) => other !== daypart),
                    )
                  }
                />
              </li>
            )}
          </For>
        </ol>
      </Show>
    </div>
  )
}
