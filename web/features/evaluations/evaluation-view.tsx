import './evaluation.css'
import { For, Show } from 'solid-js'
import { localDateOf } from '../../../shared/daypart.ts'
import type { Evaluation } from '../../../shared/evaluation.ts'
import { capital } from '../../lib/dates.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Icon } from '../../ui/icon.tsx'
import { t } from './words.ts'

/** What was seen, in words, and who says so. */
export function EvaluationView(props: { evaluation: Evaluation; studentName: string; isStudent?: boolean }) {
  return (
    <div class="stack">
      <div class="cluster">
        <span class="badge badge--assessed">
          <Icon name="assessed" />
          {t().assessed}
        </span>
        <span class="small muted">
          {t().by(
            props.evaluation.by.name,
            props.evaluation.organisationName,
            dateWithYear(localDateOf(new Date(props.evaluation.at))),
          )}
        </span>
      </div>
      <dl class="seen">
        <For each={props.evaluation.items}>
          {(item) => (
            <div>
              <dt>
                <Work about={item.about} />
              </dt>
              <dd>{capital(t().levels[item.level])}</dd>
              <Show when={item.example}>
                <dd class="quote seen__words">{item.example}</dd>
              </Show>
            </div>
          )}
        </For>
        <Show when={props.evaluation.tip}>
          <div>
            <dt>{t().tip}</dt>
            <dd class="seen__words">{props.evaluation.tip}</dd>
          </div>
        </Show>
        <Show when={!props.isStudent && props.evaluation.answer}>
          {(answer) => (
            <div>
              <dt>{t().answerOf(props.studentName)}</dt>
              <dd class="quote seen__words">{answer().text}</dd>
            </div>
          )}
        </Show>
      </dl>
    </div>
  )
}

/** A work process by its title, or a task in its own words. */
export function Work(props: { about: string }) {
  const isCode = () => /^\d{5}\//.test(props.about)
  const all = createAsync(() => (isCode() ? loadWorkProcesses() : Promise.resolve([])))
  return <>{all()?.find(({ code }) => code === props.about)?.title ?? props.about}</>
}
