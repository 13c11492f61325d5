import './timetables.css'
import { createSignal, For, Show } from 'solid-js'
import type { Group } from '../../../shared/school.ts'
import { type HolidayRegion, holidayRegions } from '../../../shared/school-calendar.ts'
import { emptyLayer, timetableOf, type WeekPattern } from '../../../shared/timetable.ts'
import { capital, today } from '../../lib/dates.ts'
import { dateWithYear } from '../../lib/moments.ts'
import { useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { dayWords } from '../../lib/words/days.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { Seg } from '../../ui/seg.tsx'
import { LayerEditor } from './layer-editor.tsx'
import { getGroups, getTimetables, keepingOfGroup, keepingOfSchool } from './queries.ts'
import { t } from './words.ts'

export const ask = () => Promise.all([getGroups(), getTimetables()])

type Timetables = Awaited<ReturnType<typeof getTimetables>>

/** The weeks of the school and of its groups, and what is different on some dates. */
export default function TimetablesPage() {
  const known = createAsync(async () => {
    const [{ groups }, said] = await Promise.all([getGroups(), getTimetables()])
    return { groups, said }
  })
  const [search, setSearch] = useSearchParams<{ group?: string }>()
  const groups = () => known()?.groups.toSorted((a, b) => a.name.localeCompare(b.name)) ?? []
  const group = () => groups().find(({ id }) => id === search.group)
  return (
    <Page title={t().title} class="wrap page stack tt__page">
      <h1>{t().title}</h1>
      <p class="lede">{t().lede}</p>
      <Show when={known()}>
        {(read) => (
          <Show
            when={groups().length > 0}
            fallback={
              <Empty icon="users" title={t().noGroups} text={t().noGroupsText}>
                <LinkButton look="primary" icon="upload" href="/import">
                  {t().bringIn}
                </LinkButton>
              </Empty>
            }
          >
            <Field name="whose" label={t().whose} neutral>
              {(control) => (
                <select
                  ref={control}
                  class="tt__whose"
                  onChange={(event) => setSearch({ group: event.currentTarget.value || undefined }, { scroll: false })}
                >
                  <option value="" selected={!group()}>
                    {t().school}
                  </option>
                  <For each={groups()}>
                    {({ id, name }) => (
                      <option value={id} selected={group()?.id === id}>
                        {name}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
            <Show when={group()?.id ?? 'school'} keyed>
              {(_) => (
                <Show when={group()} fallback={<OfSchool said={read().said} />}>
                  {(one) => <OfGroup group={one()} groups={groups()} said={read().said} />}
                </Show>
              )}
            </Show>
          </Show>
        )}
      </Show>
    </Page>
  )
}

function OfGroup(props: { group: Group; groups: readonly Group[]; said: Timetables }) {
  const layerOf = (id: string) => props.said.groups.find(({ groupId }) => groupId === id)?.timetable ?? emptyLayer
  const others = () => props.groups.filter(({ id }) => id !== props.group.id && layerOf(id).patterns.length > 0)
  return (
    <>
      <h2>{props.group.name}</h2>
      <p class="muted">{t().groupText(props.group.name)}</p>
      <LayerEditor
        layer={layerOf(props.group.id)}
        of="group"
        behind={timetableOf([props.said.school])}
        keeping={keepingOfGroup(props.group.id)}
        weekTools={(put) => (
          <Show when={others().length > 0}>
            <Field name="copy-week" label={t().week.copyWeek} neutral>
              {(control) => (
                <select
                  ref={control}
                  class="tt__whose"
                  onChange={(event) => {
                    const week = weekNow(layerOf(event.currentTarget.value).patterns)
                    if (week) put(week.slots)
                    event.currentTarget.value = ''
                  }}
                >
                  <option value="">{t().week.choose}</option>
                  <For each={others()}>{({ id, name }) => <option value={id}>{name}</option>}</For>
                </select>
              )}
            </Field>
          </Show>
        )}
      />
    </>
  )
}

function weekNow(patterns: readonly WeekPattern[]) {
  return patterns.find(({ from, until }) => from <= today() && (until === null || until >= today())) ?? patterns[0]
}

function OfSchool(props: { said: Timetables }) {
  const [region, setRegion] = createSignal<HolidayRegion | null>()
  const chosen = () => (region() === undefined ? props.said.region : (region() ?? null))
  const changed = () => region() !== undefined && region() !== props.said.region
  const coming = () => props.said.holidays?.filter(({ until }) => until >= today()) ?? []
  const reset = () => setRegion(undefined)
  return (
    <>
      <h2>{t().school}</h2>
      <p class="muted">{t().schoolText}</p>
      <LayerEditor
        layer={props.said.school}
        of="school"
        behind={timetableOf([])}
        keeping={keepingOfSchool(chosen)}
        alsoChanged={changed()}
        onCancel={reset}
        onSaved={reset}
      >
        <section class="card stack" aria-labelledby="holidays">
          <h3 id="holidays">{t().holidays.title}</h3>
          <p class="small muted">{t().holidays.text}</p>
          <Seg
            name="region"
            legend={t().holidays.region}
            quiet
            value={chosen() ?? 'none'}
            options={[...holidayRegions, 'none' as const].map((value) => ({ value, label: t().holidays.regions[value] }))}
            onValue={(value) => setRegion(value === 'none' ? null : value)}
          />
          <Show when={!changed()} fallback={<p class="small">{chosen() === null ? t().holidays.none : t().holidays.unsaved}</p>}>
            <Show
              when={coming().length > 0}
              fallback={<p class="small">{chosen() === null ? t().holidays.none : t().holidays.unknown}</p>}
            >
              <ul class="tt__list">
                <For each={coming().slice(0, mostHolidays)}>
                  {({ name, from, until }) => (
                    <li>
                      <Icon name="leaf" />
                      <span>
                        <b>{name}</b>
                        <span class="small muted">{capital(dayWords().until(dateWithYear(from), dateWithYear(until)))}</span>
                      </span>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </Show>
        </section>
      </LayerEditor>
    </>
  )
}

/** A year of them. */
const mostHolidays = 6
