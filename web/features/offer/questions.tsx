import { createMemo, For, on, Show, Suspense } from 'solid-js'
import { competencies } from '../../../shared/competency.ts'
import { guidanceLevels, opportunityKinds } from '../../../shared/opportunity.ts'
import { levels } from '../../../shared/programme.ts'
import { sectors, traits } from '../../../shared/sector.ts'
import { neverAllowed } from '../../../shared/working-time/never-allowed.ts'
import { createAsync } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { ruleWords } from '../../lib/words/rules.ts'
import { terms } from '../../lib/words/terms.ts'
import { Chip, Tick } from '../../ui/choices.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { PlaceFields } from '../../ui/place-fields.tsx'
import { Seg } from '../../ui/seg.tsx'
import type { FormState } from './create-offer-form.ts'
import { Lines, Question, Stepper, singleLine } from './form-parts.tsx'
import { personWordIn } from './nudge.ts'
import { withRestrictedTask, youngestFor } from './restricted-tasks.ts'
import { loadSuggestions } from './suggestions.ts'
import { t } from './words.ts'

type QuestionProps = { state: FormState }

export function WhatQuestion(props: QuestionProps) {
  const form = () => props.state.form
  const nudgeOf = (text: string) => {
    const word = personWordIn(text)
    return word && t().nudge(word)
  }
  return (
    <Question number={1} title={t().q1}>
      <Field
        name="title"
        label={t().title}
        hint={t().titleHint}
        error={props.state.errorOf('title')}
        nudge={nudgeOf(form().title)}
      >
        {(control) => (
          <textarea
            ref={control}
            class="line"
            rows="1"
            maxlength={90}
            autocomplete="off"
            value={form().title}
            onInput={(event) => props.state.set('title', singleLine(event.currentTarget.value))}
          />
        )}
      </Field>
      <Field name="why" label={t().why} optional error={props.state.errorOf('why')} nudge={nudgeOf(form().why)}>
        {(control) => (
          <textarea
            ref={control}
            maxlength={1200}
            value={form().why}
            onInput={(event) => props.state.set('why', event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="pair">
        <Field name="sector" label={t().sector}>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => {
                const sector = sectors.find((value) => value === event.currentTarget.value)
                if (sector) props.state.set('sector', sector)
              }}
            >
              <For each={sectors}>
                {(sector) => (
                  <option value={sector} selected={sector === form().sector}>
                    {terms().sector[sector]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field name="occupation" label={t().occupation} hint={t().occupationHint} error={props.state.errorOf('occupation')}>
          {(control) => (
            <input
              ref={control}
              maxlength={60}
              value={form().occupation}
              onInput={(event) => props.state.set('occupation', event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <Field name="kind" label={t().kind} error={props.state.errorOf('kind')}>
        {(control) => (
          <select
            ref={control}
            onChange={(event) => {
              const kind = opportunityKinds.find((value) => value === event.currentTarget.value)
              if (kind) props.state.set('kind', kind)
            }}
          >
            <For each={opportunityKinds}>
              {(kind) => (
                <option value={kind} selected={kind === form().kind}>
                  {terms().kind[kind]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
    </Question>
  )
}

export function TasksQuestion(props: QuestionProps) {
  const form = () => props.state.form
  return (
    <Question number={2} title={t().q2}>
      <Fieldset name="tasks" legend={<span class="vh">{t().q2}</span>} error={props.state.errorOf('tasks')}>
        <Lines
          lines={form().tasks}
          label={t().task}
          add={t().addTask}
          remove={t().removeTask}
          max={10}
          maxLength={160}
          onLines={(tasks) => props.state.set('tasks', tasks)}
        />
      </Fieldset>
      <Field name="role" label={t().role} hint={t().roleHint} optional error={props.state.errorOf('role')}>
        {(control) => (
          <textarea
            ref={control}
            class="line"
            rows="1"
            maxlength={300}
            value={form().role}
            onInput={(event) => props.state.set('role', event.currentTarget.value)}
          />
        )}
      </Field>
      <Fieldset name="tools" legend={t().tools} error={props.state.errorOf('tools')}>
        <Lines
          lines={form().tools}
          label={t().tool}
          add={t().addTool}
          remove={t().removeTool}
          max={12}
          maxLength={60}
          onLines={(tools) => props.state.set('tools', tools)}
        />
      </Fieldset>
    </Question>
  )
}

const wheres = ['site', 'school', 'remote'] as const

export function PlaceQuestion(props: QuestionProps) {
  const form = () => props.state.form
  return (
    <Question number={4} title={t().q4}>
      <Seg
        name="where"
        legend={t().where}
        value={form().where}
        options={wheres.map((value) => ({ value, label: t().wheres[value] }))}
        onValue={(where) => props.state.set('where', where)}
      />
      <Show when={form().where === 'site'}>
        <PlaceFields
          name="place"
          value={form().place}
          error={props.state.errorOf('place')}
          onValue={(place) => props.state.set('place', place)}
        />
      </Show>
      <div class="pair">
        <Stepper
          name="seats"
          label={t().seats}
          value={form().seats}
          min={1}
          max={500}
          error={props.state.errorOf('seats')}
          onValue={(seats) => props.state.set('seats', seats)}
        />
        <Stepper
          name="min-age"
          label={t().minAge}
          value={form().audience.minAge}
          min={12}
          max={21}
          error={props.state.errorOf('min-age')}
          onValue={(minAge) => props.state.set('audience', 'minAge', minAge)}
        />
        <Stepper
          name="min-year"
          label={t().minYear}
          value={form().audience.minYear}
          min={1}
          max={6}
          onValue={(minYear) => props.state.set('audience', 'minYear', minYear)}
        />
      </div>
      <Show when={form().where === 'site'}>
        <Fieldset legend={t().restricted} hint={t().restrictedHint}>
          <div class="cluster">
            <For each={neverAllowed(0)}>
              {(banned) => (
                <Chip
                  checked={form().restrictedTasks.includes(banned.task)}
                  onChecked={(on) => props.state.set(withRestrictedTask(form(), banned, on))}
                >
                  {ruleWords().tasks[banned.task]}
                </Chip>
              )}
            </For>
          </div>
          <Show when={youngestFor(form().restrictedTasks)}>{(age) => <p class="small">{t().restrictedFrom(age())}</p>}</Show>
        </Fieldset>
      </Show>
      <Fieldset legend={t().levels} hint={t().levelsHint}>
        <div class="cluster">
          <For each={levels}>
            {(level) => (
              <Chip
                checked={form().audience.levels.includes(level)}
                onChecked={(on) => props.state.set('audience', 'levels', toggled(form().audience.levels, level, on))}
              >
                {moreTerms().level[level]}
              </Chip>
            )}
          </For>
        </div>
      </Fieldset>
      <Seg
        name="guidance"
        legend={t().guidance}
        value={form().guidance}
        options={guidanceLevels.map((value) => ({ value, label: moreTerms().guidance[value] }))}
        onValue={(guidance) => props.state.set('guidance', guidance)}
      />
      <div class="pair">
        <Field name="guide-name" label={t().guideName} error={props.state.errorOf('guide-name')}>
          {(control) => (
            <input
              ref={control}
              maxlength={80}
              value={form().guide.name}
              onInput={(event) => props.state.set('guide', 'name', event.currentTarget.value)}
            />
          )}
        </Field>
        <Field name="guide-role" label={t().guideRole} error={props.state.errorOf('guide-role')}>
          {(control) => (
            <input
              ref={control}
              maxlength={80}
              value={form().guide.role}
              onInput={(event) => props.state.set('guide', 'role', event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <Fieldset name="bring" legend={t().bring} error={props.state.errorOf('bring')}>
        <Lines
          lines={form().bring}
          label={t().bringItem}
          add={t().addBring}
          remove={t().removeBring}
          max={8}
          maxLength={120}
          onLines={(bring) => props.state.set('bring', bring)}
        />
      </Fieldset>
      <Fieldset legend={t().traits} hint={t().traitsHint}>
        <div class="cluster">
          <For each={traits}>
            {(trait) => (
              <Chip
                checked={form().traits.includes(trait)}
                onChecked={(on) => props.state.set('traits', toggled(form().traits, trait, on))}
              >
                {terms().trait[trait]}
              </Chip>
            )}
          </For>
        </div>
      </Fieldset>
    </Question>
  )
}

const mostProcesses = 12

export function LearnQuestion(props: QuestionProps) {
  const form = () => props.state.form
  // What was chosen when the sector changed stays in sight, also when it is unticked.
  const chosenBefore = createMemo(
    on(
      () => form().sector,
      () => [...form().workProcesses],
    ),
  )
  const suggestions = createAsync(() => loadSuggestions(form().sector, chosenBefore()))
  const sector = () => terms().sector[form().sector].toLowerCase()
  const full = () => form().workProcesses.length >= mostProcesses
  return (
    <Question number={5} title={t().q5}>
      <Suspense>
        <p class="small muted">
          {full()
            ? t().mostProcesses(mostProcesses)
            : suggestions()?.length
              ? t().suggested(sector())
              : t().noneSuggested(sector())}
        </p>
        <div class="learn">
          <For each={suggestions()}>
            {(option) => (
              <Tick
                checked={form().workProcesses.includes(option.code)}
                disabled={full() && !form().workProcesses.includes(option.code)}
                onChecked={(on) => props.state.set('workProcesses', toggled(form().workProcesses, option.code, on))}
              >
                {option.title}
                <span>
                  {option.qualification} <code>{option.code.split('/')[1]}</code>
                </span>
              </Tick>
            )}
          </For>
        </div>
      </Suspense>
      <Fieldset legend={t().competencies}>
        <For each={competencies}>
          {(competency) => (
            <Tick
              checked={form().competencies.includes(competency)}
              onChecked={(on) => props.state.set('competencies', toggled(form().competencies, competency, on))}
            >
              {moreTerms().competencyQuestion[competency]}
            </Tick>
          )}
        </For>
      </Fieldset>
    </Question>
  )
}

function toggled<Value>(values: readonly Value[], value: Value, on: boolean): Value[] {
  return on ? [...values, value] : values.filter((other) => other !== value)
}
