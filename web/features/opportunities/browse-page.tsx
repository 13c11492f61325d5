import './browse.css'
import { createEffect, createMemo, createSignal, ErrorBoundary, For, on, onCleanup, Show, Suspense } from 'solid-js'
import { currentNeed } from '../../../shared/current-need.ts'
import { type OpportunityCard as Card, firstDate, opportunityKinds } from '../../../shared/opportunity.ts'
import { distanceKm, type Place } from '../../../shared/place.ts'
import { sectors } from '../../../shared/sector.ts'
import { dayAndMonth } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { useIsRouting } from '../../lib/router/router.ts'
import { getStart } from '../../lib/student.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Chip } from '../../ui/choices.tsx'
import { DaypartGrid } from '../../ui/daypart-grid.tsx'
import { Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { Field, Fieldset } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { OpportunityMap } from '../../ui/map/map.tsx'
import { OpportunityCard } from '../../ui/opportunity-card.tsx'
import { Page } from '../../ui/page.tsx'
import { Seg } from '../../ui/seg.tsx'
import { needInOneLine } from '../learning-needs/wish-sentence.ts'
import { countOf, filterFrom, inAddress } from './browse-filter.ts'
import { type BrowseFilter, getOpportunities, getSchool } from './queries.ts'
import { t } from './words.ts'

const typingRestsMs = 300
const distances = [5, 10, 20, 40]

/** Everything open in the region, for every role. Search, filters and view live in the address. */
export default function BrowsePage() {
  const [search, setSearch] = useSearchParams()
  const me = useMe()
  const filter = createMemo(() => filterFrom(search), undefined, { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
  const view = () => (search.view === 'map' ? 'map' : 'list')
  const isRouting = useIsRouting()
  const first = createAsync(() => getOpportunities(filter()))
  const [later, setLater] = createSignal<{ items: Card[]; cursor: string | null }>()
  const [error, setError] = createSignal<unknown>()
  createEffect(on(filter, () => setLater(undefined), { defer: true }))
  const items = () => [...(first()?.items ?? []), ...(later()?.items ?? [])]
  const cursor = () => (later() ?? first())?.cursor ?? null
  const school = createAsync(async () => (me().membership.role === 'employer' ? null : (await getSchool()).school.place))
  const change = (changed: Record<string, string | undefined>) => setSearch(changed, { replace: true, scroll: false })

  let timer: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(timer))
  function typed(words: string) {
    clearTimeout(timer)
    timer = setTimeout(() => change({ q: words.trim() || undefined }), typingRestsMs)
  }

  async function showMore(from: string) {
    setError(undefined)
    try {
      const page = await getOpportunities(filter(), from)
      setLater((shown) => ({ items: [...(shown?.items ?? []), ...page.items], cursor: page.cursor }))
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <Page title={t().browse.title} class="wrap page browse">
      <div class="browse__head">
        <h1>{t().browse.title}</h1>
        <p class="lede">{t().browse.lede}</p>
        <Show when={me().membership.role === 'student'}>
          <Suspense>
            <ToMatches />
          </Suspense>
        </Show>
      </div>

      <search class="stack">
        <Field name="q" label={t().browse.search} hint={t().browse.searchHint} optional>
          {(control) => (
            <input
              ref={control}
              type="search"
              autocomplete="off"
              maxlength={100}
              value={filter().q ?? ''}
              onInput={(event) => typed(event.currentTarget.value)}
            />
          )}
        </Field>
        <Filters filter={filter()} change={change} hasSchool={school.latest !== null} />
      </search>

      <section class="browse__results" aria-labelledby="found" aria-busy={isRouting()}>
        <ErrorBoundary fallback={(thrown, retry) => <ErrorNotice error={thrown} retry={retry} />}>
          <Suspense fallback={<Skeleton cards={4} />}>
            <div class="browse__bar">
              <h2 id="found">
                <span role="status">{t().browse.found(items().length, cursor() !== null)}</span>
              </h2>
              <Seg
                name="view"
                quiet
                legend={t().browse.showAs}
                value={view()}
                options={[
                  {
                    value: 'list',
                    label: (
                      <>
                        <Icon name="list" size="sm" />
                        {t().browse.list}
                      </>
                    ),
                  },
                  {
                    value: 'map',
                    label: (
                      <>
                        <Icon name="map" size="sm" />
                        {t().browse.map}
                      </>
                    ),
                  },
                ]}
                onValue={(next) => change({ view: next === 'map' ? 'map' : undefined })}
              />
            </div>
            <Show
              when={items().length > 0}
              fallback={
                <Empty icon="search" level={3} title={t().browse.empty} text={t().browse.emptyText}>
                  <LinkButton href="/opportunities">{t().browse.clear}</LinkButton>
                </Empty>
              }
            >
              <Show when={view() === 'map'}>
                <OpportunityMap label={t().browse.mapLabel} pins={pinsOf(items())} from={fromOf(school())} />
              </Show>
              <ol class="browse__list">
                <For each={items()}>
                  {(card, index) => (
                    <li>
                      <OpportunityCard
                        card={card}
                        href={`/opportunities/${card.id}`}
                        km={kmTo(card, school())}
                        corner={<time class="small muted">{dayAndMonth(firstDate(card.schedule))}</time>}
                        rank={view() === 'map' ? index() + 1 : undefined}
                      />
                    </li>
                  )}
                </For>
              </ol>
              <Show when={error()}>
                <ErrorNotice error={error()} />
              </Show>
              <Show when={cursor()}>
                {(from) => (
                  <div class="actions">
                    <Button onClick={() => showMore(from())}>{t().browse.more}</Button>
                  </div>
                )}
              </Show>
            </Show>
          </Suspense>
        </ErrorBoundary>
      </section>
    </Page>
  )
}

/** For a student everything open is the second thing to look at: the first is what fits. */
function ToMatches() {
  const start = createAsync(() => getStart())
  const need = () => currentNeed(start()?.needs ?? [])
  return (
    <Show
      when={need()}
      fallback={
        <p>
          {t().browse.noNeed} <a href="/needs/new">{t().browse.tell}</a>
        </p>
      }
    >
      {(known) => (
        <p>
          <a href={`/matches/${known().id}`}>{t().browse.fits(needInOneLine(known()))}</a>
        </p>
      )}
    </Show>
  )
}

function Filters(props: {
  filter: BrowseFilter
  change: (changed: Record<string, string | undefined>) => void
  hasSchool: boolean
}) {
  const toggle = (name: 'kind' | 'sector', value: string, on: boolean) => {
    const chosen: readonly string[] = props.filter[name] ?? []
    props.change({ [name]: inAddress(on ? [...chosen, value] : chosen.filter((other) => other !== value)) })
  }
  return (
    <details class="browse__filters">
      <summary>
        <Icon name="sliders" size="sm" />
        {t().browse.filters}
        <span class="muted">{t().browse.filtersOn(countOf(props.filter))}</span>
        <Icon name="down" size="sm" />
      </summary>
      <div class="browse__in">
        <Fieldset legend={t().browse.kinds}>
          <div class="cluster">
            <For each={opportunityKinds}>
              {(kind) => (
                <Chip checked={props.filter.kind?.includes(kind) ?? false} onChecked={(on) => toggle('kind', kind, on)}>
                  <Kind kind={kind} />
                </Chip>
              )}
            </For>
          </div>
        </Fieldset>
        <Fieldset legend={t().browse.sectors}>
          <div class="cluster">
            <For each={sectors}>
              {(sector) => (
                <Chip checked={props.filter.sector?.includes(sector) ?? false} onChecked={(on) => toggle('sector', sector, on)}>
                  {terms().sector[sector]}
                </Chip>
              )}
            </For>
          </div>
        </Fieldset>
        <div class="browse__two">
          <div>
            <h3 class="field__label">{t().browse.dayparts}</h3>
            <DaypartGrid
              label={t().browse.dayparts}
              value={props.filter.daypart ?? []}
              onValue={(daypart) => props.change({ daypart: inAddress(daypart) })}
            />
          </div>
          <Show when={props.hasSchool}>
            <Field name="max-km" label={t().browse.distance} optional>
              {(control) => (
                <select ref={control} onChange={(event) => props.change({ maxKm: event.currentTarget.value || undefined })}>
                  <option value="" selected={!props.filter.maxKm}>
                    {t().browse.anyDistance}
                  </option>
                  <For each={distances}>
                    {(km) => (
                      <option value={km} selected={props.filter.maxKm === String(km)}>
                        {t().browse.upTo(km)}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
          </Show>
        </div>
        <Show when={countOf(props.filter) > 0}>
          <div>
            <Button
              look="quiet"
              icon="x"
              onClick={() => props.change({ kind: undefined, sector: undefined, daypart: undefined, maxKm: undefined })}
            >
              {t().browse.clear}
            </Button>
          </div>
        </Show>
      </div>
    </details>
  )
}

function kmTo({ location }: Card, from: Place | null | undefined) {
  return from && location.mode === 'site' ? distanceKm(from, location.place) : undefined
}

function pinsOf(cards: readonly Card[]) {
  return cards.flatMap(({ id, kind, title, location }, index) => {
    if (location.mode !== 'site') return []
    const { lat, lon, city } = location.place
    return [{ kind, title, href: `/opportunities/${id}`, lat, lon, city, rank: index + 1 }]
  })
}

function fromOf(place: Place | null | undefined) {
  return place ? { label: t().browse.school, lat: place.lat, lon: place.lon } : undefined
}
