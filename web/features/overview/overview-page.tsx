import './overview.css'
import '../../ui/css/table.css'
import { For, Show } from 'solid-js'
import type { StudentSummary } from '../../../shared/person.ts'
import { api, read } from '../../lib/api.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync, query } from '../../lib/router/query.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty, Notice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { Seg } from '../../ui/seg.tsx'
import { t as hoursWords } from '../hours/words.ts'
import { count, countGroups, type GroupCounts, type Measure, measures } from './count-groups.ts'
import { t } from './words.ts'

const mostPages = 20

const getOverview = query(async () => {
  const students: StudentSummary[] = []
  let cursor: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const answer: { items: StudentSummary[]; cursor: string | null } = await read(
      api.students.$get({ query: { limit: '100', ...(cursor !== null && { cursor }) } }),
    )
    students.push(...answer.items)
    cursor = answer.cursor
    if (cursor === null) break
  }
  const { school, groups } = await read(api.school.$get())
  return { school: school.name, groups: countGroups(groups, students), total: count('', students) }
}, 'overview')

/** Counts per group, as bars and as a table; to talk about, not to judge by. */
export default function OverviewPage() {
  const [search, setSearch] = useSearchParams<{ show?: string }>()
  const overview = createAsync(() => getOverview())
  const measure = (): Measure => measures.find((value) => value === search.show) ?? 'needs'
  return (
    <Page title={t().title} class="wrap page stack overview">
      <h1>{t().title}</h1>
      <Show when={overview()}>
        {(known) => (
          <>
            <p class="lede">{t().lede(known().school)}</p>
            <div>
              <LinkButton icon="clock" href="/hours">
                {hoursWords().list.link}
              </LinkButton>
            </div>
            <Show when={known().groups.length > 0} fallback={<Empty icon="chart" title={t().none} text={t().noneText} />}>
              <section aria-labelledby="total" class="stack">
                <h2 id="total">
                  {t().total}, {t().students(known().total.students)}
                </h2>
                <dl class="overview__totals">
                  <For each={measures}>
                    {(value) => (
                      <div class="card card--tight">
                        <dt>{t().measures[value]}</dt>
                        <dd>
                          <b>{known().total[value]}</b>{' '}
                          {t().of(known().total[value], known().total.students).replace(/^\d+ /, '')}
                        </dd>
                      </div>
                    )}
                  </For>
                </dl>
              </section>
              <section class="card stack" aria-labelledby="chart">
                <h2 id="chart">{t().chart}</h2>
                <Seg
                  name="measure"
                  legend={t().choose}
                  quiet
                  value={measure()}
                  options={measures.map((value) => ({ value, label: t().measures[value] }))}
                  onValue={(value) =>
                    setSearch({ show: value === 'needs' ? undefined : value }, { replace: true, scroll: false })
                  }
                />
                <Bars groups={known().groups} measure={measure()} />
              </section>
              <AllCounts groups={known().groups} />
              <Notice tone="plain" icon="talk">
                <p>{t().talk}</p>
              </Notice>
            </Show>
          </>
        )}
      </Show>
    </Page>
  )
}

function Bars(props: { groups: readonly GroupCounts[]; measure: Measure }) {
  return (
    <table class="table mix overview__bars">
      <caption class="vh">{t().measures[props.measure]}</caption>
      <thead>
        <tr>
          <th scope="col">{t().group}</th>
          <th scope="col">{t().part}</th>
          <th scope="col" class="r">
            {t().number}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.groups}>
          {(group) => (
            <tr>
              <th scope="row">{group.name}</th>
              <td class="overview__bar" aria-hidden="true">
                <span>
                  <i style={{ '--part': String(group.students === 0 ? 0 : group[props.measure] / group.students) }} />
                </span>
              </td>
              <td class="r">{group.students === 0 ? t().empty : t().of(group[props.measure], group.students)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}

function AllCounts(props: { groups: readonly GroupCounts[] }) {
  return (
    <section class="card overview__scroll" tabindex="0" aria-labelledby="table">
      <table class="table">
        <caption>
          <h2 id="table">{t().table}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t().group}</th>
            <th scope="col" class="r">
              {t().size}
            </th>
            <For each={measures}>
              {(measure) => (
                <th scope="col" class="r">
                  {t().measures[measure]}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.groups}>
            {(group) => (
              <tr>
                <th scope="row">{group.name}</th>
                <td class="r">{group.students}</td>
                <For each={measures}>{(measure) => <td class="r">{group[measure]}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
