import { For, Show } from 'solid-js'
import { competencies } from '../../../shared/competency.ts'
import type { Experience, Reflection } from '../../../shared/experience.ts'
import { periodInWords } from '../../lib/moments.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Badge } from '../../ui/feedback.tsx'
import { t } from './words.ts'

const parts = ['goals', 'results', 'evaluation', 'followUp'] as const
const starrParts = ['situation', 'task', 'action', 'result', 'reflection'] as const

type Line = { title: string; text: string }

/** What a student wrote and chose to share, in the order of looking back. What is empty is left out. */
export function SharedExperience(props: { experience: Experience }) {
  const written = () => linesOf(props.experience.reflection)
  return (
    <article class="card stack experience" data-kind={props.experience.opportunityKind ?? undefined}>
      <div>
        <h3>{props.experience.title}</h3>
        <p class="small muted">
          {props.experience.where}, {periodInWords(props.experience.startedOn, props.experience.endedOn)}{' '}
          <Badge>{moreTerms().source[props.experience.source]}</Badge>
        </p>
      </div>
      <Show when={written().length > 0} fallback={<p class="muted">{t().one.notReflected}</p>}>
        <details>
          <summary>
            {t().one.read}
            <span class="vh">: {props.experience.title}</span>
          </summary>
          <dl class="experience__text">
            <For each={written()}>
              {(line) => (
                <div>
                  <dt>{line.title}</dt>
                  <dd>{line.text}</dd>
                </div>
              )}
            </For>
          </dl>
        </details>
      </Show>
    </article>
  )
}

function linesOf(reflection: Reflection): Line[] {
  return [
    ...parts.map((part) => ({ title: t().one[part], text: reflection[part] })),
    ...competencies.map((competency) => ({
      title: moreTerms().competencyQuestion[competency],
      text: reflection.competencies[competency],
    })),
    ...starrParts.map((part) => ({ title: t().one.starrParts[part], text: reflection.starr[part] })),
  ].filter(({ text }) => text !== '')
}
