import './evaluation.css'
import { createSignal, ErrorBoundary, type JSX, Show, Suspense } from 'solid-js'
import { type EvaluationPage, isEvaluated } from '../../../shared/evaluation.ts'
import type { OpportunityKind } from '../../../shared/opportunity.ts'
import type { PlacementState } from '../../../shared/placement-state.ts'
import { api, read } from '../../lib/api.ts'
import { createAsync } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toasts.tsx'
import { EarlierEvaluations } from './earlier.tsx'
import { EvaluationView } from './evaluation-view.tsx'
import { getEvaluation, refreshEvaluation } from './queries.ts'
import { t } from './words.ts'

export type EvaluationOf = { placement: { id: string; state: PlacementState }; kind: OpportunityKind }

/** The evaluation of a stage as student and school read it; the student can say something to it. */
export function EvaluationSection(props: EvaluationOf & { isStudent?: boolean }) {
  return (
    <EvaluationFrame placement={props.placement} kind={props.kind}>
      <Read id={props.placement.id} isStudent={props.isStudent === true} />
    </EvaluationFrame>
  )
}

/** What the employer saw, beside the experience that the student wrote of the same placement. */
export function EvaluationInDossier(props: { placementId: string }) {
  const page = createAsync(async () => {
    const id = props.placementId
    const placement = (await getStart()).placements.find((one) => one.id === id)
    return placement && isEvaluated(placement.opportunity.kind) ? getEvaluation(id) : undefined
  })
  return (
    <Show when={page()?.current}>
      {(evaluation) => (
        <section class="card stack" aria-labelledby="evaluation">
          <h2 id="evaluation">{t().title}</h2>
          <EvaluationView evaluation={evaluation()} studentName={page()?.studentName ?? ''} isStudent />
          <Show when={evaluation().answer}>
            {(answer) => (
              <div>
                <h3>{t().answer}</h3>
                <p class="quote seen__words">{answer().text}</p>
              </div>
            )}
          </Show>
        </section>
      )}
    </Show>
  )
}

/** Where an evaluation has its place: stages that have begun. */
export function EvaluationFrame(props: EvaluationOf & { children: JSX.Element }) {
  const stands = () => props.placement.state === 'active' || props.placement.state === 'completed'
  return (
    <Show when={isEvaluated(props.kind) && stands()}>
      <section class="card stack" aria-labelledby="evaluation">
        <h2 id="evaluation">{t().title}</h2>
        <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
          <Suspense fallback={<Skeleton cards={1} />}>{props.children}</Suspense>
        </ErrorBoundary>
      </section>
    </Show>
  )
}

function Read(props: { id: string; isStudent: boolean }) {
  const page = createAsync(() => getEvaluation(props.id))
  return (
    <Show when={page()}>
      {(known) => (
        <Show
          when={known().current}
          fallback={<Empty icon="talk" level={3} title={t().none} text={props.isStudent ? t().noneStudent : t().noneSchool} />}
        >
          {(evaluation) => (
            <>
              <EvaluationView evaluation={evaluation()} studentName={known().studentName} isStudent={props.isStudent} />
              <Show when={props.isStudent}>
                <Answer id={props.id} page={known()} />
              </Show>
              <EarlierEvaluations page={known()} />
            </>
          )}
        </Show>
      )}
    </Show>
  )
}

function Answer(props: { id: string; page: EvaluationPage }) {
  const [text, setText] = createSignal<string>()
  const [tried, setTried] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const standing = () => props.page.current?.answer?.text ?? ''
  const shown = () => text() ?? standing()

  async function send() {
    setTried(true)
    if (shown().trim() === '') return document.getElementById('evaluation-answer')?.focus()
    setBusy(true)
    setError(undefined)
    try {
      const json = { text: shown().trim(), version: props.page.current?.version ?? 0 }
      await read(api.placements[':id'].evaluation.answer.$post({ param: { id: props.id }, json }))
      toast(t().answered)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
      // Whatever happened, what stands now is what the next try is about.
      await refreshEvaluation()
    }
  }

  return (
    <form
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy()) void send()
      }}
    >
      <Field
        name="evaluation-answer"
        label={t().answer}
        hint={t().answerHint}
        error={tried() && shown().trim() === '' ? t().answerMissing : undefined}
        optional
      >
        {(control) => (
          <textarea
            ref={control}
            rows={3}
            maxlength={1000}
            value={shown()}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <div class="actions">
        <Button type="submit" icon="send" busy={busy()}>
          {standing() ? t().answerChange : t().answerSend}
        </Button>
      </div>
    </form>
  )
}
