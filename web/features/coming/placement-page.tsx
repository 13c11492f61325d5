import { Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import type { OpportunityCard } from '../../../shared/opportunity.ts'
import type { EmployerPlacement } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import { capital, weekSlotsInWords, weekSlotsOf } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { periodInWords } from '../../lib/moments.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync, query } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { PlacementDayparts, StateBadge } from '../../ui/placement.tsx'
import { AgreementSection } from '../agreements/agreement-section.tsx'
import { ContactSection } from '../contact-moments/contact-section.tsx'
import { HostEvaluationSection } from '../evaluations/host-section.tsx'
import { EmployerHours } from '../hours/employer-hours.tsx'
import { t } from './words.ts'

const getPlacement = query(async (organisationId: string, placementId: string) => {
  const placement = await read(
    api.organisations[':id'].placements[':placementId'].$get({ param: { id: organisationId, placementId } }),
  )
  const opportunity = await read(api.opportunities[':id'].$get({ param: { id: placement.opportunityId } }))
  return { placement, opportunity }
}, 'coming-placement')

/** One placement as the organisation sees it: a name only when the school has said yes. */
export default function ComingPlacementPage() {
  const params = useParams<{ id: string }>()
  const me = useMe()
  const found = createAsync(() => {
    const { membership } = me()
    return getPlacement(membership.role === 'employer' ? membership.organisationId : '', params.id)
  })
  return <Show when={found()}>{(shown) => <Standing placement={shown().placement} opportunity={shown().opportunity} />}</Show>
}

function Standing(props: { placement: EmployerPlacement; opportunity: OpportunityCard }) {
  const me = useMe()
  const organisationId = () => {
    const { membership } = me()
    return membership.role === 'employer' ? membership.organisationId : ''
  }
  const name = () => props.placement.studentName ?? t().student(moreTerms().level[props.placement.level])
  return (
    <Page title={`${name()}, ${props.opportunity.title}`} class="wrap page placement">
      <div class="placement__head">
        <a class="placement__back" href="/coming">
          <Icon name="left" size="sm" />
          {t().one.back}
        </a>
        <div class="cluster">
          <Kind kind={props.opportunity.kind} />
          <StateBadge state={props.placement.state} />
        </div>
        <h1>{name()}</h1>
        <p class="lede">
          <a href={`/offer/${props.opportunity.id}`}>{props.opportunity.title}</a>
        </p>
      </div>

      <section class="card stack" aria-label={t().one.when}>
        <Facts placement={props.placement} name={name()} title={props.opportunity.title} />
        <Show when={props.placement.studentName === null}>
          <Notice tone="plain" icon="shield">
            <p>{t().one.hidden}</p>
          </Notice>
        </Show>
      </section>

      <Show when={props.opportunity.kind === 'stage' && props.placement.studentName !== null}>
        <AgreementSection placementId={props.placement.id} />
      </Show>

      <EmployerHours organisationId={organisationId()} placement={props.placement} kind={props.opportunity.kind} />

      <HostEvaluationSection organisationId={organisationId()} placement={props.placement} kind={props.opportunity.kind} />
      <ContactSection organisationId={organisationId()} placement={props.placement} kind={props.opportunity.kind} />

      <section class="stack" aria-labelledby="dayparts">
        <h2 id="dayparts">{t().one.dayparts}</h2>
        <PlacementDayparts dayparts={props.placement.dayparts} />
        <Show when={props.placement.question}>
          {(question) => (
            <div class="stack placement__told">
              <h3>{t().one.toNeed}</h3>
              <p class="quote">{question()}</p>
            </div>
          )}
        </Show>
      </section>
    </Page>
  )
}

function Facts(props: { placement: EmployerPlacement; name: string; title: string }) {
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
          {props.name}
          <small>{moreTerms().level[props.placement.level]}</small>
        </dd>
      </div>
      <div>
        <Icon name="stall" />
        <dt>{t().one.what}</dt>
        <dd>{props.title}</dd>
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
