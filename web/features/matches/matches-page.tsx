import './matches.css'
import { batch, createEffect, createMemo, createSignal, For, onCleanup, onMount, Show, untrack } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { WeekSlot } from '../../../shared/daypart.ts'
import type { LearningNeed, LearningNeedDraft } from '../../../shared/learning-need.ts'
import type { MatchAnswer } from '../../../shared/matching/answer.ts'
import { createDrawn } from '../../lib/create-drawn.ts'
import { useParams, useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { getStart, type Start } from '../../lib/student.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Emphasis } from '../../ui/emphasis.tsx'
import { ErrorNotice, Notice, Skeleton } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Seg } from '../../ui/seg.tsx'
import { toast } from '../../ui/toasts.tsx'
import { draftOf } from '../learning-needs/need-draft.ts'
import { changeNeed, getNeed } from '../learning-needs/queries.ts'
import { needInOneLine, wishSentences } from '../learning-needs/wish-sentence.ts'
import type { NearMiss } from './changes.ts'
import { addressOf, controlsFrom, tryOut } from './controls.ts'
import { getMatches } from './get-matches.ts'
import { getRanking, type Ranking } from './ranking.ts'
import { Results, type Tried } from './results.tsx'
import { Tune } from './tune.tsx'
import { UnderstoodWords } from './understood.tsx'
import { t } from './words.ts'

const pageSize = 20
/** What is tried may stand lower than the list is long. */
const mostWhileTrying = 200
const addressSettlesMs = 300
const countSettlesMs = 700

/** What the page shows first. The engine comes when that is on the screen. */
export const ask = ({ needId = '' }) => Promise.all([getStart(), getNeed(needId), getMatches(needId)])

export default function MatchesPage() {
  const params = useParams<{ needId: string }>()
  const start = createAsync(() => getStart())
  const need = createAsync(() => getNeed(params.needId))
  return (
    <Show when={start()}>
      {(known) => (
        <Show when={need()?.id} keyed>
          {(_) => <Show when={need()}>{(stated) => <Matches start={known()} need={stated()} />}</Show>}
        </Show>
      )}
    </Show>
  )
}

function Matches(props: { start: Start; need: LearningNeed }) {
  const [search, setSearch] = useSearchParams()
  const [draft, setDraft] = createStore<LearningNeedDraft>(
    untrack(() => structuredClone({ ...draftOf(props.need), ...controlsFrom(search) })),
  )
  const [tried, setTried] = createSignal<Tried & { before: LearningNeedDraft }>()
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const [ranking, setRanking] = createSignal<Ranking>()
  const [failure, setFailure] = createSignal<unknown>()
  const processes = createAsync(() => (props.need.workProcesses.length > 0 ? loadWorkProcesses() : Promise.resolve([])))
  const titles = createMemo(() => new Map(processes.latest?.map(({ code, title }) => [code, title])))
  const plain = () => structuredClone(unwrap(draft))
  const snapshot = createMemo(() => JSON.stringify(draft))
  const [limit, setLimit] = createSignal(pageSize)
  const [shown, setShown] = createStore<{ answer?: MatchAnswer }>({})
  // The control itself goes first: ranking waits until the browser has drawn it.
  const settled = createDrawn(snapshot)
  let newest = 0
  let whenShown: (() => void) | undefined
  createEffect(() => {
    settled()
    const engine = ranking()
    if (engine) rank(engine, plain(), tried() ? mostWhileTrying : limit(), freed()).catch(setFailure)
  })

  /** Of answers that overtake each other only the newest is shown. */
  async function rank(engine: Ranking, wanted: LearningNeedDraft, most: number, free: readonly WeekSlot[]) {
    const asked = ++newest
    const found = await engine.rank(wanted, most, false, free)
    if (asked !== newest) return
    // What stays in the list stays in the page: a control that moves only moves cards and changes words.
    setShown('answer', reconcile({ ...found, nearMisses: unwrap(shown.answer?.nearMisses) ?? [] }, { key: 'id' }))
    whenShown?.()
    whenShown = undefined
    // What nearly fits stands below the list, and follows.
    const { nearMisses } = await engine.rank(wanted, most, true, free)
    if (asked === newest) setShown('answer', 'nearMisses', reconcile(nearMisses, { key: 'id' }))
  }
  const answer = () => shown.answer
  const count = () => answer()?.total
  const view = () => (search.view === 'map' ? 'map' : 'list')
  const isChanged = () => snapshot() !== JSON.stringify(draftOf(props.need))
  const from = () => {
    const { home } = props.start.student
    const { place } = props.start.school
    return draft.travelFrom === 'home' && home
      ? { label: t().fromHome, lat: home.lat, lon: home.lon }
      : { label: t().fromSchool, lat: place.lat, lon: place.lon }
  }
  // Not a suspended read: while the engine comes, and when it can't, the controls are there.
  function load() {
    setFailure(undefined)
    getRanking().then(setRanking, setFailure)
  }
  // The server's list stands first. The engine is more script than the page, and comes with all that is on offer: once
  // it is here, every list is made here.
  onMount(() => {
    const first = isChanged() ? Promise.resolve() : getMatches(props.need.id).then(showFirst)
    void first.catch(() => undefined).then(load)
  })
  function showFirst(found: MatchAnswer) {
    if (!ranking() && !isChanged()) setShown('answer', reconcile(found, { key: 'id' }))
    return new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))
  }

  /** Half-days that the student tries out as if they were free: the need does not name them, or a lesson stands there. */
  function freed() {
    const added = plain().weekSlots.filter((slot) => !untrack(() => props.need.weekSlots).includes(slot))
    return [...added, ...untrack(whatIf)]
  }
  const whatIf = (): readonly WeekSlot[] => {
    const change = tried()?.change
    return change?.kind === 'free-slots' ? change.slots : []
  }
  const others = () => props.start.needs.filter(({ id, status }) => status === 'open' && id !== props.need.id)

  // The address follows when the controls rest: a browser counts how often it is written.
  createEffect(() => {
    const address = addressOf(draft, props.need)
    const timer = setTimeout(() => setSearch(address, { replace: true, scroll: false }), addressSettlesMs)
    onCleanup(() => clearTimeout(timer))
  })
  const [said, say] = createSignal('')
  createEffect(() => {
    const found = count()
    if (found === undefined) return
    const timer = setTimeout(() => say(t().fit(found)), countSettlesMs)
    onCleanup(() => clearTimeout(timer))
  })

  function change(changed: Partial<LearningNeedDraft>) {
    batch(() => {
      setTried(undefined)
      setDraft(changed)
    })
  }

  function tryNearMiss(nearMiss: NearMiss) {
    const before = plain()
    const changed = tryOut(before, nearMiss.change, props.start.freeSpace)
    if (!changed) return
    whenShown = () => {
      document.getElementById('count')?.scrollIntoView()
      document.querySelector<HTMLElement>('.opp.is-near .opp__title a')?.focus({ preventScroll: true })
    }
    batch(() => {
      setTried({ id: nearMiss.id, change: structuredClone(unwrap(nearMiss.change)), before })
      setDraft(changed)
    })
  }

  async function keep() {
    setBusy(true)
    setError(undefined)
    try {
      await changeNeed(props.need, plain())
      setTried(undefined)
      toast(t().kept)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page title={t().title}>
      <div class="match__head">
        <h1>{t().title}</h1>
        <div class="match__wish">
          <p class="quote">
            <Emphasis text={props.need.question || wishSentences(props.need).join(' ')} />
          </p>
          <LinkButton look="quiet" href={`/needs/${props.need.id}`}>
            {t().change}
            <span class="vh">{t().changeWhat}</span>
          </LinkButton>
        </div>
        <Show when={others().length > 0}>
          <nav class="cluster small" aria-label={t().otherNeeds}>
            <span class="muted">{t().otherNeeds}:</span>
            <For each={others()}>
              {(other) => (
                <a class="morelink" href={`/matches/${other.id}`}>
                  {needInOneLine(other)}
                </a>
              )}
            </For>
          </nav>
        </Show>
      </div>

      <div class="match__cols">
        <form aria-label={t().tune} onSubmit={(event) => event.preventDefault()}>
          <Tune
            draft={draft}
            change={change}
            student={props.start.student}
            whatIf={whatIf()}
            count={count()}
            onShow={() => document.getElementById('count')?.scrollIntoView()}
          />
        </form>

        <section class="match__results" aria-labelledby="count">
          <div class="match__bar">
            <h2 id="count">{answer() ? t().fit(count() ?? 0) : failure() ? t().nothingShown : t().searching}</h2>
            <p class="vh" role="status">
              {said()}
            </p>
            <Seg
              name="view"
              quiet
              legend={t().show_as}
              value={view()}
              options={[
                {
                  value: 'list',
                  label: (
                    <>
                      <Icon name="list" size="sm" />
                      {t().list}
                    </>
                  ),
                },
                {
                  value: 'map',
                  label: (
                    <>
                      <Icon name="map" size="sm" />
                      {t().map}
                    </>
                  ),
                },
              ]}
              onValue={(next) => setSearch({ view: next === 'map' ? 'map' : undefined }, { replace: true, scroll: false })}
            />
          </div>
          <Show when={isChanged()}>
            <Notice tone="plain" icon="whatif">
              <p>{t().changed}</p>
              <div class="actions">
                <Button icon="check" busy={busy()} onClick={keep}>
                  {t().keep}
                </Button>
                <Button look="quiet" icon="undo" onClick={() => change(draftOf(props.need))}>
                  {t().reset}
                </Button>
              </div>
            </Notice>
          </Show>
          <Show when={error()}>
            <ErrorNotice error={error()} />
          </Show>
          <Show when={failure()}>
            <ErrorNotice error={failure()} retry={load} />
          </Show>
          <Show when={!answer() && !failure()}>
            <Skeleton cards={3} label={t().searching} />
          </Show>
          <Show when={answer()}>
            {(found) => (
              <>
                <Show when={draft.question !== '' || draft.ratherNot.text !== ''}>
                  <UnderstoodWords understood={found().understood} draft={draft} change={change} />
                </Show>
                <Results
                  answer={found()}
                  view={view()}
                  needId={props.need.id}
                  from={from()}
                  titleOf={(code) => titles().get(code)}
                  tried={tried()}
                  onTry={tryNearMiss}
                  limit={limit()}
                  onMore={() => setLimit(limit() + pageSize)}
                  onUndo={() => change(tried()?.before ?? {})}
                  canTry={(nearMiss) => tryOut(draft, nearMiss.change, props.start.freeSpace) !== undefined}
                />
              </>
            )}
          </Show>
        </section>
      </div>
    </Page>
  )
}
