import './coming.css'
import { createSignal, For, Show } from 'solid-js'
import { addDays, dateOf, mondayOf } from '../../../shared/daypart.ts'
import type { OpportunityCard } from '../../../shared/opportunity.ts'
import { canMove, type EmployerPlacement } from '../../../shared/placement.ts'
import { api, read } from '../../lib/api.ts'
import { capital, dayAndMonth, today, weekSlotsInWords, weekSlotsOf } from '../../lib/dates.ts'
import { useMe } from '../../lib/me.ts'
import { createAsync, query, revalidate } from '../../lib/router/query.ts'
import { weekNumber } from '../../lib/week-number.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Badge, Empty, Notice } from '../../ui/feedback.tsx'
import { KindMark } from '../../ui/icon.tsx'
import { Page } from '../../ui/page.tsx'
import { WeekGlyph } from '../../ui/week-glyph.tsx'
import { WeeksToConfirm } from '../hours/employer-hours.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { type Week, weeksOf } from './weeks.ts'
import { t } from './words.ts'

type Coming = EmployerPlacement & { card: Pick<OpportunityCard, 'id' | 'title' | 'kind'> | undefined }

const getComing = query(async (id: string) => {
  const [placements, opportunities] = await Promise.all([
    read(api.organisations[':id'].placements.$get({ param: { id }, query: { limit: '100' } })),
    read(api.organisations[':id'].opportunities.$get({ param: { id }, query: { limit: '100' } })),
  ])
  return placements.items.map(
    (placement): Coming => ({
      ...placement,
      card: opportunities.items.find((card) => card.id === placement.opportunityId),
    }),
  )
}, 'coming')

const expected: ReadonlySet<string> = new Set(['requested', 'approved', 'active', 'completed'])

/** Who comes when, week by week. */
export default function ComingPage() {
  const me = useMe()
  const organisationId = () => {
    const { membership } = me()
    return membership.role === 'employer' ? membership.organisationId : ''
  }
  const coming = createAsync(() => getComing(organisationId()))
  const [toCancel, setToCancel] = createSignal<Coming>()
  const [changed, setChanged] = createSignal(false)
  function refresh(isStale: boolean) {
    setChanged(isStale)
    return revalidate(getComing.key)
  }
  const thisMonday = () => mondayOf(today())
  const weeks = () => weeksOf((coming() ?? []).filter(({ state }) => expected.has(state)))
  const ahead = () => weeks().filter(({ monday }) => monday >= thisMonday())
  const past = () =>
    weeks()
      .filter(({ monday }) => monday < thisMonday())
      .toReversed()

  return (
    <Page title={t().title} class="wrap page stack coming">
      <h1>{t().title}</h1>
      <p class="lede">{t().lede}</p>
      <Show when={changed()}>
        <Notice tone="warn" live="alert">
          <p>{t().changed}</p>
        </Notice>
      </Show>
      <WeeksToConfirm organisationId={organisationId()} />
      <Show
        when={ahead().length > 0}
        fallback={
          <Empty icon="users" title={t().empty} text={t().emptyText}>
            <LinkButton href="/offer">{t().toOffer}</LinkButton>
          </Empty>
        }
      >
        <For each={ahead()}>{(week) => <WeekOf week={week} onCancel={setToCancel} />}</For>
      </Show>
      <Show when={past().length > 0}>
        <details class="coming__past">
          <summary>{t().earlier}</summary>
          <div class="stack">
            <For each={past()}>{(week) => <WeekOf week={week} onCancel={setToCancel} />}</For>
          </div>
        </details>
      </Show>
      <CancelDialog
        placement={toCancel()}
        name={toCancel() ? nameOf(toCancel()) : ''}
        organisationId={organisationId()}
        onClose={() => setToCancel(undefined)}
        onDone={refresh}
      />
    </Page>
  )
}

function nameOf(placement: EmployerPlacement | undefined) {
  if (!placement) return ''
  return placement.studentName ?? t().student(moreTerms().level[placement.level])
}

function WeekOf(props: { week: Week<Coming>; onCancel: (placement: Coming) => void }) {
  const id = () => `week-${props.week.monday}`
  const title = () => {
    const monday = mondayOf(today())
    if (props.week.monday === monday) return t().thisWeek
    if (props.week.monday === addDays(monday, 7)) return t().nextWeek
    return t().week(weekNumber(props.week.monday), dayAndMonth(props.week.monday))
  }
  /** What is said of a placement, and done with it, stands once: in the first of its weeks that is still to come. */
  const isFirstWeek = ({ dayparts }: Coming) =>
    dayparts.map((daypart) => mondayOf(dateOf(daypart))).find((monday) => monday >= mondayOf(today())) === props.week.monday
  return (
    <section class="card stack" aria-labelledby={id()}>
      <h2 id={id()}>{title()}</h2>
      <ol class="coming__visits">
        <For each={props.week.visits}>
          {({ dayparts, placement }) => (
            <li>
              <p class="coming__when">
                <WeekGlyph slots={weekSlotsOf(dayparts)} kind={placement.card?.kind} />
                <span>{capital(weekSlotsInWords(weekSlotsOf(dayparts)))}</span>
              </p>
              <div class="coming__who">
                <p>
                  <a href={`/coming/${placement.id}`}>
                    <b>{nameOf(placement)}</b>
                  </a>{' '}
                  <Show when={placement.state === 'requested'}>
                    <Badge tone="info" icon="clock">
                      {t().requested}
                    </Badge>
                  </Show>
                </p>
                <Show when={placement.card}>
                  {(card) => (
                    <p class="coming__what">
                      <KindMark kind={card().kind} size="sm" />
                      <a href={`/offer/${card().id}`}>{card().title}</a>
                    </p>
                  )}
                </Show>
                <Show when={isFirstWeek(placement) && placement.question}>
                  {(question) => <p class="quote small">{question()}</p>}
                </Show>
              </div>
              <Show when={isFirstWeek(placement) && canMove(placement.state, 'cancel', 'employer')}>
                <Button look="quiet" onClick={() => props.onCancel(placement)}>
                  {t().cancel}
                  <span class="vh">: {nameOf(placement)}</span>
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </section>
  )
}
