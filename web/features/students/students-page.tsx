import './students.css'
import '../../ui/css/table.css'
import { For, Show } from 'solid-js'
import { mayTry } from '../../../shared/access.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import type { StudentSummary } from '../../../shared/person.ts'
import { type StudentFilter, studentFilters } from '../../../shared/student-filter.ts'
import { relativeDate } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { t as contactWords } from '../contact-moments/words.ts'
import { t as hoursWords } from '../hours/words.ts'
import { getStudents, groupsOf } from './data.ts'
import { t } from './words.ts'

/** The students of a mentor's groups, or of the school, with how each of them is doing. */
export default function StudentsPage() {
  const me = useMe()
  const [search, setSearch] = useSearchParams<{ q?: string; show?: string }>()
  const students = createAsync(() => getStudents())
  const filter = (): StudentFilter => studentFilters.find((value) => value === search.show) ?? 'all'
  const groups = () => groupsOf(students() ?? [], filter(), search.q ?? '')
  const count = () => groups().reduce((sum, group) => sum + group.students.length, 0)
  return (
    <Page title={t().title} class="wrap page stack students">
      <h1>{t().title}</h1>
      <p class="lede">{t().lede[me().membership.role === 'mentor' ? 'mentor' : 'coordinator']}</p>
      <div class="cluster">
        <LinkButton icon="clock" href="/hours">
          {hoursWords().list.link}
        </LinkButton>
        <LinkButton icon="talk" href="/conversations">
          {contactWords().list.title}
        </LinkButton>
      </div>
      <Show when={students()?.length !== 0} fallback={<Empty icon="users" title={t().empty} text={t().emptyText} />}>
        <search class="students__search">
          <Field name="q" label={t().search} neutral>
            {(control) => (
              <input
                ref={control}
                type="search"
                autocomplete="off"
                value={search.q ?? ''}
                onInput={(event) => setSearch({ q: event.currentTarget.value || undefined }, { replace: true, scroll: false })}
              />
            )}
          </Field>
          <Field name="show" label={t().filter} neutral>
            {(control) => (
              <select
                ref={control}
                onChange={(event) =>
                  setSearch(
                    { show: event.currentTarget.value === 'all' ? undefined : event.currentTarget.value },
                    { replace: true, scroll: false },
                  )
                }
              >
                <For each={studentFilters}>
                  {(value) => (
                    <option value={value} selected={value === filter()}>
                      {t().filters[value]}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
          <p class="small muted" role="status">
            {t().found(count())}
          </p>
        </search>
        <Show
          when={count() > 0}
          fallback={
            <Empty icon="search" title={t().none} text={t().noneText}>
              <Button onClick={() => setSearch({ q: undefined, show: undefined }, { replace: true })}>{t().showAll}</Button>
            </Empty>
          }
        >
          <For each={groups()}>{(group) => <GroupTable name={group.name} students={group.students} />}</For>
          <Show when={mayTry(me().membership.role, 'export.students')}>
            <div class="actions">
              <LinkButton
                icon="doc"
                href={`/api/exports/students?${new URLSearchParams({ q: search.q ?? '', show: filter() })}`}
                external
              >
                {t().download}
              </LinkButton>
            </div>
          </Show>
        </Show>
      </Show>
    </Page>
  )
}

function GroupTable(props: { name: string; students: readonly StudentSummary[] }) {
  return (
    <section class="card">
      <table class="table students__table">
        <caption>
          <h2>{props.name}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t().student}</th>
            <th scope="col" class="r">
              {t().needs}
            </th>
            <th scope="col" class="r">
              {t().requested}
            </th>
            <th scope="col" class="r">
              {t().going}
            </th>
            <th scope="col" class="r">
              {t().completed}
            </th>
            <th scope="col" class="r">
              {t().shared}
            </th>
            <th scope="col">{t().last}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.students}>
            {(summary) => (
              <tr>
                <th scope="row">
                  <a href={`/students/${summary.student.id}`}>{summary.student.name}</a>
                </th>
                <Count label={t().needs} value={summary.openNeeds} />
                <Count label={t().requested} value={summary.requested} />
                <Count label={t().going} value={summary.approved + summary.active} />
                <Count label={t().completed} value={summary.completed} />
                <Count label={t().shared} value={summary.shared} />
                <td class="students__last" data-label={t().last}>
                  {summary.lastActivityAt ? relativeDate(localDateOf(new Date(summary.lastActivityAt))) : t().never}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}

/** Nothing is said quietly; on a phone the number carries its column's name. */
function Count(props: { label: string; value: number }) {
  return (
    <td class="r" classList={{ 'is-none': props.value === 0 }} data-label={props.label}>
      {props.value}
    </td>
  )
}
