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
  /** Whoever comes for this alone finds the form open. */
  isOpen?: boolean
}) {
  const [opened, setOpened] = createSignal(false)
  const writes = () => props.page.mayWrite && (opened() || (props.isOpen === true && props.page.current === null))

  async function send(draft: EvaluationDraft) {
    await props.onSend(draft)
    await props.refresh()
    setOpened(false)
    toast(t().saved)
  }

  return (
    <Show
      when={writes()}
      fallback={
        <Show
          when={props.page.current}
          fallback={
            <Show when={props.page.mayWrite} fallback={<Empty icon="talk" level={3} title={t().none} text={t().noneHost} />}>
              <p>{t().lede(props.page.studentName.split(' ')[0] ?? '')}</p>
              <p class="small muted">{t().when}</p>
              <div class="actions">
                <Button look="primary" icon="edit" onClick={() => setOpened(true)}>
                  {t().start}
                </Button>
              </div>
            </Show>
          }
        >
          {(evaluation) => (
            <>
              <EvaluationView evaluation={evaluation()} studentName={props.page.studentName} />
              <p class="small muted">{props.page.mayWrite ? t().until : t().closed}</p>
              <Show when={props.page.mayWrite}>
                <div class="actions">
                  <Button icon="edit" onClick={() => setOpened(true)}>
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
        onCancel={props.page.current || !props.isOpen ? () => setOpened(false) : undefined}
      />
      <p class="small muted">{props.page.mayChange ? t().until : t().last}</p>
    </Show>
  )
}
