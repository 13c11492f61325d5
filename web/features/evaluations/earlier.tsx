import './evaluation.css'
import { For, Show } from 'solid-js'
import type { EvaluationPage } from '../../../shared/evaluation.ts'
import { EvaluationView } from './evaluation-view.tsx'
import { t } from './words.ts'

/** Versions that were written over: nothing that was once read goes. */
export function EarlierEvaluations(props: { page: EvaluationPage }) {
  return (
    <Show when={props.page.earlier.length > 0}>
      <details class="evaluation__earlier">
        <summary>{t().earlier(props.page.earlier.length)}</summary>
        <div class="stack">
          <For each={props.page.earlier}>
            {(evaluation) => <EvaluationView evaluation={evaluation} studentName={props.page.studentName} />}
          </For>
        </div>
      </details>
    </Show>
  )
}
