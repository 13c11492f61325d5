import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { Placement } from '../../../shared/placement.ts'
import { daysLeft } from '../../../shared/response-clock.ts'
import { today } from '../../lib/dates.ts'
import { errorSentence } from '../../lib/error-sentence.ts'
import { failureOf } from '../../lib/failure.ts'
import { useParams, useSearchParams } from '../../lib/router/params.ts'
import { revalidate } from '../../lib/router/query.ts'
import { useNavigate } from '../../lib/router/router.ts'
import { toast } from '../../ui/toasts.tsx'
import { approveTogether, type Decision, decide, getChecks, getDecided, getPlacement, getRequests } from './data.ts'
import { type Found, type Point, pointsOf } from './judge.ts'
import { firstName } from './names.ts'
import { t } from './words.ts'

export const queueTabs = ['fresh', 'attention', 'waiting', 'done'] as const
export type QueueTab = (typeof queueTabs)[number]

export type Row = {
  placement: Placement
  points: Point[]
  found?: Found | undefined
  state: 'fresh' | 'waiting' | 'settled' | 'done'
}

type Known = {
  requests: Accessor<readonly Placement[]>
  decided: Accessor<readonly Placement[]>
  foundOf: (placementId: string) => Found | undefined
}

export type Queue = ReturnType<typeof createQueue>

/** The state of the desk: what waits, what is chosen, and what has just been decided and can be put back. */
export function createQueue(known: Known) {
  const params = useParams<{ id?: string }>()
  const navigate = useNavigate()
  const [search] = useSearchParams<{ tab?: string }>()
  // Decided here: out of sight at once, back when it failed or is put back.
  const [leaving, setLeaving] = createSignal<ReadonlySet<string>>(new Set())
  // Decided by someone else before we could.
  const [settled, setSettled] = createSignal<readonly Placement[]>([])
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set())
  const [undo, setUndo] = createSignal<() => void>()

  const tab = (): QueueTab => queueTabs.find((name) => name === search.tab) ?? 'fresh'
  const rowOf = (placement: Placement, state: Row['state']): Row => ({
    placement,
    state,
    found: known.foundOf(placement.id),
    points: pointsOf(placement, {
      today: today(),
      found: known.foundOf(placement.id),
    }),
  })

  const waitingOrFresh = createMemo(() => {
    const rows = known.requests().map((placement) => rowOf(placement, placement.question === null ? 'fresh' : 'waiting'))
    const stale = settled().map((placement) => rowOf(placement, 'settled'))
    const staleIds = new Set(stale.map(({ placement }) => placement.id))
    return [...rows.filter(({ placement }) => !staleIds.has(placement.id)), ...stale]
      .filter(({ placement }) => !leaving().has(placement.id))
      .toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : 1))
  })

  /** What waits for the school and is about to expire. */
  const expiring = createMemo(() => {
    const left = waitingOrFresh().flatMap(({ placement, state }) =>
      state === 'fresh' && placement.answerBy ? [daysLeft(placement.answerBy, today())] : [],
    )
    return { today: left.filter((days) => days <= 0).length, soon: left.filter((days) => days > 0 && days <= soonDays).length }
  })
  const fresh = createMemo(() => waitingOrFresh().filter(({ state }) => state !== 'waiting'))
  const attention = createMemo(() => fresh().filter(({ points, state }) => points.length > 0 || state === 'settled'))
  const waiting = createMemo(() => waitingOrFresh().filter(({ state }) => state === 'waiting'))
  const done = createMemo(() => known.decided().map((placement) => rowOf(placement, 'done')))
  const rowsOf: Record<QueueTab, Accessor<Row[]>> = { fresh, attention, waiting, done }
  const rows = () => rowsOf[tab()]()
  /** What is asked for by address; without one, the first of the list, which a wide screen shows beside it. */
  const current = createMemo(() => {
    const { id } = params
    if (id === undefined) return rows()[0]
    return rows().find((row) => row.placement.id === id) ?? waitingOrFresh().find((row) => row.placement.id === id)
  })
  const pickedRows = () => rows().filter(({ placement }) => picked().has(placement.id))
  const goodPicked = () => pickedRows().filter(isGood)

  const addressOf = (id: string | undefined, inTab = tab()) =>
    `/queue${id === undefined ? '' : `/${id}`}${inTab === 'fresh' ? '' : `?tab=${inTab}`}`

  function go(id: string | undefined) {
    navigate(addressOf(id), { replace: true, scroll: false })
  }

  /** The row that comes after this one, or before it at the end. */
  function neighbour(id: string) {
    const at = rows().findIndex((row) => row.placement.id === id)
    return (rows()[at + 1] ?? rows()[at - 1])?.placement.id
  }

  function hold(ids: readonly string[], out: boolean) {
    setLeaving((before) => {
      const after = new Set(before)
      for (const id of ids) {
        if (out) after.add(id)
        else after.delete(id)
      }
      return after
    })
  }

  async function refresh() {
    await revalidate([getRequests.key, getDecided.key, getPlacement.key, getChecks.key])
  }

  /** Says what stands in the way. When a colleague was first, the row stays and tells who decided. */
  async function explain(placement: Placement, error: unknown) {
    const { code } = failureOf(error)
    if (code !== 'stale' && code !== 'wrong-state') {
      // What stands in the way shows in the request itself.
      if (code === 'not-recognised' || code === 'working-time') await refresh()
      const { what, now } = errorSentence(error)
      return toast(`${what} ${now}`)
    }
    await refresh()
    const asItIs = await getPlacement(placement.id)
    if (asItIs.state !== 'requested') setSettled((before) => [...before, asItIs])
    toast(asItIs.state === 'requested' ? t().decide.moved : t().decide.settledText)
  }

  async function settle(placement: Placement, decision: Exclude<Decision, 'reconsider'>, text = '') {
    const name = firstName(placement.student.name)
    const next = neighbour(placement.id)
    hold([placement.id], true)
    drop([placement.id])
    go(next)
    try {
      const moved = await decide(decision, placement, text)
      if (decision === 'ask') toast(t().decide.sent(name))
      else canUndo(t().decide[decision === 'approve' ? 'approved' : 'declined'](name), [moved])
      await refresh()
      if (decision === 'ask') hold([placement.id], false)
    } catch (error) {
      hold([placement.id], false)
      await explain(placement, error)
    }
  }

  async function approvePicked() {
    const chosen = goodPicked()
      .slice(0, mostAtOnce)
      .map(({ placement }) => placement)
    const ids = chosen.map(({ id }) => id)
    const shown = current()?.placement.id
    hold(ids, true)
    drop(ids)
    if (shown && ids.includes(shown)) go(undefined)
    try {
      const { items } = await approveTogether(chosen)
      const approved = items.flatMap((item) => ('placement' in item && item.placement ? [item.placement] : []))
      if (approved.length > 0) canUndo(t().bulk.done(approved.length), approved)
      if (approved.length < chosen.length) toast(t().bulk.failed(chosen.length - approved.length))
      await refresh()
      hold(
        ids.filter((id) => !approved.some((placement) => placement.id === id)),
        false,
      )
    } catch (error) {
      hold(ids, false)
      const { what, now } = errorSentence(error)
      toast(`${what} ${now}`)
    }
  }

  function canUndo(text: string, moved: readonly Placement[]) {
    const back = () => {
      setUndo(undefined)
      void reconsider(moved)
    }
    setUndo(() => back)
    toast(text, back)
  }

  /** Puts decisions back among the requests: undo, or a second look from "done". */
  async function reconsider(decided: readonly Placement[]) {
    hold(
      decided.map(({ id }) => id),
      false,
    )
    const answers = await Promise.allSettled(decided.map((placement) => decide('reconsider', placement)))
    const failed = answers.find((answer) => answer.status === 'rejected')
    if (failed) {
      const { what, now } = errorSentence(failed.reason)
      toast(`${what} ${now}`)
    }
    await refresh()
    const [first] = decided
    if (!failed && first && decided.length === 1) {
      toast(t().decide.restored(firstName(first.student.name)))
      navigate(addressOf(first.id, 'fresh'), { replace: true, scroll: false })
    }
  }

  function drop(ids: readonly string[]) {
    setPicked((before) => new Set([...before].filter((id) => !ids.includes(id))))
  }

  return {
    tab,
    rows,
    expiring,
    count: (name: QueueTab) => rowsOf[name]().length,
    current,
    addressOf,
    setTab: (name: QueueTab) => {
      setPicked(new Set<string>())
      navigate(addressOf(undefined, name), { replace: true, scroll: false })
    },
    step: (by: 1 | -1) => {
      const at = rows().findIndex((row) => row.placement.id === current()?.placement.id)
      const next = rows()[at + by]
      if (next) go(next.placement.id)
      return next?.placement.id
    },
    picked,
    pickedRows,
    goodPicked,
    pick: (id: string, on: boolean) => (on ? setPicked((before) => new Set([...before, id])) : drop([id])),
    pickGood: (on: boolean) =>
      setPicked(
        new Set(
          on
            ? rows()
                .filter(isGood)
                .map(({ placement }) => placement.id)
            : [],
        ),
      ),
    settle,
    approvePicked,
    reconsider,
    undo,
    refresh,
    /** A row that a colleague decided has been seen: it goes. */
    dismiss: (id: string) => {
      const next = neighbour(id)
      setSettled((before) => before.filter((placement) => placement.id !== id))
      go(next)
    },
  }
}

const mostAtOnce = 50
/** What has so few days left is said to be about to expire. */
const soonDays = 2

/** Nothing to look at: these may be approved together. */
export function isGood({ state, points }: Row) {
  return state === 'fresh' && points.length === 0
}

/** What expires first comes first; of one day, who asked first. */
function urgency({ placement }: Row) {
  return `${placement.answerBy ?? ''} ${placement.requestedAt}`
}
