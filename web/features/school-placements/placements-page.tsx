import './school-placements.css'
import { createEffect, createSignal, For, on, Show, Suspense } from 'solid-js'
import { canMove, type Placement, type PlacementMove } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import { errorSentence } from '../../lib/error-sentence.ts'
import { failureOf } from '../../lib/failure.ts'
import { later } from '../../lib/later.tsx'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync, query, revalidate } from '../../lib/router/query.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { toast } from '../../ui/toasts.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { PlacementRow } from './placement-row.tsx'
import { t } from './words.ts'

const GuidanceLink = later(() => import('../guidance/guidance-link.tsx'))

const states = ['requested', 'approved', 'active', 'completed', 'declined', 'cancelled', 'withdrawn', 'expired'] as const
type ShownState = (typeof states)[number]
export type CoordinatorAct = Extract<PlacementMove, 'complete' | 'cancel' | 'reconsider'>

const getPlacements = query(
  (state: ShownState, cursor?: string) => read(api.placements.$get({ query: { state, ...(cursor && { cursor }) } })),
  'school-placements',
)

/** Every placement of the school by state, with who decided what; and the three moves that are left to a coordinator. */
export default function SchoolPlacementsPage() {
  const [search, setSearch] = useSearchParams<{ state?: string }>()
  const state = (): ShownState => states.find((value) => value === search.state) ?? 'approved'
  const first = createAsync(() => getPlacements(state()))
  const [later, setLater] = createSignal<{ items: Placement[]; cursor: string | null }>()
  const [toCancel, setToCancel] = createSignal<Placement>()
  const items = () => [...(first()?.items ?? []), ...(later()?.items ?? [])]
  const cursor = () => (later() ?? first())?.cursor

  createEffect(on(first, () => setLater(undefined), { defer: true }))

  async function showMore(from: string) {
    const page = await getPlacements(state(), from)
    setLater((shown) => ({ items: [...(shown?.items ?? []), ...page.items], cursor: page.cursor }))
  }

  async function move(placement: Placement, act: CoordinatorAct, text = '') {
    const { name } = placement.student
    try {
      const moved = await read(
        api.placements[':id'][act].$post({ param: { id: placement.id }, json: { version: placement.version, text } }),
      )
      const way = canMove(moved.state, 'reconsider', 'coordinator') ? () => void move(moved, 'reconsider') : undefined
      toast(t()[act === 'complete' ? 'completed' : act === 'cancel' ? 'cancelled' : 'back'](name), way)
    } catch (error) {
      tell(error)
    }
    await revalidate(getPlacements.key)
  }

  return (
    <Page title={t().title} class="wrap page stack splacements">
      <h1>{t().title}</h1>
      <p class="lede">{t().lede}</p>
      <p class="cluster">
        <a class="morelink" href="/agreements">
          {t().toAgreements}
        </a>
        <a class="morelink" href="/week">
          {t().toWeek}
        </a>
      </p>
      <GuidanceLink />
      <div>
        <Tabs
          name="placements"
          label={t().states}
          value={state()}
          tabs={states.map((value) => ({ value, label: t().tabs[value] }))}
          onValue={(value) => setSearch({ state: value === 'approved' ? undefined : value }, { replace: true })}
        >
          <Suspense fallback={<Skeleton />}>
            <Show
              when={items().length > 0}
              fallback={
                <div class="splacements__empty">
                  <Empty icon="daypart" title={t().empty[state()]} text={t().emptyText}>
                    <LinkButton href="/queue">{t().toQueue}</LinkButton>
                  </Empty>
                </div>
              }
            >
              <ol class="splacements__list">
                <For each={items()}>
                  {(placement) => (
                    <PlacementRow
                      placement={placement}
                      onAct={(act) => (act === 'cancel' ? setToCancel(placement) : void move(placement, act))}
                    />
                  )}
                </For>
              </ol>
            </Show>
          </Suspense>
        </Tabs>
      </div>
      <Show when={cursor()}>
        {(from) => (
          <div class="actions">
            <Button onClick={() => void showMore(from()).catch(tell)}>{t().more}</Button>
          </div>
        )}
      </Show>
      <div class="actions">
        <Show when={items().length > 0}>
          <LinkButton icon="doc" href={`/api/exports/placements?state=${state()}`} external>
            {t().download}
          </LinkButton>
        </Show>
        <LinkButton icon="upload" href="/import">
          {t().bringIn}
        </LinkButton>
      </div>
      <CancelDialog
        placement={toCancel()}
        onClose={() => setToCancel(undefined)}
        onSend={(placement, text) => {
          setToCancel(undefined)
          void move(placement, 'cancel', text)
        }}
      />
    </Page>
  )
}

function tell(error: unknown) {
  const { code } = failureOf(error)
  const { what, now } = errorSentence(error)
  toast(code === 'stale' || code === 'wrong-state' ? t().changed : `${what} ${now}`)
}
