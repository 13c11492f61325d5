import './dialogues.css'
import { ErrorBoundary, For, Show, Suspense } from 'solid-js'
import type { LoopStep } from '../../../shared/dialogue.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { ErrorNotice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { getLoop } from './queries.ts'
import { t } from './words.ts'

const icons = {
  experience: 'dossier',
  dialogue: 'talk',
  action: 'check',
  need: 'target',
  placement: 'daypart',
} as const satisfies Record<LoopStep['kind'], IconName>

/** What came before a record and what came of it, to walk both ways. One that stands alone shows nothing. */
export default function LoopSection(props: { studentId: string; kind: LoopStep['kind']; id: string; isStudent?: boolean }) {
  const loop = createAsync(() => getLoop(props.studentId, props.kind, props.id))
  return (
    <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
      <Suspense>
        <Show when={(loop()?.items.length ?? 0) > 1 && loop()}>
          {(known) => (
            <section class="card stack no-print" aria-labelledby="loop">
              <h2 id="loop">{t().loop.title}</h2>
              <p class="small muted">{t().loop.lede}</p>
              <ol class="loopline">
                <For each={known().items}>
                  {(step) => (
                    <Step
                      step={step}
                      isHere={step.kind === props.kind && step.id === props.id}
                      isStudent={props.isStudent === true}
                    />
                  )}
                </For>
              </ol>
            </section>
          )}
        </Show>
      </Suspense>
    </ErrorBoundary>
  )
}

function Step(props: { step: LoopStep; isHere: boolean; isStudent: boolean }) {
  const title = () => props.step.title || t().loop.untitled[props.step.kind]
  return (
    <li aria-current={props.isHere ? 'step' : undefined}>
      <Icon name={icons[props.step.kind]} />
      <div>
        <p class="small muted">
          {t().loop.kinds[props.step.kind]}, {dateWithYear(props.step.on.slice(0, 10))}
          <Show when={props.isHere}>, {t().loop.here}</Show>
        </p>
        <p classList={{ 'is-here': props.isHere }}>
          <Show when={!props.isHere && pathOf(props.step, props.isStudent)} fallback={<span>{title()}</span>}>
            {(path) => <a href={path()}>{title()}</a>}
          </Show>
        </p>
      </div>
    </li>
  )
}

/** Where a record has its page; a guide reads experiences and needs on the page of the student. */
function pathOf({ kind, id }: LoopStep, isStudent: boolean) {
  switch (kind) {
    case 'experience':
      return isStudent ? `/dossier/${id}` : undefined
    case 'need':
      return isStudent ? `/needs/${id}` : undefined
    case 'placement':
      return `/placements/${id}`
    case 'dialogue':
    case 'action':
      return `/talks/${id}`
    default:
      return kind satisfies never
  }
}
