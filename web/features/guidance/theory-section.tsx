import './guidance.css'
import { createSignal, ErrorBoundary, For, Show, Suspense } from 'solid-js'
import type { OwnAsk, Theory } from '../../../shared/guidance.ts'
import { daypartInWords } from '../../lib/dates.ts'
import { later } from '../../lib/later.tsx'
import { listInWords } from '../../lib/lists.ts'
import { createAsync } from '../../lib/router/query.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getTheory, restoreAsk, topicInWords, withdrawAsk } from './queries.ts'
import { t } from './words.ts'

const AskDialog = later(() => import('./ask-dialog.tsx'))

type Props = { of: 'placement' | 'need'; id: string }

/** "Theorie die nu helpt": what is explained soon, what the student asked for, and asking. */
export default function TheorySection(props: Props) {
  return (
    <section class="card stack" aria-labelledby="theory">
      <h2 id="theory">{t().theory.title}</h2>
      <p class="muted">{props.of === 'need' ? t().theory.ledeNeed : t().theory.lede}</p>
      <ErrorBoundary fallback={(error, reset) => <ErrorNotice error={error} retry={reset} />}>
        <Suspense fallback={<Skeleton cards={1} />}>
          <Known of={props.of} id={props.id} />
        </Suspense>
      </ErrorBoundary>
    </section>
  )
}

function Known(props: Props) {
  const theory = createAsync(() => getTheory(props.of, props.id))
  const [asking, setAsking] = createSignal(false)
  return (
    <Show when={theory()}>
      {(known) => (
        <>
          <Show
            when={known().items.length > 0}
            fallback={<Empty icon="talk" level={3} title={t().theory.empty} text={t().theory.emptyText} />}
          >
            <ul class="theory">
              <For each={known().items}>{(item) => <Item item={item} />}</For>
            </ul>
          </Show>
          <Asks asks={known().asks} />
          <div class="actions">
            <Button icon="talk" onClick={() => setAsking(true)}>
              {t().theory.ask}
            </Button>
          </div>
          <Show when={asking()}>
            <AskDialog open workProcesses={known().workProcesses} onClose={() => setAsking(false)} />
          </Show>
        </>
      )}
    </Show>
  )
}

function Item(props: { item: Theory }) {
  const when = () => listInWords(props.item.dayparts.map(daypartInWords))
  const where = () => {
    const { location } = props.item
    return location.mode === 'site' ? location.place.city : t().theory[location.mode]
  }
  return (
    <li class="theory__item">
      <div class="between">
        <h3>
          <a href={props.item.placementId ? `/placements/${props.item.placementId}` : `/opportunities/${props.item.id}`}>
            {props.item.title}
          </a>
        </h3>
        <Show when={props.item.placementId}>
          <Badge tone="ok" icon="check">
            {t().theory.going}
          </Badge>
        </Show>
      </div>
      <p>{props.item.placementId ? t().theory.your(when()) : t().theory.first(when())}</p>
      <p class="small muted">
        {props.item.organisationName}, {where()}
      </p>
      <Show when={props.item.part}>{(part) => <p class="small">{t().theory.part(part().name, part().code)}</p>}</Show>
    </li>
  )
}

function Asks(props: { asks: readonly OwnAsk[] }) {
  const processes = createAsync(() => loadWorkProcesses())
  const [error, setError] = createSignal<unknown>()

  function withdraw(ask: OwnAsk) {
    setError(undefined)
    const restore = () => restoreAsk(ask).then(() => toast(t().theory.restored), setError)
    withdrawAsk(ask).then(() => toast(t().theory.withdrawn, () => void restore()), setError)
  }

  return (
    <>
      <Show when={props.asks.length > 0}>
        <h3>{t().theory.asked}</h3>
        <ul class="theory">
          <For each={props.asks}>
            {(ask) => (
              <li class="theory__item">
                <div class="between">
                  <b>{topicInWords(ask.topic, processes.latest)}</b>
                  <Button look="quiet" icon="undo" onClick={() => withdraw(ask)}>
                    {t().theory.withdraw}
                    <span class="vh">{t().theory.withdrawWhich(topicInWords(ask.topic, processes.latest))}</span>
                  </Button>
                </div>
                <p class="quote">{ask.sentence}</p>
                <p class="small muted">{t().theory.count(ask.count)}</p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
    </>
  )
}
