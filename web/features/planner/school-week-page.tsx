import './planner.css'
import './week-table.css'
import { createMemo, createSignal, ErrorBoundary, For, Show, Suspense } from 'solid-js'
import { daypartOf, partOf, partsOfDay } from '../../../shared/daypart.ts'
import { placementIdOf } from '../../../shared/id.ts'
import { type HalfDay, isFree, isOff } from '../../../shared/timetable.ts'
import { hasWeekend, type SchoolWeek } from '../../../shared/week.ts'
import { createDrawn } from '../../lib/create-drawn.ts'
import { capital, dateInWords } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { weekNumber } from '../../lib/week-number.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Switch } from '../../ui/choices.tsx'
import { Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { createDays, DayChoice } from './day-choice.tsx'
import { getRoomsWeek, getSchoolWeek } from './queries.ts'
import { clock } from './slot.tsx'
import { useWeek, WeekHead } from './week-head.tsx'
import { type CellView, type Row, WeekTable } from './week-table.tsx'
import { t } from './words.ts'

/** Who is where: the students of a school for who places them, those of the own groups for who guides them. */
export default function SchoolWeekPage() {
  const me = useMe()
  const isMentor = () => me().membership.role === 'mentor'
  const [monday, go] = useWeek()
  const week = createAsync(() => getSchoolWeek(monday()))
  const title = () => (isMentor() ? t().mentorTitle : t().schoolTitle)
  return (
    <Page title={title()} class="wrap page stack">
      <WeekHead title={title()} monday={monday()} onWeek={go} name={me().membership.at} />
      <p class="lede no-print">{isMentor() ? t().school.mentorLede : t().school.lede}</p>
      <ErrorBoundary fallback={(thrown, reset) => <ErrorNotice error={thrown} retry={reset} />}>
        <Suspense fallback={<Skeleton />}>
          <Show when={week.latest}>{(known) => <Week week={known()} isMentor={isMentor()} />}</Show>
        </Suspense>
      </ErrorBoundary>
    </Page>
  )
}

function Week(props: { week: SchoolWeek; isMentor: boolean }) {
  const [search, setSearch] = useSearchParams<{ group?: string }>()
  const [name, setName] = createSignal('')
  const [onlyGoing, setOnlyGoing] = createSignal(false)
  const asked = createDrawn(() => name().trim().toLowerCase())
  const going = () => props.week.students.flatMap((student) => student.going.flatMap(({ dayparts }) => dayparts))
  const days = createDays(
    () => props.week.monday,
    () => hasWeekend(going()),
  )
  const parts = createMemo(() => (going().some((daypart) => partOf(daypart) === 'evening') ? partsOfDay : partsOfDay.slice(0, 2)))
  const shown = createMemo(() =>
    props.week.students.filter(
      (student) =>
        (!search.group || student.groupId === search.group) &&
        (asked() === '' || student.name.toLowerCase().includes(asked())) &&
        (!onlyGoing() || student.going.length > 0),
    ),
  )
  const rows = createMemo(() => rowsOf(props.week, shown()))
  const totals = createMemo(() => countOf(shown()))
  /** Another choice is another table: it is drawn anew, some rows at a time. */
  const choice = () => [props.week.monday, search.group, asked(), onlyGoing(), days.shown().join()].join()
  return (
    <Show
      when={props.week.students.length > 0}
      fallback={<Empty icon="users" title={t().school.empty} text={t().school.emptyText} />}
    >
      <Show when={props.isMentor}>
        <Talks week={props.week} />
      </Show>
      <search class="wt__tools no-print">
        <Field name="group" label={t().school.group} neutral>
          {(control) => (
            <select
              ref={control}
              onChange={(event) => setSearch({ group: event.currentTarget.value || undefined }, { replace: true })}
            >
              <option value="" selected={!search.group}>
                {t().school.all}
              </option>
              <For each={props.week.groups}>
                {(group) => (
                  <option value={group.id} selected={group.id === search.group}>
                    {group.name}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field name="student" label={t().school.search} neutral>
          {(control) => (
            <input ref={control} type="search" autocomplete="off" onInput={(event) => setName(event.currentTarget.value)} />
          )}
        </Field>
        <Switch checked={onlyGoing()} onChecked={setOnlyGoing}>
          {t().school.onlyGoing}
        </Switch>
        <p class="small muted" role="status">
          {t().school.found(shown().length)}
        </p>
      </search>
      <DayChoice days={days} />
      <Show when={shown().length > 0} fallback={<Empty icon="search" title={t().school.none} text={t().school.noneText} />}>
        <Show when={choice()} keyed>
          <WeekTable
            label={t().school.grid(weekNumber(props.week.monday))}
            head={t().school.student}
            days={days.shown()}
            parts={parts()}
            rows={rows()}
            totals={{ name: t().school.out, of: (daypart) => totals().get(daypart) ?? 0 }}
          />
        </Show>
      </Show>
      <Show when={!props.isMentor}>
        <Environments week={props.week} days={days.shown()} />
        <ErrorBoundary fallback={(thrown, reset) => <ErrorNotice error={thrown} retry={reset} />}>
          <Suspense fallback={<Skeleton cards={1} />}>
            <Rooms monday={props.week.monday} days={days.shown()} />
          </Suspense>
        </ErrorBoundary>
      </Show>
    </Show>
  )
}

type Student = SchoolWeek['students'][number]

function countOf(students: readonly Student[]) {
  const counts = new Map<string, number>()
  for (const { going } of students) {
    for (const daypart of new Set(going.flatMap(({ dayparts }) => dayparts))) counts.set(daypart, (counts.get(daypart) ?? 0) + 1)
  }
  return counts
}

function rowsOf({ groups, opportunities }: SchoolWeek, students: readonly Student[]): Row[] {
  const whats = new Map(opportunities.map((what) => [what.opportunityId, what]))
  const byDaypart = (halfDays: readonly HalfDay[]) => new Map(halfDays.map((halfDay) => [halfDay.daypart, halfDay]))
  const ofGroups = new Map(groups.map(({ id, name, halfDays }) => [id, { name, stands: byDaypart(halfDays) }]))
  return students.map((student) => {
    const group = ofGroups.get(student.groupId)
    const stands = student.halfDays ? byDaypart(student.halfDays) : group?.stands
    const goes = new Map(student.going.flatMap((going) => going.dayparts.map((daypart) => [daypart, going] as const)))
    return {
      id: student.id,
      name: student.name,
      sub: group?.name,
      href: `/students/${student.id}`,
      cell: (daypart) => {
        const going = goes.get(daypart)
        const what = going && whats.get(going.opportunityId)
        if (!going || !what) return standing(stands?.get(daypart))
        const isAsked = going.state === 'requested'
        const more = [what.title, what.organisationName, ...(isAsked ? [t().school.asked] : [])].join(', ')
        const href = `/placements/${placementIdOf(student.id, going.opportunityId)}`
        return { look: 'go', lines: [{ text: t().short[what.kind], more, href, kind: what.kind, isAsked }] }
      },
    }
  })
}

function standing(stands: HalfDay | undefined): CellView {
  if (!stands) return { look: 'none', lines: [] }
  const look = isFree(stands.kind) ? 'free' : isOff(stands.kind) ? 'off' : 'school'
  return { look, lines: [{ text: t().standsShort[stands.kind] }] }
}

/** Who guides sees first whom they speak. */
function Talks(props: { week: SchoolWeek }) {
  return (
    <section class="card stack" aria-labelledby="my-talks">
      <div class="between">
        <h2 id="my-talks">{t().school.myTalks}</h2>
        <span class="no-print">
          <LinkButton look="quiet" href="/talks">
            {t().school.toTalks}
          </LinkButton>
        </span>
      </div>
      <Show when={props.week.talks.length > 0} fallback={<p class="small muted">{t().school.noTalks}</p>}>
        <ul class="wt__talks">
          <For each={props.week.talks}>
            {(talk) => (
              <li>
                <Icon name={talk.dialogueId ? 'talk' : 'free'} />
                <span>
                  <b>
                    {capital(dateInWords(talk.date))}, {clock(talk.from)}–{clock(talk.until)}
                  </b>
                  <a href={talk.path}>{talk.with ? t().talkWith(talk.with) : t().openTime}</a>
                  <Show when={talk.roomName}>{(room) => <span class="muted">{room()}</span>}</Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}

function Environments(props: { week: SchoolWeek; days: readonly string[] }) {
  const parts = () =>
    props.week.environments.some(({ dayparts }) => dayparts.some((daypart) => partOf(daypart) === 'evening'))
      ? partsOfDay
      : partsOfDay.slice(0, 2)
  const taken = createMemo(() => {
    const counts = new Map<string, number>()
    for (const { going } of props.week.students) {
      for (const { opportunityId, dayparts } of going) {
        for (const daypart of dayparts)
          counts.set(`${opportunityId} ${daypart}`, (counts.get(`${opportunityId} ${daypart}`) ?? 0) + 1)
      }
    }
    return counts
  })
  const rows = (): Row[] =>
    props.week.environments.map(({ opportunityId, title, organisationName, seats, dayparts, full }) => ({
      id: opportunityId,
      name: title,
      sub: organisationName,
      href: `/opportunities/${opportunityId}`,
      cell: (daypart) => {
        if (!dayparts.includes(daypart)) return { look: 'none', lines: [{ text: t().school.closed }] }
        const text = t().school.of(taken().get(`${opportunityId} ${daypart}`) ?? 0, seats)
        return { look: 'free', lines: [{ text }], note: full.includes(daypart) ? t().school.full : undefined }
      },
    }))
  return (
    <section class="stack" aria-labelledby="environments">
      <h2 id="environments">{t().school.environments}</h2>
      <Show when={props.week.environments.length > 0} fallback={<p class="muted">{t().school.noEnvironments}</p>}>
        <p class="small muted">{t().school.environmentsText}</p>
        <WeekTable label={t().school.environments} head={t().school.place} days={props.days} parts={parts()} rows={rows()} />
      </Show>
    </section>
  )
}

function Rooms(props: { monday: string; days: readonly string[] }) {
  const rooms = createAsync(() => getRoomsWeek(props.monday))
  return (
    <Show when={rooms.latest}>
      {(known) => (
        <section class="stack" aria-labelledby="rooms">
          <h2 id="rooms">{t().school.rooms}</h2>
          <Show when={known().rooms.length > 0} fallback={<p class="muted">{t().school.noRooms}</p>}>
            <p class="small muted">{t().school.roomsText}</p>
            <WeekTable
              label={t().school.rooms}
              head={t().school.place}
              days={props.days}
              parts={['morning', 'afternoon']}
              rows={known().rooms.map(
                ({ id, name, kept }): Row => ({
                  id,
                  name,
                  href: undefined,
                  cell: (daypart) => {
                    const count = kept.filter(
                      ({ date, from }) => daypartOf(date, from < '12:30' ? 'morning' : 'afternoon') === daypart,
                    ).length
                    return { look: count > 0 ? 'school' : 'free', lines: [{ text: t().school.talks(count) }] }
                  },
                }),
              )}
            />
          </Show>
        </section>
      )}
    </Show>
  )
}
