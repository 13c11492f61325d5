import './hours.css'
import '../../ui/css/table.css'
import { createSignal, For, Show } from 'solid-js'
import type { HoursRow } from '../../../functions/features/hours/read-hours.ts'
import { useMe } from '../../lib/me.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Bar } from './hours-bar.tsx'
import { figure } from './in-words.ts'
import { getHoursList } from './queries.ts'
import { t } from './words.ts'

const sorts = ['behind', 'missing', 'name'] as const
type Sort = (typeof sorts)[number]

/** How far students are with their hours: a bar each, the figures beside it, and who lags first. */
export default function HoursPage() {
  const me = useMe()
  const [search, setSearch] = useSearchParams<{ group?: string; sort?: string }>()
  const first = createAsync(() => getHoursList())
  const [older, setOlder] = createSignal<{ items: HoursRow[]; cursor: string | null }>()
  const [error, setError] = createSignal<unknown>()
  const rows = () => [...(first()?.items ?? []), ...(older()?.items ?? [])]
  const cursor = () => (older() ?? first())?.cursor
  const groups = () => [...new Set(rows().map(({ student }) => student.groupName))].sort()
  const sort = (): Sort => sorts.find((one) => one === search.sort) ?? 'behind'
  const shown = () =>
    rows()
      .filter(({ student }) => !search.group || student.groupName === search.group)
      .toSorted((a, b) => {
        if (sort() === 'name') return a.student.name.localeCompare(b.student.name)
        const by = sort() === 'missing' ? 'missing' : 'behind'
        return b.progress[by] - a.progress[by] || a.student.name.localeCompare(b.student.name)
      })

  async function showMore(from: string) {
    try {
      const page = await getHoursList(from)
      setOlder((known) => ({ items: [...(known?.items ?? []), ...page.items], cursor: page.cursor }))
    } catch (thrown) {
      setError(thrown)
    }
  }

  const choose = (change: { group?: string | undefined; sort?: string | undefined }) =>
    setSearch(change, { replace: true, scroll: false })

  return (
    <Page title={t().list.title} class="wrap page stack">
      <h1>{t().list.title}</h1>
      <p class="lede">{t().list.lede[me().membership.role === 'mentor' ? 'mentor' : 'school']}</p>
      <Show when={first()?.items.length !== 0} fallback={<Empty icon="clock" title={t().list.empty} text={t().list.emptyText} />}>
        <search class="hlist__tools">
          <Field name="group" label={t().list.group} neutral>
            {(control) => (
              <select ref={control} onChange={(event) => choose({ group: event.currentTarget.value || undefined })}>
                <option value="" selected={!search.group}>
                  {t().list.allGroups}
                </option>
                <For each={groups()}>
                  {(group) => (
                    <option value={group} selected={group === search.group}>
                      {group}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <Field name="sort" label={t().list.sort} neutral>
            {(control) => (
              <select ref={control} onChange={(event) => choose({ sort: event.currentTarget.value })}>
                <For each={sorts}>
                  {(one) => (
                    <option value={one} selected={one === sort()}>
                      {t().list.sorts[one]}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <p class="small muted" role="status">
            {t().list.found(shown().length)}
          </p>
        </search>
        <div class="card hlist">
          <table class="table">
            <caption class="vh">{t().list.title}</caption>
            <thead>
              <tr>
                <th scope="col">{t().list.student}</th>
                <th scope="col">{t().list.progress}</th>
                <th scope="col" class="r">
                  {t().list.confirmed}
                </th>
                <th scope="col" class="r">
                  {t().list.logged}
                </th>
                <th scope="col" class="r">
                  {t().list.behind}
                </th>
                <th scope="col" class="r">
                  {t().list.missing}
                </th>
                <th scope="col" class="r">
                  {t().list.required}
                </th>
                <th scope="col">{t().list.signs}</th>
              </tr>
            </thead>
            <tbody>
              <For each={shown()}>{(row) => <Row row={row} />}</For>
            </tbody>
          </table>
        </div>
        <Show when={error()}>
          <ErrorNotice error={error()} />
        </Show>
        <Show when={cursor()}>
          {(from) => (
            <div>
              <Button onClick={() => void showMore(from())}>{t().list.more}</Button>
            </div>
          )}
        </Show>
      </Show>
    </Page>
  )
}

function Row(props: { row: HoursRow }) {
  const me = useMe()
  const progress = () => props.row.progress
  const current = () => props.row.placements.find(({ state }) => state === 'active') ?? props.row.placements.at(-1)
  const signs = () => {
    const sum = (count: (placement: HoursRow['placements'][number]) => number) =>
      props.row.placements.reduce((total, placement) => total + count(placement), 0)
    const disputed = sum((placement) => placement.disputedWeeks)
    const noShows = sum((placement) => placement.absences['no-show'])
    return [
      ...(disputed > 0 ? [t().list.disputedWeeks(disputed)] : []),
      ...(noShows > 0 ? [t().list.noShows(noShows)] : []),
      ...(sum((placement) => placement.brokenRules) > 0 ? [t().list.brokenRules] : []),
    ].join(', ')
  }
  const figureOrNone = (minutes: number) => (minutes === 0 ? t().list.none : figure(minutes))
  return (
    <tr>
      <th scope="row">
        <Show when={me().membership.role !== 'team-leader' && current()} fallback={props.row.student.name}>
          {(placement) => <a href={`/placements/${placement().placementId}`}>{props.row.student.name}</a>}
        </Show>
        <br />
        <span class="small muted">{props.row.student.groupName}</span>
      </th>
      <td class="hlist__bar">
        <Bar progress={progress()} />
      </td>
      <td class="r" data-label={t().list.confirmed}>
        {figure(progress().confirmed)}
      </td>
      <td class="r" data-label={t().list.logged}>
        {figureOrNone(progress().logged)}
      </td>
      <td class="r" data-label={t().list.behind}>
        {figureOrNone(progress().behind)}
      </td>
      <td class="r" data-label={t().list.missing}>
        {figureOrNone(progress().missing)}
      </td>
      <td class="r" data-label={t().list.required}>
        {figureOrNone(progress().required ?? 0)}
      </td>
      <td class="hlist__signs">{signs()}</td>
    </tr>
  )
}
