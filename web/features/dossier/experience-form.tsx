import './dossier.css'
import { createSignal, For, Show } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { competencies } from '../../../shared/competency.ts'
import { type ExperienceChange, type ExperienceSource, experienceSources, isReflectedOn } from '../../../shared/experience.ts'
import { sectors } from '../../../shared/sector.ts'
import { today } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, Switch } from '../../ui/choices.tsx'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { FormErrors } from '../../ui/form-errors.tsx'
import { Icon } from '../../ui/icon.tsx'
import { t } from './words.ts'

export type Written = Omit<ExperienceChange, 'version'> & { source: ExperienceSource }
type Name = 'what' | 'where' | 'from' | 'until' | 'sentence'

const ownSources = experienceSources.filter((source) => source !== 'placement')
const starrParts = ['situation', 'task', 'action', 'result', 'reflection'] as const
const moreParts = ['goals', 'results', 'followUp'] as const
/** Where the server's fields stand on the form. */
const nameOf: Record<string, Name> = { '/title': 'what', '/where': 'where', '/startedOn': 'from', '/endedOn': 'until' }

type ExperienceFormProps = {
  initial: Written
  /** Whether the student says what kind of experience it was; a placement says so itself. */
  asksSource: boolean
  /** What the student wanted to learn then. */
  question?: string | undefined
  onSave: (written: Written) => Promise<void>
}

/** Looking back. One sentence is enough; goals, results, follow-up, the five competencies and STARR can be opened. */
export function ExperienceForm(props: ExperienceFormProps) {
  const [written, setWritten] = createStore<Written>(structuredClone(props.initial))
  const [wrong, setWrong] = createSignal<readonly Name[]>([])
  const [error, setError] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const isWrong = (name: Name) => (wrong().includes(name) ? t().form.errors[name] : undefined)

  function check(): Name[] {
    const { title, where, startedOn, endedOn, reflection } = written
    return [
      ...(title.trim().length < 2 ? (['what'] as const) : []),
      ...(where.trim() === '' ? (['where'] as const) : []),
      ...(startedOn === '' || startedOn > today() ? (['from'] as const) : []),
      ...(endedOn === '' || endedOn < startedOn ? (['until'] as const) : []),
      ...(isReflectedOn(reflection) ? [] : (['sentence'] as const)),
    ]
  }

  async function save() {
    setWrong(check())
    if (wrong().length > 0) return
    setBusy(true)
    setError(undefined)
    try {
      await props.onSave(structuredClone(unwrap(written)))
    } catch (thrown) {
      setWrong(failureOf(thrown).errors.flatMap(({ path }) => nameOf[path] ?? []))
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  const facts = () => (
    <div class="reflect__facts">
      <Field name="what" label={t().form.what} hint={t().form.whatHint} error={isWrong('what')}>
        {(control) => (
          <input
            ref={control}
            maxlength={90}
            value={written.title}
            onInput={(event) => setWritten({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field name="where" label={t().form.where} hint={t().form.whereHint} error={isWrong('where')}>
        {(control) => (
          <input
            ref={control}
            maxlength={90}
            value={written.where}
            onInput={(event) => setWritten({ where: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field name="from" label={t().form.from} error={isWrong('from')}>
        {(control) => (
          <input
            ref={control}
            type="date"
            max={today()}
            value={written.startedOn}
            onInput={(event) => setWritten({ startedOn: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field name="until" label={t().form.until} error={isWrong('until')}>
        {(control) => (
          <input
            ref={control}
            type="date"
            value={written.endedOn}
            onInput={(event) => setWritten({ endedOn: event.currentTarget.value })}
          />
        )}
      </Field>
      <Show when={props.asksSource}>
        <Field name="sector" label={t().form.sector} optional>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => setWritten({ sector: sectors.find((sector) => sector === event.currentTarget.value) ?? null })}
            >
              <option value="" selected={written.sector === null}>
                {t().form.noSector}
              </option>
              <For each={sectors}>
                {(sector) => (
                  <option value={sector} selected={written.sector === sector}>
                    {terms().sector[sector]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
    </div>
  )

  return (
    <form
      class="stack reflect"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <FormErrors errors={wrong().map((name) => ({ name, text: t().form.errors[name] }))} />
      <Show when={props.asksSource}>
        <Fieldset legend={t().form.source}>
          <div class="cluster">
            <For each={ownSources}>
              {(source) => (
                <Chip type="radio" name="source" checked={written.source === source} onChecked={() => setWritten({ source })}>
                  {moreTerms().source[source]}
                </Chip>
              )}
            </For>
          </div>
        </Fieldset>
      </Show>
      <Field
        name="sentence"
        label={t().form.sentence}
        hint={
          <>
            {t().form.sentenceHint}
            <Show when={props.question}>
              {(question) => <span class="reflect__then">{t().form.yourQuestion(question())}</span>}
            </Show>
          </>
        }
        error={isWrong('sentence')}
      >
        {(control) => (
          <textarea
            ref={control}
            rows={4}
            maxlength={1500}
            value={written.reflection.evaluation}
            onInput={(event) => setWritten('reflection', 'evaluation', event.currentTarget.value)}
          />
        )}
      </Field>

      <MoreQuestions
        title={t().form.more}
        hint={t().form.moreHint}
        rows={3}
        maxlength={1500}
        parts={moreParts}
        ask={(part) => ({ name: part, label: t()[part], hint: t().form[`${part}Hint`] })}
        answer={(part) => written.reflection[part]}
        onAnswer={(part, text) => setWritten('reflection', part, text)}
      />
      <MoreQuestions
        title={t().form.competencies}
        hint={t().form.competenciesHint}
        rows={2}
        maxlength={1000}
        parts={competencies}
        ask={(part) => ({ name: part, label: terms().competency[part], hint: moreTerms().competencyQuestion[part] })}
        answer={(part) => written.reflection.competencies[part]}
        onAnswer={(part, text) => setWritten('reflection', 'competencies', part, text)}
      />
      <MoreQuestions
        title={t().form.starr}
        hint={t().form.starrHint}
        rows={2}
        maxlength={1000}
        parts={starrParts}
        ask={(part) => ({ name: `starr-${part}`, label: t().form.starrText[part][0], hint: t().form.starrText[part][1] })}
        answer={(part) => written.reflection.starr[part]}
        onAnswer={(part, text) => setWritten('reflection', 'starr', part, text)}
      />

      <Show
        when={props.asksSource}
        fallback={
          <details class="reflect__more" open={wrong().some((name) => name !== 'sentence')}>
            <summary>
              {t().form.facts} <span class="muted">{written.title}</span>
              <Icon name="down" size="sm" />
            </summary>
            {facts()}
          </details>
        }
      >
        {facts()}
      </Show>

      <Switch checked={written.sharedWithMentor} onChecked={(sharedWithMentor) => setWritten({ sharedWithMentor })}>
        {t().form.shareWith}
      </Switch>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" size="large" busy={busy()}>
          {t().form.save}
        </Button>
      </div>
    </form>
  )
}

type MoreQuestionsProps<Part> = {
  title: string
  hint: string
  rows: number
  maxlength: number
  parts: readonly Part[]
  ask: (part: Part) => { name: string; label: string; hint: string }
  answer: (part: Part) => string
  onAnswer: (part: Part, text: string) => void
}

/** Questions that can be opened; none of them needs an answer. */
function MoreQuestions<Part>(props: MoreQuestionsProps<Part>) {
  return (
    <details class="reflect__more">
      <summary>
        {props.title} <span class="muted">{props.hint}</span>
        <Icon name="down" size="sm" />
      </summary>
      <div class="stack">
        <For each={props.parts}>
          {(part) => (
            <Field name={props.ask(part).name} label={props.ask(part).label} hint={props.ask(part).hint} optional>
              {(control) => (
                <textarea
                  ref={control}
                  rows={props.rows}
                  maxlength={props.maxlength}
                  value={props.answer(part)}
                  onInput={(event) => props.onAnswer(part, event.currentTarget.value)}
                />
              )}
            </Field>
          )}
        </For>
      </div>
    </details>
  )
}
