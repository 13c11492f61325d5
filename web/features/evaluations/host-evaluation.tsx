import { createSignal, Show } from 'solid-js'
import type { EvaluationDraft, EvaluationPage } from '../../../shared/evaluation.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { EarlierEvaluations } from './earlier.tsx'
import { EvaluationForm } from './evaluation-form.tsx'
import { EvaluationView } from './evaluation-view.tsx'
import { t } from './words.ts'

/** What the employer wrote, and where it is written: signed in or by a link, the same. */
export function HostEvaluation(props: {
  page: EvaluationPage
  onSend: (draft: EvaluationDraft) => Promise<unknown>
  refresh: () => Promise<unknown>
}) {
  const [changing, setChanging] = createSignal(false)
  const writes = () => props.page.mayWrite && (props.page.current === null || changing())

  async function send(draft: EvaluationDraft) {
    await props.onSend(draft)
    await props.refresh()
    setChanging(false)
    toast(t().saved)
  }

  return (
    <Show
      when={writes()}
      fallback={
        <Show when={props.page.current} fallback={<Empty icon="talk" level={3} title={t().none} text={t().noneHost} />}>
          {(evaluation) => (
            <>
              <EvaluationView evaluation={evaluation()} studentName={props.page.studentName} />
              <p class="small muted">{props.page.mayWrite ? t().until : t().closed}</p>
              <Show when={props.page.mayWrite}>
                <div class="actions">
                  <Button icon="edit" onClick={() => setChanging(true)}>
                    {t().change}
                  </Button>
                </div>
              </Show>
              <EarlierEvaluations page={props.page} />
            </>
          )}
        </Show>
      }
    >
      <EvaluationForm
        page={props.page}
        onSend={send}
        refresh={props.refresh}
        onCancel={props.page.current ? () => setChanging(false) : undefined}
      />
      <p class="small muted">{t().until}</p>
    </Show>
  )
}
