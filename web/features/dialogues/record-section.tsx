import { createEffect, createSignal, For, on, Show, untrack } from 'solid-js'
import { type Competency, competencies } from '../../../shared/competency.ts'
import type { DialogueRecord, PrivateNotes } from '../../../shared/dialogue.ts'
import { failureOf } from '../../lib/failure.ts'
import { momentInWords } from '../../lib/moments.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Button } from '../../ui/button.tsx'
import { Tick } from '../../ui/choices.tsx'
import { ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { toast } from '../../ui/toasts.tsx'
import { writePrivateNotes, writeRecord } from './queries.ts'
import { t } from './words.ts'

/** The notes that both read and write, and which competencies the talk touched. */
export function RecordSection(props: { id: string; record: DialogueRecord }) {
  const [notes, setNotes] = createSignal(untrack(() => props.record.notes))
  const [touched, setTouched] = createSignal<readonly Competency[]>(untrack(() => props.record.competencies))
  const [version, setVersion] = createSignal(untrack(() => props.record.version))
  const [theirs, setTheirs] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const isChanged = () => notes() !== props.record.notes || touched().join() !== props.record.competencies.join()

  // What the other saved comes in by itself, as long as nothing was written here meanwhile.
  createEffect(
    on(
      () => props.record,
      (record, before) => {
        const isUntouched = before !== undefined && notes() === before.notes && touched().join() === before.competencies.join()
        if (!isUntouched) return
        setNotes(record.notes)
        setTouched(record.competencies)
        setVersion(record.version)
      },
    ),
  )

  async function save() {
    setBusy(true)
    setError(undefined)
    try {
      const saved = await writeRecord(props.id, { notes: notes().trim(), competencies: [...touched()], version: version() })
      setNotes(saved.notes)
      setVersion(saved.version)
      setTheirs(undefined)
      toast(t().one.saved)
    } catch (thrown) {
      if (failureOf(thrown).code === 'stale') {
        // By now the page has what the other wrote: shown beside what stands here, which is saved on top when wanted.
        setTheirs(props.record.notes)
        setVersion(props.record.version)
      } else setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section class="card stack" aria-labelledby="record">
      <h2 id="record">{t().one.record}</h2>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void save()
        }}
      >
        <Show when={theirs() !== undefined}>
          <Notice tone="warn" live="alert">
            <p>
              <b>{t().one.conflict}</b> {t().one.conflictText}
            </p>
            <p class="small muted">{t().one.theirs}</p>
            <p class="quote talk__said">{theirs()}</p>
          </Notice>
        </Show>
        <Field name="talk-notes" label={t().one.notes} hint={t().one.recordHint} neutral>
          {(control) => (
            <textarea
              ref={control}
              rows={6}
              maxlength={8000}
              value={notes()}
              onInput={(event) => setNotes(event.currentTarget.value)}
            />
          )}
        </Field>
        <Fieldset legend={t().one.competencies} hint={t().one.competenciesHint}>
          <div class="prompts">
            <For each={competencies}>
              {(competency) => (
                <div>
                  <Tick
                    checked={touched().includes(competency)}
                    onChecked={(checked) =>
                      setTouched((before) => (checked ? [...before, competency] : before.filter((one) => one !== competency)))
                    }
                  >
                    {moreTerms().competencyQuestion[competency]}
                  </Tick>
                  <details>
                    <summary class="small">
                      {t().one.dig}
                      <span class="vh">: {moreTerms().competencyQuestion[competency]}</span>
                    </summary>
                    <p>{t().deeper[competency]}</p>
                  </details>
                </div>
              )}
            </For>
          </div>
        </Fieldset>
        <Show when={props.record.by}>{(by) => <p class="small muted">{t().one.by(by().name, momentInWords(by().at))}</p>}</Show>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <div class="actions">
          <Button type="submit" look={isChanged() ? 'primary' : 'line'} busy={busy()}>
            {t().one.save}
          </Button>
        </div>
      </form>
    </section>
  )
}

/** A guide's own notes. */
export function PrivateSection(props: { id: string; notes: PrivateNotes }) {
  const [text, setText] = createSignal(untrack(() => props.notes.text))
  const [version, setVersion] = createSignal(untrack(() => props.notes.version))
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  async function save() {
    setBusy(true)
    setError(undefined)
    try {
      setVersion((await writePrivateNotes(props.id, { text: text().trim(), version: version() })).version)
      toast(t().one.saved)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section class="card stack no-print" aria-labelledby="private">
      <h2 id="private" class="talk__private">
        <Icon name="lock" size="sm" />
        {t().one.private}
      </h2>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy()) void save()
        }}
      >
        <Field name="private-notes" label={t().one.notes} hint={t().one.privateHint} neutral>
          {(control) => (
            <textarea
              ref={control}
              rows={4}
              maxlength={8000}
              autocomplete="off"
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <div class="actions">
          <Button type="submit" busy={busy()}>
            {t().one.savePrivate}
          </Button>
        </div>
      </form>
    </section>
  )
}
