import './planner.css'
import '../../ui/css/opportunity.css'
import '../../ui/css/table.css'
import { createSignal, ErrorBoundary, For, onCleanup, onMount, Show } from 'solid-js'
import { partsOfDay, weekdayOf } from '../../../shared/daypart.ts'
import { opportunityKinds } from '../../../shared/opportunity.ts'
import type { StudentWeek } from '../../../shared/week.ts'
import { capital, dayAndMonth, today } from '../../lib/dates.ts'
import { later } from '../../lib/later.tsx'
import { locale } from '../../lib/locale.ts'
import { useMe } from '../../lib/me.ts'
import { momentInWords } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { weekNumber } from '../../lib/week-number.ts'
import { dayWords } from '../../lib/words/days.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty, ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Icon, KindMark } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { createMedia } from './create-media.ts'
import { getStudentWeek } from './queries.ts'
import { createRoving } from './roving.ts'
import { clock, partIcon, type SlotActs, SlotBody, slotClass } from './slot.tsx'
import { type Cell, type Day, daysOf, isNothing, isOpen, minutesOf } from './student-week.ts'
import { rangeInWords, useWeek, WeekHead } from './week-head.tsx'
import { WhatIf } from './what-if.tsx'
import { t } from './words.ts'

const MoveDialog = later(() => import('./move-dialog.tsx'))

/** The student's week: what stands, what is free, and what would fit. */
export default function StudentWeekPage() {
  const me = useMe()
  const [monday, go] = useWeek()
  const week = createAsync(() => getStudentWeek(monday()))
  return (
    <Page title={t().title}>
      <WeekHead title={t().title} monday={monday()} onWeek={go} name={me().person.name} />
      <ErrorBoundary fallback={(thrown, reset) => <ErrorNotice error={thrown} retry={reset} />}>
        <Show when={week.latest}>{(known) => <Week week={known()} />}</Show>
      </ErrorBoundary>
    </Page>
  )
}

function Week(props: { week: StudentWeek }) {
  const isWide = createMedia('print, (min-width: 64rem)')
  const days = () => daysOf(props.week)
  const isEmpty = () => days().every(({ cells }) => cells.every(isNothing))
  const [asked, setAsked] = createSignal<string>()
  /** The half-day that is being moved, and where it was dragged. */
  const [moving, setMoving] = createSignal<{ cell: Cell; to: string | undefined }>()
  const [isOffline, setOffline] = createSignal(!navigator.onLine)
  const follow = () => setOffline(!navigator.onLine)
  onMount(() => {
    addEventListener('online', follow)
    addEventListener('offline', follow)
  })
  onCleanup(() => {
    removeEventListener('online', follow)
    removeEventListener('offline', follow)
  })
  const acts = {
    onAsk: (cell: Cell) => setAsked(cell.id),
    onMove: (cell: Cell) => setMoving({ cell, to: undefined }),
    onDrop: (from: string, to: string) => {
      const cell = days()
        .flatMap(({ cells }) => cells)
        .find(({ id }) => id === from)
      if (cell?.entry?.mayMove) setMoving({ cell, to })
    },
  }
  function back() {
    const id = asked()
    setAsked(undefined)
    queueMicrotask(() => {
      const button = document.querySelector<HTMLElement>(`[data-ask="${id}"]`)
      const place = button?.closest('td') ?? button
      place?.focus()
    })
  }
  return (
    <>
      <Show when={isOffline()}>
        <Notice tone="plain" icon="offline" live="status">
          <p>
            <b>{t().offline}</b> {t().offlineText(momentInWords(props.week.asOf))}
          </p>
        </Notice>
      </Show>
      <Show
        when={!isEmpty()}
        fallback={
          <Empty icon="week" title={t().empty} text={t().emptyText}>
            <LinkButton look="primary" href={props.week.needId ? `/matches/${props.week.needId}` : '/opportunities'}>
              {t().toChances}
            </LinkButton>
          </Empty>
        }
      >
        <Show when={isWide()} fallback={<DayList week={props.week} days={days()} acts={acts} back={back} asked={asked} />}>
          <WeekGrid week={props.week} days={days()} acts={acts} back={back} asked={asked} />
        </Show>
        <Show when={moving()} keyed>
          {({ cell, to }) => (
            <Show when={cell.entry}>
              {(entry) => (
                <MoveDialog
                  entry={entry()}
                  dropped={to === undefined ? undefined : { from: cell.id, to }}
                  onClose={() => setMoving(undefined)}
                />
              )}
            </Show>
          )}
        </Show>
        <Legend />
        <Below week={props.week} days={days()} />
      </Show>
    </>
  )
}

type Shown = {
  week: StudentWeek
  days: Day[]
  acts: SlotActs & { onDrop: (from: string, to: string) => void }
  asked: () => string | undefined
  back: () => void
}

/** What a dragged half-day is called while it is on its way. */
const dragged = 'application/x-half-day'

/** Columns are days, rows are parts of the day; arrows go from half-day to half-day. */
function WeekGrid(props: Shown) {
  const roving = createRoving(
    () => ({ rows: partsOfDay.length, columns: props.days.length }),
    () => ({
      row: 0,
      column: Math.max(
        0,
        props.days.findIndex(({ date }) => date === today()),
      ),
    }),
  )
  const askedAt = () => props.days.findIndex(({ date }) => props.asked()?.startsWith(date))
  return (
    <div class="week" style={{ '--days': String(props.days.length) }}>
      <table
        class="week__grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA has the role grid for a table that is gone through by keys
        role="grid"
        aria-label={t().grid(weekNumber(props.week.monday))}
        onKeyDown={roving.onKeyDown}
        onFocusIn={roving.onFocusIn}
      >
        <thead>
          <tr class="week__row">
            <th scope="col" class="week__corner">
              <span class="vh">{t().halfDay}</span>
            </th>
            <For each={props.days}>
              {(day, column) => (
                <th
                  scope="col"
                  class="day__head"
                  classList={{ 'is-today': day.date === today() }}
                  style={{ '--d': String(column() + 2) }}
                >
                  {capital(dayWords().weekday[weekdayOf(day.date)])}
                  <span>
                    {dayAndMonth(day.date)}
                    {day.date === today() ? `, ${t().isToday}` : ''}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={partsOfDay}>
            {(part, row) => (
              <tr class="week__row" data-row={row()}>
                <th scope="row" class={`rowhead ${part}`}>
                  <Icon name={partIcon[part]} />
                  {capital(dayWords().part[part])}
                  <span>{t().until(clock(props.week.daypartTimes[part].until))}</span>
                </th>
                <For each={props.days}>
                  {(day, column) => (
                    <Show when={day.cells.find(({ parts }) => parts[0] === part)}>
                      {(cell) => (
                        <td
                          class={slotClass(cell(), props.asked() === cell().id)}
                          classList={{ [part]: cell().parts.length === 1, 'whole-day': cell().parts.length > 1 }}
                          style={{ '--d': String(column() + 2) }}
                          data-kind={cell().entry?.kind}
                          data-column={column()}
                          rowspan={cell().parts.length}
                          draggable={cell().entry?.mayMove === true}
                          onDragStart={(event) => event.dataTransfer?.setData(dragged, cell().id)}
                          onDragOver={(event) => {
                            if (isOpen(cell()) && event.dataTransfer?.types.includes(dragged)) event.preventDefault()
                          }}
                          onDrop={(event) => {
                            event.preventDefault()
                            props.acts.onDrop(event.dataTransfer?.getData(dragged) ?? '', cell().id)
                          }}
                          tabindex={roving.isAt(row(), column()) ? 0 : -1}
                        >
                          <SlotBody
                            cell={cell()}
                            week={props.week}
                            isAsked={props.asked() === cell().id}
                            tabs={roving.isAt(row(), column())}
                            acts={props.acts}
                          />
                        </td>
                      )}
                    </Show>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={props.asked()} keyed>
        {(daypart) => (
          <div class="week__if" style={{ '--at': String(askedAt()) }}>
            <WhatIf level="h2" daypart={daypart} week={props.week} onBack={props.back} />
          </div>
        )}
      </Show>
    </div>
  )
}

/** Day under day, with a strip on top to jump with. */
function DayList(props: Shown) {
  onMount(() => document.getElementById(`day-${today()}`)?.scrollIntoView({ block: 'start', behavior: 'instant' }))
  const shownParts = (day: Day) => day.cells.filter((cell) => !isNothing(cell))
  return (
    <>
      <nav class="jump no-print" aria-label={t().jump}>
        <ol style={{ '--days': String(props.days.length) }}>
          <For each={props.days}>
            {(day) => (
              <li classList={{ 'is-today': day.date === today() }}>
                <a href={`#day-${day.date}`} rel="external" aria-current={day.date === today() ? 'date' : undefined}>
                  <span>
                    <b>{dayWords().short[weekdayOf(day.date)]}</b> {Number(day.date.slice(8))}
                  </span>
                  <For each={day.cells.flatMap((cell) => cell.parts.map(() => cell)).slice(0, 2)}>
                    {(cell) => (
                      <i data-kind={cell.entry?.kind} classList={{ free: isOpen(cell), maybe: props.asked() === cell.id }} />
                    )}
                  </For>
                </a>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <div class="days">
        <For each={props.days}>
          {(day) => (
            <section class="day" id={`day-${day.date}`} aria-labelledby={`head-${day.date}`}>
              <h2 class="day__head" id={`head-${day.date}`} classList={{ 'is-today': day.date === today() }}>
                {capital(dayWords().weekday[weekdayOf(day.date)])}
                <span>
                  {dayAndMonth(day.date)}
                  {day.date === today() ? `, ${t().isToday}` : ''}
                </span>
              </h2>
              <Show when={shownParts(day).length > 0} fallback={<p class="small muted">{capital(t().stands.none)}</p>}>
                <ol>
                  <For each={shownParts(day)}>
                    {(cell) => (
                      <>
                        <li class={slotClass(cell, props.asked() === cell.id)} data-kind={cell.entry?.kind}>
                          <SlotBody cell={cell} week={props.week} isAsked={props.asked() === cell.id} tabs acts={props.acts} />
                        </li>
                        <Show when={props.asked() === cell.id}>
                          <li>
                            <WhatIf level="h3" daypart={cell.id} week={props.week} onBack={props.back} />
                          </li>
                        </Show>
                      </>
                    )}
                  </For>
                </ol>
              </Show>
            </section>
          )}
        </For>
      </div>
    </>
  )
}

function Legend() {
  return (
    <ul class="legend" aria-label={t().legend}>
      <For each={opportunityKinds}>
        {(kind) => (
          <li>
            <span class="kind" data-kind={kind}>
              <KindMark kind={kind} />
              {t().short[kind]}
            </span>
          </li>
        )}
      </For>
      <For each={[['lesson', t().stands.lesson] as const, ['talk', t().talk] as const, ['free', t().free] as const]}>
        {([icon, text]) => (
          <li>
            <span class="kind is-plain">
              <Icon name={icon} />
              {text}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}

function Below(props: { week: StudentWeek; days: Day[] }) {
  const open = () => props.days.flatMap(({ cells }) => cells.filter((cell) => isOpen(cell) && cell.date > today())).length
  const minutes = () => minutesOf(props.week)
  const hours = (of: number) => new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(of / 60)
  const kinds = () =>
    opportunityKinds
      .map((kind) => ({
        kind,
        count: props.week.entries.filter((entry) => entry.kind === kind).reduce((sum, { dayparts }) => sum + dayparts.length, 0),
      }))
      .filter(({ count }) => count > 0)
  const lessons = () =>
    props.days.flatMap(({ cells }) => cells.filter((cell) => !cell.entry && cell.stands?.kind === 'lesson')).length
  return (
    <div class="below">
      <section class="card stack" aria-labelledby="week-free">
        <h2 id="week-free">{t().free}</h2>
        <p class="big">
          <b>{open()}</b> {t().freeCount(open())}
        </p>
        <Show when={open() > 0} fallback={<p class="small">{t().noneFree}</p>}>
          <p class="no-print">
            <LinkButton href={props.week.needId ? `/matches/${props.week.needId}` : '/opportunities'}>{t().whatFits}</LinkButton>
          </p>
        </Show>
      </section>
      <section class="card stack" aria-labelledby="week-hours">
        <h2 id="week-hours">{t().hours}</h2>
        <p class="big">
          <b>{hours(minutes().lessons + minutes().practice)}</b> {t().hoursCount}
        </p>
        <ul class="key">
          <li class="s-school">
            <i />
            <span>{t().stands.lesson}</span>
            <span class="num">{t().hoursRow(hours(minutes().lessons))}</span>
          </li>
          <li class="s-work">
            <i />
            <span>{t().practice}</span>
            <span class="num">{t().hoursRow(hours(minutes().practice))}</span>
          </li>
        </ul>
      </section>
      <section class="card stack" aria-labelledby="week-mix">
        <h2 id="week-mix">{t().mix}</h2>
        <table class="table mix">
          <caption class="vh">
            {t().mixCaption}, {rangeInWords(props.week.monday)}
          </caption>
          <thead class="vh">
            <tr>
              <th scope="col">{t().kind}</th>
              <th scope="col">{t().bar}</th>
              <th scope="col">{t().halfDays}</th>
            </tr>
          </thead>
          <tbody>
            <For each={kinds()}>
              {({ kind, count }) => (
                <tr data-kind={kind}>
                  <th scope="row">
                    <span class="kind">
                      <KindMark kind={kind} />
                      {t().short[kind]}
                    </span>
                  </th>
                  <td class="barcell">
                    <i style={{ '--v': String(count) }} />
                  </td>
                  <td class="r">{count}</td>
                </tr>
              )}
            </For>
            <tr>
              <th scope="row">
                <span class="kind is-plain">
                  <Icon name="lesson" />
                  {t().stands.lesson}
                </span>
              </th>
              <td class="barcell">
                <i style={{ '--v': String(lessons()) }} />
              </td>
              <td class="r">{lessons()}</td>
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  )
}
