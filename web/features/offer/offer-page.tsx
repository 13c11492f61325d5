import './offer.css'
import { For, Show } from 'solid-js'
import { type OpportunityCard as Card, lastDate, seatsPerDaypart } from '../../../shared/opportunity.ts'
import type { EmployerPlacement } from '../../../shared/placement.ts'
import { today } from '../../lib/dates.ts'
import { createAsync } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Badge, Empty } from '../../ui/feedback.tsx'
import { OpportunityCard, Reasons } from '../../ui/opportunity-card.tsx'
import { Page } from '../../ui/page.tsx'
import { getComing, getOffer } from './data.ts'
import { useOrganisationId } from './organisation-id.ts'
import { t } from './words.ts'

const groups = ['open', 'draft', 'over', 'closed'] as const
type Group = (typeof groups)[number]

function groupOf(card: Card): Group {
  return card.status === 'open' && lastDate(card.schedule) < today() ? 'over' : card.status
}

/** What the organisation offers, and how each of it stands. */
export default function OfferPage() {
  const organisationId = useOrganisationId()
  const offer = createAsync(() => getOffer(organisationId()))
  const coming = createAsync(() => getComing(organisationId()))
  const cardsIn = (group: Group) => (offer() ?? []).filter((card) => groupOf(card) === group)
  return (
    <Page title={t().list.title} class="wrap page stack offer">
      <div class="between">
        <div>
          <h1>{t().list.title}</h1>
          <p class="lede">{t().list.lede}</p>
        </div>
        <Show when={offer()?.length}>
          <LinkButton look="primary" icon="plus" href="/offer/new">
            {t().list.add}
          </LinkButton>
        </Show>
      </div>
      <Show when={offer()?.length === 0}>
        <Empty icon="stall" title={t().list.empty} text={t().list.emptyText}>
          <LinkButton look="primary" icon="plus" href="/offer/new">
            {t().list.add}
          </LinkButton>
          <LinkButton icon="upload" href="/import">
            {t().list.bringIn}
          </LinkButton>
        </Empty>
      </Show>
      <For each={groups}>
        {(group) => (
          <Show when={cardsIn(group).length > 0}>
            <section class="stack" aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`}>
                {t().list.groups[group]} <span class="muted num">{cardsIn(group).length}</span>
              </h2>
              <Show when={group === 'draft'}>
                <p class="small muted">{t().list.draftText}</p>
              </Show>
              <ul class="offer__cards">
                <For each={cardsIn(group)}>
                  {(card) => (
                    <li>
                      <OpportunityCard card={card} href={`/offer/${card.id}`} corner={<StatusBadge group={group} />}>
                        <Reasons
                          label={t().list.facts}
                          reasons={[
                            { icon: 'seats', text: seatsInWords(card) },
                            {
                              icon: 'users',
                              text: comingInWords(
                                (coming() ?? []).filter(({ opportunityId }) => opportunityId === card.id),
                                card.waiting,
                              ),
                            },
                          ]}
                        />
                      </OpportunityCard>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        )}
      </For>
      <Show when={offer()?.length}>
        <div class="actions">
          <LinkButton icon="upload" href="/import">
            {t().list.bringIn}
          </LinkButton>
          <LinkButton icon="doc" href="/api/exports/opportunities" external>
            {t().list.takeAlong}
          </LinkButton>
        </div>
      </Show>
    </Page>
  )
}

function StatusBadge(props: { group: Group }) {
  return (
    <Show
      when={props.group === 'open'}
      fallback={
        <Badge>
          {props.group === 'over' ? t().list.groups.over : moreTerms().status[props.group === 'draft' ? 'draft' : 'closed']}
        </Badge>
      }
    >
      <Badge tone="ok" icon="check">
        {moreTerms().status.open}
      </Badge>
    </Show>
  )
}

export function seatsInWords({ schedule, seats, seatsLeft }: Pick<Card, 'schedule' | 'seats' | 'seatsLeft'>) {
  return seatsPerDaypart(schedule) ? t().list.perDaypart(seats) : t().list.seats(seatsLeft, seats)
}

/** How many asked, come and wait in line; who waits is nobody's to see. */
export function comingInWords(placements: readonly EmployerPlacement[], waiting: number) {
  const requested = placements.filter(({ state }) => state === 'requested').length
  const coming = placements.filter(({ state }) => state === 'approved' || state === 'active').length
  const words = [
    ...(requested > 0 ? [t().list.requested(requested)] : []),
    ...(coming > 0 ? [t().list.coming(coming)] : []),
    ...(waiting > 0 ? [t().list.waiting(waiting)] : []),
  ]
  return words.length > 0 ? words.join(', ') : t().list.nobody
}
