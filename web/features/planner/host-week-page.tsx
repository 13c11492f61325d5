import './planner.css'
import './week-table.css'
import { ErrorBoundary, Show, Suspense } from 'solid-js'
import { partOf, partsOfDay } from '../../../shared/daypart.ts'
import { type HostWeek, hasWeekend } from '../../../shared/week.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync } from '../../lib/router/query.ts'
import { weekNumber } from '../../lib/week-number.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { createDays, DayChoice } from './day-choice.tsx'
import { getHostWeek } from './queries.ts'
import { useWeek, WeekHead } from './week-head.tsx'
import { type CellView, type Row, WeekTable } from './week-table.tsx'
import { t } from './words.ts'

/** Who comes when to an organisation, and the seats that are left. */
export default function HostWeekPage() {
  const me = useMe()
  const organisationId = () => {
    const { membership } = me()
    return membership.role === 'employer' ? membership.organisationId : ''
  }
  const [monday, go] = useWeek()
  const week = createAsync(() => getHostWeek(organisationId(), monday()))
  return (
    <Page title={t().hostTitle} class="wrap page stack">
      <WeekHead title={t().hostTitle} monday={monday()} onWeek={go} name={me().membership.at} />
      <ErrorBoundary fallback={(thrown, reset) => <ErrorNotice error={thrown} retry={reset} />}>
        <Suspense fallback={<Skeleton />}>
          <Show when={week.latest}>{(known) => <Week week={known()} />}</Show>
        </Suspense>
      </ErrorBoundary>
    </Page>
  )
}

function Week(props: { week: HostWeek }) {
  const dayparts = () =>
    props.week.offers.flatMap(({ coming, left }) => [
      ...coming.flatMap((one) => one.dayparts),
      ...left.map(({ daypart }) => daypart),
    ])
  const days = createDays(
    () => props.week.monday,
    () => hasWeekend(dayparts()),
  )
  const parts = () => (dayparts().some((daypart) => partOf(daypart) === 'evening') ? partsOfDay : partsOfDay.slice(0, 2))
  return (
    <Show
      when={props.week.offers.length > 0}
      fallback={
        <Empty icon="users" title={t().host.empty} text={t().host.emptyText}>
          <LinkButton href="/offer">{t().host.toOffer}</LinkButton>
        </Empty>
      }
    >
      <p class="lede no-print">{t().host.lede}</p>
      <DayChoice days={days} />
      <Show when={[props.week.monday, ...days.shown()].join()} keyed>
        <WeekTable
          label={t().host.grid(weekNumber(props.week.monday))}
          head={t().host.offer}
          days={days.shown()}
          parts={parts()}
          rows={props.week.offers.map(rowOf)}
        />
      </Show>
    </Show>
  )
}

function rowOf({ opportunityId, title, kind, seats, coming, left }: HostWeek['offers'][number]): Row {
  const seatsLeft = new Map(left.map((one) => [one.daypart, one.seats]))
  return {
    id: opportunityId,
    name: title,
    sub: `${t().short[kind]}, ${t().host.seats(seats)}`,
    href: `/offer/${opportunityId}`,
    cell: (daypart): CellView => {
      const here = coming.filter(({ dayparts }) => dayparts.includes(daypart))
      const free = seatsLeft.get(daypart)
      const note = free === undefined ? undefined : t().host.left(free)
      const lines = here.map(({ placementId, studentName, state }) => ({
        text: studentName ?? t().host.somebody,
        more: state === 'requested' && studentName ? t().host.asked : undefined,
        href: `/coming/${placementId}`,
        kind,
        isAsked: state === 'requested',
      }))
      return { look: lines.length > 0 ? 'go' : free === undefined ? 'none' : 'free', lines, note }
    },
  }
}
