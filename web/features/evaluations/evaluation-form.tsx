import './evaluation.css'
import { createSignal, For, Show } from 'solid-js'
import { type EvaluationDraft, type EvaluationPage, type SeenLevel, seenLevels } from '../../../shared/evaluation.ts'
import { capital } from '../../lib/dates.ts'
import { failureOf } from '../../lib/failure.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { Work } from './evaluation-view.tsx'
import { t } from './words.ts'

type FormProps = {
  page: EvaluationPage
  onSend: (draft: EvaluationDraft) => Promise<unknown>
  /** Reads anew what stands now. */
  refresh: () => Promise<unknown>
  onCancel?: (() => void) | undefined
}

/** What the employer saw, part by part. */
export function EvaluationForm(props: FormProps) {
  const standing = () => props.page.current
  const before = (about: string) => standing()?.items.find((item) => item.about === about)
  const [levels, setLevels] = createSignal<Record<string, SeenLevel>>({})
  const [examples, setExamples] = createSignal<Record<string, string>>({})
  const [tip, setTip] = createSignal<string>()
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [moved, setMoved] = createSignal<'changed' | 'other'>()
  const [error, setError] = createSignal<unknown>()
  const level = (about: string) => levels()[about] ?? before(about)?.level
  const example = (about: string) => examples()[about] ?? before(about)?.example ?? ''
  const noExample = () => props.page.agreed.every((about) => example(about).trim() === '')
  const levelError = (about: string) => (tried() && level(about) === undefined ? t().levelMissing : undefined)

  async function send() {
    setTried(true)
    const { agreed } = props.page
    const items = agreed.flatMap((about) => {
      const chosen = level(about)
      return chosen ? [{ about, level: chosen, example: example(about).trim() }] : []
    })
    const without = agreed.findIndex((about) => level(about) === undefined)
    if (without >= 0) return document.getElementById(`seen-${without}`)?.focus()
    if (noExample()) return document.getElementById('example-0')?.focus()
    setBusy(true)
    setError(undefined)
    setMoved(undefined)
    try {
      await props.onSend({ items, tip: (tip() ?? standing()?.tip ?? '').trim(), version: standing()?.version ?? 0 })
    } catch (thrown) {
      const { code, errors } = failureOf(thrown)
      const isOther = errors.some(({ rule }) => rule === 'incomplete' || rule === 'not-agreed')
      if (code !== 'stale' && !isOther) return setError(thrown)
      await props.refresh()
      setMoved(isOther ? 'other' : 'changed')
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      class="eform"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void send()
      }}
    >
      <p>{t().lede(props.page.studentName.split(' ')[0] ?? '')}</p>
      <Show when={moved()}>
        {(why) => (
          <Notice tone="warn" live="alert">
            <p>{t()[why()]}</p>
          </Notice>
        )}
      </Show>
      <For each={props.page.agreed}>
        {(about, at) => (
          <div class="eform__part">
            <Fieldset name={`seen-${at()}`} legend={<Work about={about} />} error={levelError(about)}>
              <div class="eform__levels">
                <For each={seenLevels}>
                  {(one) => (
                    <Tick
                      type="radio"
                      name={`level-${at()}`}
                      value={one}
                      checked={level(about) === one}
                      onChecked={() => setLevels((known) => ({ ...known, [about]: one }))}
                    >
                      {capital(t().levels[one])}
                    </Tick>
                  )}
                </For>
              </div>
            </Fieldset>
            <Field
              name={`example-${at()}`}
              label={
                <>
                  {t().example}
                  <span class="vh">
                    {' '}
                    <Work about={about} />
                  </span>
                </>
              }
              hint={at() === 0 ? t().exampleHint : undefined}
              error={tried() && at() === 0 && noExample() ? t().exampleMissing : undefined}
              optional
            >
              {(control) => (
                <textarea
                  ref={control}
                  rows={2}
                  maxlength={600}
                  value={example(about)}
                  onInput={(event) => setExamples((known) => ({ ...known, [about]: event.currentTarget.value }))}
                />
              )}
            </Field>
          </div>
        )}
      </For>
      <Field name="tip" label={t().tip} hint={t().tipHint} optional>
        {(control) => (
          <textarea
            ref={control}
            rows={2}
            maxlength={600}
            value={tip() ?? standing()?.tip ?? ''}
            onInput={(event) => setTip(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="actions">
        <Button type="submit" look="primary" icon="send" busy={busy()}>
          {standing() ? t().saveChange : t().save}
        </Button>
        <Show when={props.onCancel}>
          {(cancel) => (
            <Button look="quiet" onClick={() => cancel()()}>
              {t().cancel}
            </Button>
          )}
        </Show>
      </div>
    </form>
  )
}
