import './school.css'
import '../../ui/css/table.css'
import { For, Show } from 'solid-js'
import { partsOfDay, type WeekSlot } from '../../../shared/daypart.ts'
import type { Group, School } from '../../../shared/school.ts'
import { freeSlotsOn, timetableOf } from '../../../shared/timetable.ts'
import { api, read } from '../../lib/api.ts'
import { capital, today, weekSlotsInWords } from '../../lib/dates.ts'
import { locale } from '../../lib/locale.ts'
import { createAsync, query } from '../../lib/router/query.ts'
import { dayWords } from '../../lib/words/days.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty, Notice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { WeekGlyph } from '../../ui/week-glyph.tsx'
import { RoomsCard } from '../dialogues/rooms-card.tsx'
import { RequiredHoursCard } from '../hours/required-hours.tsx'
import { getTimetables } from '../timetables/queries.ts'
import { DeadlinesCard } from './deadlines-card.tsx'
import { t } from './words.ts'

const getSchool = query(() => read(api.school.$get()), 'school')

/** The school, its groups and the half-days that their timetables leave open. */
export default function SchoolPage() {
  const known = createAsync(() => getSchool())
  const timetables = createAsync(() => getTimetables())
  /** What the timetable of a group leaves open in a usual week. */
  const freeSpaceOf = (group: Group) => {
    const said = timetables()
    if (!said) return []
    const own = said.groups.find(({ groupId }) => groupId === group.id)
    return freeSlotsOn(timetableOf([...(own ? [own.timetable] : []), said.school]), today())
  }
  return (
    <Page title={t().title} class="wrap page stack school">
      <h1>{known()?.school.name ?? t().title}</h1>
      <Show when={known()}>
        {(read) => (
          <>
            <Facts school={read().school} />
            <section class="card stack" aria-labelledby="groups">
              <h2 id="groups">{t().groups}</h2>
              <p class="small muted">{t().groupsText}</p>
              <Show
                when={read().groups.length > 0}
                fallback={<Empty icon="users" level={3} title={t().noGroups} text={t().noGroupsText} />}
              >
                <Groups groups={read().groups} freeSpaceOf={freeSpaceOf} />
              </Show>
            </section>
            <RequiredHoursCard groups={read().groups} />
            <RoomsCard />
            <DeadlinesCard />
            <Notice tone="plain">
              <p>{t().readOnly}</p>
              <div class="actions">
                <LinkButton icon="upload" href="/import">
                  {t().bringIn}
                </LinkButton>
              </div>
            </Notice>
          </>
        )}
      </Show>
    </Page>
  )
}

function Facts(props: { school: School }) {
  const place = () => props.school.place
  const time = (clock: string) => (locale() === 'nl' ? clock.replace(':', '.') : clock)
  return (
    <section class="card" aria-label={t().title}>
      <dl class="school__facts">
        <div>
          <dt>{t().place}</dt>
          <dd>{place().label.includes(place().city) ? place().label : `${place().label}, ${place().city}`}</dd>
        </div>
        <div>
          <dt>{t().region}</dt>
          <dd>{props.school.region.split('-').map(capital).join('-')}</dd>
        </div>
        <For each={partsOfDay}>
          {(part) => (
            <div>
              <dt>{capital(dayWords().part[part])}</dt>
              <dd>{t().from(time(props.school.daypartTimes[part].from), time(props.school.daypartTimes[part].until))}</dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  )
}

function Groups(props: { groups: readonly Group[]; freeSpaceOf: (group: Group) => WeekSlot[] }) {
  const byName = () => props.groups.toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <table class="table school__groups">
      <thead>
        <tr>
          <th scope="col">{t().group}</th>
          <th scope="col">{t().level}</th>
          <th scope="col">{t().freeSpace}</th>
        </tr>
      </thead>
      <tbody>
        <For each={byName()}>
          {(group) => (
            <tr>
              <th scope="row">{group.name}</th>
              <td>
                {capital(moreTerms().level[group.level])}, {t().year(group.year)}
              </td>
              <td>
                <span class="school__free">
                  <WeekGlyph slots={props.freeSpaceOf(group)} />
                  <span>
                    {props.freeSpaceOf(group).length > 0 ? capital(weekSlotsInWords(props.freeSpaceOf(group))) : t().none}
                  </span>
                </span>
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
