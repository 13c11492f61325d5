import './queue.css'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Empty } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { createQueue, type Row } from './create-queue.ts'
import { getDecided, getPlacement, getRequests, getSchool, type Requests } from './data.ts'
import type { DecideMode } from './decide-bar.tsx'
import { useHotKeys } from './hot-keys.ts'
import { QueueList, rowLinkId } from './queue-list.tsx'
import { RequestCase } from './request-case.tsx'
import { t } from './words.ts'

export const ask = () => Promise.all([getRequests(), getSchool()])

/** The coordinator's desk: the list of requests, and beside it the one that is looked at. */
export default function QueuePage() {
  const params = useParams<{ id?: string }>()
  // A list that can't be refreshed stays, and says so: what is being decided must not vanish.
  const [outdated, setOutdated] = createSignal(false)
  const requests = createAsync((shown?: Requests) =>
    getRequests().then(
      (list) => {
        setOutdated(false)
        return list
      },
      (error: unknown) => {
        if (!shown) throw error
        setOutdated(true)
        return shown
      },
    ),
  )
  const queue = createQueue({
    requests: () => requests()?.items ?? [],
    foundOf: (id) => requests()?.points.find((points) => points.id === id),
    decided: createAsync(() => getDecided(), { initialValue: [] }),
  })
  const [mode, setMode] = createSignal<DecideMode>()

  // A message may lead to a request that has left the queue.
  const elsewhere = createAsync(async () => {
    const { id } = params
    return id === undefined || queue.current() ? undefined : getPlacement(id)
  })
  const row = (): Row | undefined => {
    const current = queue.current()
    if (current) return current
    const placement = elsewhere()
    return placement && { placement, points: [], state: placement.state === 'requested' ? 'fresh' : 'done' }
  }
  const id = () => row()?.placement.id

  createEffect(
    on(
      id,
      (shown) => {
        setMode(undefined)
        // The row or form that had the focus went with the decision: the focus goes to the next one.
        queueMicrotask(() => {
          if (shown && !onePane() && document.activeElement === document.body) document.getElementById(rowLinkId(shown))?.focus()
        })
      },
      { defer: true },
    ),
  )
  // One pane at a time on a phone: the focus goes along with what is shown.
  createEffect(
    on(
      () => params.id,
      (shown, before) => {
        if (!onePane()) return
        window.scrollTo({ top: 0, behavior: 'instant' })
        if (shown !== undefined) document.getElementById('case-title')?.focus()
        else if (before !== undefined) document.getElementById(rowLinkId(before))?.focus()
      },
      { defer: true },
    ),
  )

  function step(by: 1 | -1) {
    const next = queue.step(by)
    if (next) queueMicrotask(() => document.getElementById(rowLinkId(next))?.focus())
  }
  const open = () => {
    const state = row()?.state
    return state === 'fresh' || state === 'waiting' ? row() : undefined
  }
  useHotKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => {
      const shown = open()?.placement.id
      if (shown) queue.pick(shown, !queue.picked().has(shown))
    },
    // The button itself, so that the key and the click never differ.
    g: () => open() && document.querySelector<HTMLButtonElement>('.decide .btn--primary')?.click(),
    v: () => open() && setMode('ask'),
    a: () => open() && setMode('decline'),
    z: () => queue.undo()?.(),
  })

  return (
    <Page title={t().title(queue.count('fresh'))} class={`desk desk--${params.id === undefined ? 'list' : 'case'}`}>
      <h1 class="vh">{t().heading}</h1>
      <QueueList queue={queue} selected={id()} outdated={outdated()} />
      <Show when={id()} keyed fallback={<NoCase />}>
        <Show when={row()}>{(shown) => <RequestCase row={shown()} queue={queue} mode={mode()} onMode={setMode} />}</Show>
      </Show>
    </Page>
  )
}

function NoCase() {
  return (
    <div class="case case--none">
      <Empty icon="inbox" title={t().empty.noCase} text={t().empty.noCaseText} />
    </div>
  )
}

function onePane() {
  return window.matchMedia('(max-width: 63.99rem)').matches
}
