import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js'
import { currentNeed } from '../../../shared/current-need.ts'
import { dateOf } from '../../../shared/daypart.ts'
import { firstDate, type Opportunity, type OpportunityPage as Shown } from '../../../shared/opportunity.ts'
import { isOfOwnSchool } from '../../../shared/own-guidance.ts'
import { distanceKm } from '../../../shared/place.ts'
import { canMove, type Placement } from '../../../shared/placement.ts'
import type { Timetable } from '../../../shared/timetable.ts'
import { capital, dateInWords, today } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { useParams, useSearchParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { getStart, type Start } from '../../lib/student.ts'
import { Icon } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { obstacle, proposal, statesOf } from './choose-dayparts.ts'
import { Claim } from './claim.tsx'
import { DaypartChoice } from './daypart-choice.tsx'
import { checksOf } from './fit.ts'
import { FitCard } from './fit-card.tsx'
import type { hoursJudge } from './hours.ts'
import { OpportunityBody, OpportunityHead } from './opportunity-body.tsx'
import { getCalendar, getOpportunity, getTimetable } from './queries.ts'
import { t } from './words.ts'

/** One opportunity: a student can ask for the place, everybody else can look. */
export default function OpportunityPage() {
  const params = useParams<{ id: string }>()
  const me = useMe()
  const opportunity = createAsync(() => getOpportunity(params.id))
  const mine = createAsync(async () => {
    if (me().membership.role !== 'student') return null
    const [start, timetable] = await Promise.all([getStart(), getTimetable()])
    return { start, timetable }
  })
  return (
    <Show when={opportunity()}>
      {(shown) => (
        <Show when={mine()} fallback={<Looking opportunity={shown()} />}>
          {(known) => <Asking opportunity={shown()} start={known().start} timetable={known().timetable} />}
        </Show>
      )}
    </Show>
  )
}

function Looking(props: { opportunity: Shown }) {
  return (
    <Page title={props.opportunity.title} class="stall__page">
      <OpportunityHead
        opportunity={props.opportunity}
        usualDays={props.opportunity.usualDays}
        km={undefined}
        back={<Back href="/opportunities" words={t().back} />}
      />
      <div class="stall__lay">
        <OpportunityBody opportunity={props.opportunity} />
      </div>
    </Page>
  )
}

function Asking(props: { opportunity: Shown; start: Start; timetable: Timetable }) {
  const [search] = useSearchParams()
  const need = createMemo(() => props.start.needs.find(({ id }) => id === search.need) ?? currentNeed(props.start.needs))
  const states = createMemo(() =>
    statesOf(
      props.opportunity,
      {
        birthDate: props.start.student.birthDate,
        placements: props.start.placements,
        timetable: props.timetable,
      },
      today(),
    ),
  )
  const proposed = createMemo(() => proposal(props.opportunity.schedule, states()) ?? [])
  const [chosen, setChosen] = createSignal<readonly string[]>([])
  createEffect(on(proposed, (dayparts) => setChosen(dayparts)))
  // The rules come when they are needed; until they are here the server's word is the only one.
  const rules = createAsync<{ judge?: ReturnType<typeof hoursJudge> }>(
    async () => {
      const { opportunity, start, timetable } = props
      if (opportunity.location.mode !== 'site') return {}
      const asked = Promise.all([import('./hours.ts'), getCalendar()])
      return asked.then(
        ([module, { holidays }]) => ({ judge: module.hoursJudge(opportunity, start, timetable, holidays) }),
        () => ({}),
      )
    },
    { initialValue: {} },
  )
  const hours = createMemo(() => {
    const found = chosen().length > 0 ? rules.latest.judge?.(chosen()) : undefined
    return found?.allowed === false ? found : undefined
  })
  const checks = () => [
    ...checksOf(props.opportunity, props.start, need(), { states: states(), dayparts: chosen() }),
    ...(hours() ? [{ look: 'tension' as const, title: t().fit.hours, text: t().fit.hoursText }] : []),
  ]
  const km = () => {
    const { location } = props.opportunity
    if (location.mode !== 'site') return undefined
    const { home } = props.start.student
    return distanceKm(need()?.travelFrom === 'home' && home ? home : props.start.school.place, location.place)
  }
  const standing = () => props.start.placements.find(({ opportunityId }) => opportunityId === props.opportunity.id)
  const canChoose = () =>
    props.opportunity.schedule.count < props.opportunity.schedule.dayparts.length &&
    (proposed().length > 0 || obstacle(props.opportunity.schedule, states()) === 'full') &&
    mayAsk(standing())

  return (
    <Page title={props.opportunity.title} class="stall__page">
      <OpportunityHead
        opportunity={props.opportunity}
        usualDays={props.opportunity.usualDays}
        km={km()}
        back={
          <Show when={need()} fallback={<Back href="/opportunities" words={t().back} />}>
            {(known) => <Back href={`/matches/${known().id}`} words={t().toMatches} />}
          </Show>
        }
      />
      <div class="stall__lay">
        <div class="stall__aside">
          <FitCard checks={checks()} need={need()} />
          <Claim
            opportunity={props.opportunity}
            start={props.start}
            need={need()}
            states={states()}
            chosen={chosen()}
            hours={hours()}
          />
        </div>
        <OpportunityBody
          opportunity={props.opportunity}
          school={props.start.school}
          // No `Show` here: to the body it would always be something.
          choice={
            canChoose() ? (
              <DaypartChoice
                opportunity={props.opportunity}
                school={props.start.school}
                states={states()}
                chosen={chosen()}
                onChosen={setChosen}
              />
            ) : undefined
          }
          after={
            <After opportunity={props.opportunity} first={dateOf(chosen()[0] ?? '') || firstDate(props.opportunity.schedule)} />
          }
        />
      </div>
    </Page>
  )
}

/** Not asked for yet, or given back in a way that leaves it open. */
function mayAsk(standing: Placement | undefined) {
  return standing === undefined || canMove(standing.state, 'claim', 'student')
}

function Back(props: { href: string; words: string }) {
  return (
    <a class="stall__back" href={props.href}>
      <Icon name="left" size="sm" />
      {props.words}
    </a>
  )
}

function After(props: { opportunity: Opportunity; first: string }) {
  const steps = () => {
    const { after } = t()
    const asking = [
      { icon: 'send', title: after.send, text: after.sendText },
      { icon: 'inbox', title: after.answer, text: after.answerText(props.opportunity.organisationName) },
    ] as const
    const taking = [{ icon: 'okay', title: after.own, text: after.ownText }] as const
    return [
      ...(isOfOwnSchool(props.opportunity) ? taking : asking),
      {
        icon: 'arrow',
        title: after.begin(capital(dateInWords(props.first))),
        text: after.beginText(props.opportunity.guide.name),
      },
      { icon: 'dossier', title: after.reflect, text: after.reflectText },
    ] as const
  }
  return (
    <section aria-labelledby="after">
      <h2 id="after">{t().after.title}</h2>
      <ol class="stall__after">
        <For each={steps()}>
          {(step) => (
            <li>
              <i>
                <Icon name={step.icon} />
              </i>
              <b>{step.title}</b>
              <span>{step.text}</span>
            </li>
          )}
        </For>
      </ol>
      <Show when={!isOfOwnSchool(props.opportunity)}>
        <p class="small stall__flow with-icon">
          <Icon name="eye-off" size="sm" />
          <span>{t().claim.sees(props.opportunity.organisationName)}</span>
        </p>
      </Show>
    </section>
  )
}
