import './placements.css'
import '../../ui/css/opportunity.css'
import { For, Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import { offerStands, type Waiting } from '../../../shared/waiting-list.ts'
import { today } from '../../lib/dates.ts'
import { momentInWords, periodInWords } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { getStart } from '../../lib/student.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/feedback.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { StateBadge } from '../../ui/placement.tsx'
import { getWaiting } from '../waiting-lists/queries.ts'
import { groupOf, groups, nextInWords } from './standing.ts'
import { t } from './words.ts'

/** All of a student's placements, what asks for attention first. */
export default function PlacementsPage() {
  const start = createAsync(() => getStart())
  // Without a connection the placements stand, and the line is left out.
  const waiting = createAsync(() => getWaiting().catch(() => []))
  const inLine = () => waiting() ?? []
  const now = today()
  const inGroup = (group: (typeof groups)[number]) =>
    (start()?.placements ?? [])
      .filter((placement) => groupOf(placement, now) === group)
      .toSorted((a, b) => ((a.dayparts[0] ?? '') < (b.dayparts[0] ?? '') ? -1 : 1))
  return (
    <Show when={start()}>
      {(known) => (
        <Page title={t().title} class="wrap page placements">
          <div>
            <h1>{t().title}</h1>
            <p class="lede">{t().lede}</p>
          </div>
          <Show
            when={known().placements.length + inLine().length > 0}
            fallback={
              <Empty icon="stall" title={t().empty} text={t().emptyText}>
                <LinkButton look="primary" href="/opportunities">
                  {t().find}
                </LinkButton>
              </Empty>
            }
          >
            <Show when={inLine().length > 0}>
              <section class="stack" aria-labelledby="group-line">
                <h2 id="group-line">{t().inLine.title}</h2>
                <ul class="placements__list">
                  <For each={inLine()}>{(own) => <WaitingItem own={own} />}</For>
                </ul>
              </section>
            </Show>
            <For each={groups}>
              {(group) => (
                <Show when={inGroup(group).length > 0}>
                  <section class="stack" aria-labelledby={`group-${group}`}>
                    <h2 id={`group-${group}`}>{t().groups[group]}</h2>
                    <ul class="placements__list">
                      <For each={inGroup(group)}>{(placement) => <PlacementItem placement={placement} today={now} />}</For>
                    </ul>
                  </section>
                </Show>
              )}
            </For>
          </Show>
        </Page>
      )}
    </Show>
  )
}

/** A place in line; an offer says until when it stands. */
function WaitingItem(props: { own: Waiting }) {
  const offered = () => offerStands(props.own, new Date())
  return (
    <li class="card placements__in">
      <h3 class="opp__title">
        <a href={`/opportunities/${props.own.opportunityId}`}>{props.own.title}</a>
      </h3>
      <p class="opp__meta">
        <span>{props.own.organisationName}</span>
        <span>{periodInWords(dateOf(props.own.dayparts[0] ?? ''), dateOf(props.own.dayparts.at(-1) ?? ''))}</span>
      </p>
      <p class="small">
        <Show when={offered()} fallback={t().inLine.waiting}>
          <b>{t().inLine.offered(momentInWords(props.own.until ?? ''))}</b>
        </Show>
      </p>
    </li>
  )
}

function PlacementItem(props: { placement: Placement; today: string }) {
  return (
    <li class="opp awning" data-kind={props.placement.opportunity.kind}>
      <div class="placements__in">
        <div class="between">
          <Kind kind={props.placement.opportunity.kind} />
          <StateBadge state={props.placement.state} />
        </div>
        <h3 class="opp__title">
          <a href={`/placements/${props.placement.id}`}>{props.placement.opportunity.title}</a>
        </h3>
        <p class="opp__meta">
          <span>{props.placement.opportunity.organisationName}</span>
          <span>{periodInWords(dateOf(props.placement.dayparts[0] ?? ''), dateOf(props.placement.dayparts.at(-1) ?? ''))}</span>
        </p>
        <p class="small">{nextInWords(props.placement, props.today)}</p>
      </div>
    </li>
  )
}
