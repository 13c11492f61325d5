import './dialogues.css'
import { ErrorBoundary, For, Show, Suspense } from 'solid-js'
import { createAsync } from '../../lib/router/query.ts'
import { Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { ActionCard } from './action-card.tsx'
import { getDialoguesOfStudent } from './queries.ts'
import { TalkLine } from './talk-line.tsx'
import { t } from './words.ts'

/** The talks of one student with the actions that ended them, for who guides. */
export default function TalksOfStudent(props: { studentId: string }) {
  return (
    <section class="stack" aria-labelledby="talks">
      <h2 id="talks">{t().ofStudent.title}</h2>
      <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
        <Suspense fallback={<Skeleton cards={1} />}>
          <List studentId={props.studentId} />
        </Suspense>
      </ErrorBoundary>
    </section>
  )
}

function List(props: { studentId: string }) {
  const known = createAsync(() => getDialoguesOfStudent(props.studentId))
  return (
    <Show when={known()}>
      {(read) => (
        <Show
          when={read().items.length > 0}
          fallback={<Empty icon="talk" level={3} title={t().ofStudent.empty} text={t().ofStudent.emptyText} />}
        >
          <ul class="talks">
            <For each={read().items}>
              {(dialogue) => (
                <li class="card card--tight stack">
                  <TalkLine dialogue={dialogue} isGuide isQuiet />
                  <ActionCard dialogue={dialogue} isInList />
                </li>
              )}
            </For>
          </ul>
        </Show>
      )}
    </Show>
  )
}
