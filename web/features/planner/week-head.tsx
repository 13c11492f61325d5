import { type JSX, Show } from 'solid-js'
import { addDays, mondayOf } from '../../../shared/daypart.ts'
import { datesOfWeek, sundayOf } from '../../../shared/week.ts'
import { dayAndMonth, today } from '../../lib/dates.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { weekNumber } from '../../lib/week-number.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { t } from './words.ts'

/** The Monday of the week in the address; of this week when it says none. */
export function useWeek() {
  const [search, setSearch] = useSearchParams<{ week?: string }>()
  const monday = () => mondayOf(isDate(search.week) ? search.week : today())
  const go = (to: string) => setSearch({ week: to === mondayOf(today()) ? undefined : to }, { scroll: false })
  return [monday, go] as const
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** "16–20 november", or "30 november – 4 december". */
export function rangeInWords(monday: string) {
  const friday = datesOfWeek(monday)[4] ?? sundayOf(monday)
  if (monday.slice(0, 7) === friday.slice(0, 7)) return `${Number(monday.slice(8))}–${dayAndMonth(friday)}`
  return `${dayAndMonth(monday)} – ${dayAndMonth(friday)}`
}

/** Title, the week with its neighbours, and what can be done with it. */
export function WeekHead(props: {
  title: string
  monday: string
  onWeek: (monday: string) => void
  name: string
  children?: JSX.Element
}) {
  return (
    <div class="week__top">
      <div>
        <h1>{props.title}</h1>
        <p class="only-print small">
          {t().printed(props.name, weekNumber(props.monday), rangeInWords(props.monday), dayAndMonth(today()))}
        </p>
      </div>
      <div class="week__tools no-print">
        <div class="week__nav">
          <IconButton icon="left" label={t().previous} onClick={() => props.onWeek(addDays(props.monday, -7))} />
          <p role="status">
            <b>{t().week(weekNumber(props.monday))}</b>
            <span>{rangeInWords(props.monday)}</span>
          </p>
          <IconButton icon="right" label={t().next} onClick={() => props.onWeek(addDays(props.monday, 7))} />
        </div>
        <div class="cluster">
          <Show when={props.monday !== mondayOf(today())}>
            <Button onClick={() => props.onWeek(mondayOf(today()))}>{t().now}</Button>
          </Show>
          {props.children}
          <LinkButton icon="daypart" href="/me#calendar-feed">
            {t().calendar}
          </LinkButton>
          <Button icon="print" onClick={() => print()}>
            {t().print}
          </Button>
        </div>
      </div>
    </div>
  )
}
