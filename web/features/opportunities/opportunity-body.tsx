import './opportunity.css'
import { For, type JSX, Show } from 'solid-js'
import { dateOf, partOf } from '../../../shared/daypart.ts'
import { firstDate, type Opportunity, seatsPerDaypart } from '../../../shared/opportunity.ts'
import { bikeMinutes } from '../../../shared/place.ts'
import type { School } from '../../../shared/school.ts'
import { capital, dateInWords, dayAndMonth, kmInWords, weekSlotsInWords, weekSlotsOf } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import { createAsync } from '../../lib/router/query.ts'
import { dayWords } from '../../lib/words/days.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { ruleWords } from '../../lib/words/rules.ts'
import { terms } from '../../lib/words/terms.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { Kind } from '../../ui/kind.tsx'
import { Person } from '../../ui/person.tsx'
import { t } from './words.ts'

type Shown = Omit<Opportunity, 'id' | 'status' | 'version' | 'createdAt' | 'publishedAt'>

type HeadProps = {
  opportunity: Shown
  /** Within how many days students usually have their answer; null where that is not known. */
  usualDays?: number | null
  /** From school or home; undefined where nobody has to travel or nobody knows. */
  km: number | undefined
  back: JSX.Element
}

/** The front of the stall: its awning hangs under the bar. */
export function OpportunityHead(props: HeadProps) {
  const schedule = () => props.opportunity.schedule
  return (
    <div class="stall awning" data-kind={props.opportunity.kind}>
      <div class="wrap stall__in">
        {props.back}
        <Kind kind={props.opportunity.kind} />
        <h1>{props.opportunity.title}</h1>
        <p class="stall__org">
          {props.opportunity.organisationName}
          <Show when={props.opportunity.location.mode === 'site' && props.opportunity.location}>
            {(site) => <>, {site().place.city}</>}
          </Show>
        </p>
        <dl class="facts">
          <Fact icon="daypart" label={t().when} more={t().from(dayAndMonth(firstDate(schedule())))}>
            {whenInWords(schedule())}
          </Fact>
          <Fact icon="pin" label={t().where} more={travelInWords(props.opportunity.location, props.km)}>
            {whereInWords(props.opportunity.location)}
          </Fact>
          <Fact icon="seats" label={t().seats} more={moreTerms().guidance[props.opportunity.guidance]}>
            {seatsInWords(props.opportunity)}
          </Fact>
          <Show when={props.usualDays}>
            {(days) => (
              <Fact icon="inbox" label={t().answers} more={t().answersMore}>
                {t().answersWithin(days())}
              </Fact>
            )}
          </Show>
        </dl>
      </div>
    </div>
  )
}

function Fact(props: { icon: IconName; label: string; more: string; children: JSX.Element }) {
  return (
    <div>
      <Icon name={props.icon} />
      <dt>{props.label}</dt>
      <dd>
        {props.children}
        <small>{props.more}</small>
      </dd>
    </div>
  )
}

type BodyProps = {
  opportunity: Shown
  school?: School | undefined
  /** Where half-days can be chosen it stands in the place of their list. */
  choice?: JSX.Element
  /** What happens after asking; only for who can ask. */
  after?: JSX.Element
}

/** What the stall offers. Also what an employer sees before publishing. */
export function OpportunityBody(props: BodyProps) {
  const processes = createAsync(() => loadWorkProcesses())
  const processOf = (code: string) => processes.latest?.find((option) => option.code === code)
  const known = () => [
    ...(props.opportunity.audience.minAge > 12 ? [t().minAge(props.opportunity.audience.minAge)] : []),
    ...(props.opportunity.audience.languages.length > 0
      ? [
          t().languages(
            listInWords(
              props.opportunity.audience.languages.map((language) => moreTerms().language[language]),
              'or',
            ),
          ),
        ]
      : []),
    ...props.opportunity.bring.map((what) => t().bring(what)),
    ...props.opportunity.traits.map((trait) => t().trait(terms().trait[trait].toLowerCase())),
    ...props.opportunity.restrictedTasks.map((task) => t().trait(ruleWords().tasks[task].toLowerCase())),
  ]
  return (
    <div class="stall__body">
      <Show when={props.opportunity.why}>
        {(why) => (
          <section aria-labelledby="why">
            <h2 id="why">{t().why}</h2>
            <figure class="stall__voice quote">
              <blockquote>{why()}</blockquote>
              <figcaption>
                {props.opportunity.guide.name}, {props.opportunity.guide.role}
              </figcaption>
            </figure>
          </section>
        )}
      </Show>

      <section aria-labelledby="tasks">
        <h2 id="tasks">{t().tasks}</h2>
        <ol class="stall__tasks">
          <For each={props.opportunity.tasks}>{(task) => <li>{task}</li>}</For>
        </ol>
        <Show when={props.opportunity.role}>
          {(role) => (
            <p>
              <b>{t().role}:</b> {role()}
            </p>
          )}
        </Show>
      </section>

      <section aria-labelledby="dates" id="dagdelen">
        <h2 id="dates" tabindex="-1">
          {t().dates}
        </h2>
        <Show
          when={props.choice}
          fallback={
            <DateTiles dayparts={props.opportunity.schedule.dayparts} opportunity={props.opportunity} school={props.school} />
          }
        >
          {props.choice}
        </Show>
      </section>

      <Show when={props.opportunity.workProcesses.length + props.opportunity.competencies.length > 0 || props.opportunity.part}>
        <section aria-labelledby="learn">
          <h2 id="learn">{t().learn}</h2>
          <ul class="stall__learn">
            <Show when={props.opportunity.part}>
              {(part) => (
                <li>
                  <b>{part().name}</b>
                  <span class="muted small">{t().part(part().code, part().crebo)}</span>
                </li>
              )}
            </Show>
            <For each={props.opportunity.workProcesses}>
              {(code) => (
                <li>
                  <b>{processOf(code)?.title ?? code}</b>
                  <span class="muted small">
                    <Show when={processOf(code)}>{(process) => t().inProgramme(process().qualification)}</Show>{' '}
                    <code>{code}</code>
                  </span>
                </li>
              )}
            </For>
            <For each={props.opportunity.competencies}>
              {(competency) => (
                <li>
                  <b>{terms().competency[competency]}</b>
                  <span class="muted small">{moreTerms().competencyQuestion[competency]}</span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>

      <section aria-labelledby="who">
        <h2 id="who">{t().who}</h2>
        <div class="card card--tight stall__guide">
          <Person name={props.opportunity.guide.name} role={props.opportunity.guide.role} />
        </div>
      </section>

      <Show when={known().length + props.opportunity.tools.length > 0}>
        <section aria-labelledby="know">
          <h2 id="know">{t().know}</h2>
          <ul class="reasons stall__know">
            <For each={known()}>
              {(fact) => (
                <li>
                  <Icon name="okay" />
                  <span>{fact}</span>
                </li>
              )}
            </For>
            <Show when={props.opportunity.tools.length > 0}>
              <li>
                <Icon name="tool" />
                <span>
                  {t().tools}: {listInWords(props.opportunity.tools)}.
                </span>
              </li>
            </Show>
          </ul>
        </section>
      </Show>

      {props.after}
    </div>
  )
}

function DateTiles(props: { dayparts: readonly string[]; opportunity: Shown; school?: School | undefined }) {
  return (
    <ol class="stall__dates">
      <For each={props.dayparts}>
        {(daypart) => (
          <li class="stall__date awning" data-kind={props.opportunity.kind}>
            <div>
              <DateTile daypart={daypart} school={props.school} />
            </div>
          </li>
        )}
      </For>
    </ol>
  )
}

/** "Vrijdag 20 november" over "Ochtend, 9.00–12.30 uur". */
export function DateTile(props: { daypart: string; school?: School | undefined }) {
  const times = () => props.school?.daypartTimes[partOf(props.daypart)]
  const clock = (time: string) => time.replace(/^0/, '').replace(':', '.')
  return (
    <>
      <b>{capital(dateInWords(dateOf(props.daypart)))}</b>
      <span>
        {capital(dayWords().part[partOf(props.daypart)])}
        <Show when={times()}>{(at) => <>, {t().clock(clock(at().from), clock(at().until))}</>}</Show>
      </span>
    </>
  )
}

function whenInWords({ mode, count, dayparts }: Opportunity['schedule']) {
  if (mode === 'any' && count < dayparts.length) return t().chooseCount(count, dayparts.length)
  if (mode === 'block' && count < dayparts.length) return t().blockCount(count)
  const slots = weekSlotsOf(dayparts)
  return slots.length <= 2
    ? `${capital(weekSlotsInWords(slots))}${dayparts.length > slots.length ? `, ${t().count(dayparts.length)}` : ''}`
    : t().count(dayparts.length)
}

function whereInWords(location: Opportunity['location']) {
  return { site: t().atOrganisation, school: t().atSchool, remote: t().remote }[location.mode]
}

function travelInWords(location: Opportunity['location'], km: number | undefined) {
  if (location.mode !== 'site') return t().noTravel
  return km === undefined ? location.place.label : `${kmInWords(km)}, ${t().bike(bikeMinutes(km))}`
}

function seatsInWords(opportunity: Pick<Opportunity, 'schedule' | 'seats' | 'seatsLeft'>) {
  return seatsPerDaypart(opportunity.schedule)
    ? t().seatsPerDaypart(opportunity.seats)
    : t().seatsOf(opportunity.seatsLeft, opportunity.seats)
}
