import '../../ui/css/opportunity.css'
import './students.css'
import { For, Show } from 'solid-js'
import { ageOn, dateOf, localDateOf } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Placement } from '../../../shared/placement.ts'
import { relativeDate, today } from '../../lib/dates.ts'
import { later } from '../../lib/later.tsx'
import { listInWords } from '../../lib/lists.ts'
import { useMe } from '../../lib/me.ts'
import { momentInWords, periodInWords } from '../../lib/moments.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { eventInWords } from '../../lib/words/history.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { Badge, Empty } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { OwnTimetable } from '../timetables/own-timetable.tsx'
import { getStudent, type StudentFile } from './data.ts'
import { SharedExperience } from './shared-experience.tsx'
import { t } from './words.ts'

const TalksOfStudent = later(() => import('../dialogues/student-section.tsx'))

/** One student: the question, the places, and what was shared of looking back. */
export default function StudentPage() {
  const params = useParams<{ id: string }>()
  const file = createAsync(() => getStudent(params.id))
  return <Show when={file()}>{(read) => <File file={read()} />}</Show>
}

function File(props: { file: StudentFile }) {
  const me = useMe()
  const student = () => props.file.student
  const newestFirst = () => props.file.placements.toSorted((a, b) => (a.requestedAt < b.requestedAt ? 1 : -1))
  const needs = () =>
    props.file.needs.toSorted((a, b) =>
      a.status === b.status ? (a.updatedAt < b.updatedAt ? 1 : -1) : a.status === 'open' ? -1 : 1,
    )
  return (
    <Page title={student().name} class="wrap page stack student">
      <a class="morelink" href="/students">
        <Icon name="left" size="sm" />
        {t().one.back}
      </a>
      <div>
        <h1>{student().name}</h1>
        <p class="student__line">
          <span>{student().groupName}</span>
          <span>
            {moreTerms().level[student().programme.level]}, {t().one.year(student().programme.year)}
          </span>
          <span>{t().one.age(ageOn(student().birthDate, today()))}</span>
        </p>
      </div>

      <div class="student__cols">
        <section class="stack" aria-labelledby="needs">
          <h2 id="needs">{t().one.needs}</h2>
          <Show
            when={needs().length > 0}
            fallback={<Empty icon="target" level={3} title={t().one.noNeeds} text={t().one.noNeedsText} />}
          >
            <For each={needs()}>{(need) => <Need need={need} />}</For>
          </Show>
        </section>
        <section class="stack" aria-labelledby="placements">
          <h2 id="placements">{t().one.placements}</h2>
          <Show
            when={newestFirst().length > 0}
            fallback={<Empty icon="daypart" level={3} title={t().one.noPlacements} text={t().one.noPlacementsText} />}
          >
            <For each={newestFirst()}>{(placement) => <PlacementCard placement={placement} />}</For>
          </Show>
        </section>
      </div>

      <Show when={me().membership.role === 'mentor'}>
        <TalksOfStudent studentId={student().id} />
      </Show>

      <OwnTimetable studentId={student().id} />

      <section class="stack" aria-labelledby="experiences">
        <h2 id="experiences">{t().one.experiences}</h2>
        <Show
          when={props.file.experiences.length > 0}
          fallback={<Empty icon="dossier" level={3} title={t().one.noExperiences} text={t().one.noExperiencesText} />}
        >
          <p class="small muted">{t().one.privateText}</p>
          <For each={props.file.experiences}>{(experience) => <SharedExperience experience={experience} />}</For>
        </Show>
      </section>
    </Page>
  )
}

function Need(props: { need: LearningNeed }) {
  const wishes = () => [
    ...(props.need.occupation ? [props.need.occupation] : []),
    ...props.need.sectors.map((sector) => terms().sector[sector]),
    ...props.need.interests.map((interest) => moreTerms().interest[interest]),
  ]
  return (
    <article class="card card--tight stack student__need">
      <p class="cluster">
        <Badge tone={props.need.status === 'open' ? 'info' : 'ok'}>
          {props.need.status === 'open' ? terms().certainty[props.need.certainty] : t().one.done}
        </Badge>
        <span class="small muted">{t().one.changed(relativeDate(localDateOf(new Date(props.need.updatedAt))))}</span>
      </p>
      <Show when={props.need.question}>
        <p class="quote">{props.need.question}</p>
      </Show>
      <Show when={wishes().length > 0}>
        <p class="small">{listInWords(wishes())}</p>
      </Show>
      <Show when={props.need.competency}>
        {(competency) => <p class="small muted">{moreTerms().competencyQuestion[competency()]}</p>}
      </Show>
    </article>
  )
}

function PlacementCard(props: { placement: Placement }) {
  const me = useMe()
  const placement = () => props.placement
  const last = () => placement().history.at(-1)
  const tone = () => (['approved', 'active', 'completed'].includes(placement().state) ? 'ok' : 'info')
  return (
    <article class="opp awning" data-kind={placement().opportunity.kind}>
      <div class="opp__in student__placement">
        <div class="opp__head">
          <Kind kind={placement().opportunity.kind} />
          <Show
            when={!['declined', 'withdrawn', 'cancelled', 'expired'].includes(placement().state)}
            fallback={<Badge>{terms().state[placement().state]}</Badge>}
          >
            <Badge tone={tone()}>{terms().state[placement().state]}</Badge>
          </Show>
        </div>
        <h3 class="opp__title">
          <a href={`/opportunities/${placement().opportunityId}`}>{placement().opportunity.title}</a>
        </h3>
        <p class="small muted">
          {placement().opportunity.organisationName},{' '}
          {periodInWords(dateOf(placement().dayparts[0] ?? ''), dateOf(placement().dayparts.at(-1) ?? ''))}
        </p>
        <Show when={placement().need}>
          {(need) => (
            <p class="small">
              {t().one.forNeed} {need().question}
            </p>
          )}
        </Show>
        <Show when={last()}>
          {(event) => (
            <p class="small muted">
              {eventInWords(event())}, <time datetime={event().at}>{momentInWords(event().at)}</time>
            </p>
          )}
        </Show>
        <Show when={me().membership.role === 'coordinator' && placement().state === 'requested'}>
          <a class="morelink" href={`/queue/${placement().id}`}>
            {t().one.toQueue}
          </a>
        </Show>
      </div>
    </article>
  )
}
