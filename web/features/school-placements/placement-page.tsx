import { Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { employerMaySeeName, type Placement } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import { capital, weekSlotsInWords, weekSlotsOf } from '../../lib/dates.ts'
import { later } from '../../lib/later.tsx'
import { useMe } from '../../lib/me.ts'
import { periodInWords } from '../../lib/moments.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync, query } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Concerns } from '../../ui/concerns.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { PlacementDayparts, PlacementHistory, StateBadge } from '../../ui/placement.tsx'
import { AgreementSection } from '../agreements/agreement-section.tsx'
import { ContactSection } from '../contact-moments/contact-section.tsx'
import { EvaluationSection } from '../evaluations/evaluation-section.tsx'
import { SchoolHours } from '../hours/school-hours.tsx'
import { t } from './words.ts'

const LoopSection = later(() => import('../dialogues/loop-section.tsx'))

const getPlacement = query((id: string) => read(api.placements[':id'].$get({ param: { id } })), 'placement')

/** One placement as its coordinator and its mentor see it: who, what, when, and all that is arranged for it. */
export default function SchoolPlacementPage() {
  const params = useParams<{ id: string }>()
  const placement = createAsync(() => getPlacement(params.id))
  return <Show when={placement()}>{(shown) => <Standing placement={shown()} />}</Show>
}

function Standing(props: { placement: Placement }) {
  const me = useMe()
  const isCoordinator = () => me().membership.role === 'coordinator'
  const studentPath = () => `/students/${props.placement.studentId}`
  return (
    <Page title={`${props.placement.student.name}, ${props.placement.opportunity.title}`} class="wrap page placement">
      <div class="placement__head">
        <a class="placement__back" href={isCoordinator() ? '/placements' : studentPath()}>
          <Icon name="left" size="sm" />
          {isCoordinator() ? t().one.back : t().one.backToStudent(props.placement.student.name)}
        </a>
        <div class="cluster">
          <Kind kind={props.placement.opportunity.kind} />
          <StateBadge state={props.placement.state} />
        </div>
        <h1>{props.placement.student.name}</h1>
        <p class="lede">
          {props.placement.opportunity.title}, {t().one.at(props.placement.opportunity.organisationName)}
        </p>
      </div>

      <Concerns concerns={props.placement.concerns} />
      <section class="card stack" aria-label={t().one.when}>
        <Facts placement={props.placement} />
        <div class="actions">
          <Show when={isCoordinator() && props.placement.state === 'requested'}>
            <LinkButton look="primary" href={`/queue/${props.placement.id}`}>
              {t().one.toQueue}
            </LinkButton>
          </Show>
          <LinkButton href={studentPath()}>{t().one.toStudent}</LinkButton>
          <LinkButton href={`/opportunities/${props.placement.opportunityId}`}>{t().one.toOpportunity}</LinkButton>
        </div>
      </section>

      <Show when={props.placement.opportunity.kind === 'stage' && employerMaySeeName(props.placement.state)}>
        <AgreementSection placementId={props.placement.id} />
      </Show>

      <SchoolHours placement={props.placement} />
      <ContactSection placement={props.placement} kind={props.placement.opportunity.kind} guides />
      <EvaluationSection placement={props.placement} kind={props.placement.opportunity.kind} />

      <Show when={me().membership.role === 'mentor'}>
        <LoopSection studentId={props.placement.studentId} kind="placement" id={props.placement.id} />
      </Show>

      <div class="placement__cols">
        <section class="stack" aria-labelledby="dayparts">
          <h2 id="dayparts">{t().one.dayparts}</h2>
          <PlacementDayparts dayparts={props.placement.dayparts} />
          <Show when={props.placement.need?.question}>
            {(question) => (
              <div class="stack placement__told">
                <h3>{t().one.toNeed}</h3>
                <p class="quote">{question()}</p>
              </div>
            )}
          </Show>
          <Show when={props.placement.motivation}>
            {(motivation) => (
              <div class="stack placement__told">
                <h3>{t().one.motivation}</h3>
                <p class="quote">{motivation()}</p>
              </div>
            )}
          </Show>
        </section>
        <section class="stack" aria-labelledby="history">
          <h2 id="history">{t().one.history}</h2>
          <PlacementHistory history={props.placement.history} />
        </section>
      </div>
    </Page>
  )
}

function Facts(props: { placement: Placement }) {
  const dayparts = () => props.placement.dayparts
  const times = () => {
    const slots = weekSlotsOf(dayparts())
    return slots.length <= 3 ? capital(weekSlotsInWords(slots)) : t().one.count(dayparts().length)
  }
  return (
    <dl class="facts facts--row">
      <div>
        <Icon name="user" />
        <dt>{t().one.who}</dt>
        <dd>
          {props.placement.student.name}
          <small>
            {t().one.group(props.placement.student.groupName)}, {moreTerms().level[props.placement.student.level]}
          </small>
        </dd>
      </div>
      <div>
        <Icon name="building" />
        <dt>{t().one.where}</dt>
        <dd>{props.placement.opportunity.organisationName}</dd>
      </div>
      <div>
        <Icon name="daypart" />
        <dt>{t().one.when}</dt>
        <dd>
          {periodInWords(dateOf(dayparts()[0] ?? ''), dateOf(dayparts().at(-1) ?? ''))}
          <small>{times()}</small>
        </dd>
      </div>
    </dl>
  )
}
