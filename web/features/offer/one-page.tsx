import './offer.css'
import { createSignal, For, Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { lastDate, type OpportunityMove, type OpportunityPage } from '../../../shared/opportunity.ts'
import { scheduleInWords, today, weekSlotsOf } from '../../lib/dates.ts'
import { momentInWords, periodInWords } from '../../lib/moments.ts'
import { useParams } from '../../lib/router/params.ts'
import { createAsync } from '../../lib/router/query.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Badge, Empty, ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { WeekGlyph } from '../../ui/week-glyph.tsx'
import { getComing, getOpportunity, moveOpportunity } from './data.ts'
import { comingInWords, seatsInWords } from './offer-page.tsx'
import { useOrganisationId } from './organisation-id.ts'
import { t } from './words.ts'

/** One opportunity of one's own: how it stands, who comes, and what can be done with it. */
export default function OneOfferPage() {
  const params = useParams<{ id: string }>()
  const opportunity = createAsync(() => getOpportunity(params.id))
  return <Show when={opportunity()}>{(read) => <One opportunity={read()} />}</Show>
}

function One(props: { opportunity: OpportunityPage }) {
  const organisationId = useOrganisationId()
  const coming = createAsync(() => getComing(organisationId()))
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const own = () => props.opportunity
  const placements = () => (coming() ?? []).filter(({ opportunityId, state }) => opportunityId === own().id && shown.has(state))
  const isOver = () => lastDate(own().schedule) < today()

  async function move(act: OpportunityMove, text: string) {
    setBusy(true)
    setError(undefined)
    try {
      const moved = await moveOpportunity(own(), act)
      const back = act === 'close' ? 'publish' : 'close'
      toast(
        text,
        () => void moveOpportunity(moved, back).then(() => toast(back === 'publish' ? t().reopened : t().closed), setError),
      )
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Page title={own().title} class="wrap page stack offer">
      <a class="morelink" href="/offer">
        <Icon name="left" size="sm" />
        {t().one.back}
      </a>
      <div class="offer__one">
        <div class="stack">
          <h1>{own().title}</h1>
          <div class="opp awning" data-kind={own().kind}>
            <div class="opp__in">
              <div class="opp__head">
                <Kind kind={own().kind} />
                <Show when={own().status === 'open'} fallback={<Badge>{moreTerms().status[own().status]}</Badge>}>
                  <Badge tone="ok" icon="check">
                    {moreTerms().status.open}
                  </Badge>
                </Show>
              </div>
              <div class="opp__when">
                <WeekGlyph slots={weekSlotsOf(own().schedule.dayparts)} />
                <span>{scheduleInWords(own().schedule)}</span>
              </div>
              <ol class="offer__tasks">
                <For each={own().tasks}>{(task) => <li>{task}</li>}</For>
              </ol>
            </div>
          </div>
          <Show when={isOver() && own().status !== 'draft'}>
            <Notice tone="info">
              <p>{t().one.over}</p>
            </Notice>
          </Show>
          <Show when={error() !== undefined}>
            <ErrorNotice error={error()} retry={() => setError(undefined)} />
          </Show>
          <div class="actions">
            <Show when={own().status === 'draft' && !isOver()}>
              <Button look="primary" busy={busy()} onClick={() => void move('publish', t().published)}>
                {t().publish}
              </Button>
            </Show>
            <Show when={own().status === 'closed' && !isOver()}>
              <Button look="primary" busy={busy()} onClick={() => void move('publish', t().reopened)}>
                {t().one.reopen}
              </Button>
            </Show>
            <LinkButton icon="edit" href={`/offer/${own().id}/edit`}>
              {t().one.change}
            </LinkButton>
            <LinkButton icon="eye" href={`/offer/${own().id}/preview`}>
              {t().one.preview}
            </LinkButton>
            <Show when={own().status === 'open'}>
              <Button look="danger" busy={busy()} onClick={() => void move('close', t().closed)}>
                {t().one.close}
              </Button>
            </Show>
          </div>
        </div>
        <div class="stack">
          <section class="card stack" aria-labelledby="facts">
            <h2 id="facts">{t().one.facts}</h2>
            <dl class="facts">
              <div>
                <Icon name="seats" />
                <dt>{t().seatsShort}</dt>
                <dd>{seatsInWords(own())}</dd>
              </div>
              <div>
                <Icon name="users" />
                <dt>{t().studentsShort}</dt>
                <dd>{comingInWords(placements(), own().waiting ?? 0)}</dd>
              </div>
              <Show when={own().publishedAt}>
                {(moment) => (
                  <div>
                    <Icon name="clock" />
                    <dt>{t().one.publishedAt}</dt>
                    <dd>{momentInWords(moment())}</dd>
                  </div>
                )}
              </Show>
            </dl>
          </section>
          <section class="card stack" aria-labelledby="who">
            <h2 id="who">{t().one.who}</h2>
            <p class="small muted">{t().one.whoText}</p>
            <Show
              when={placements().length > 0}
              fallback={
                <Empty icon="users" level={3} title={t().one.nobody} text={own().status === 'draft' ? t().one.nobodyDraft : ''} />
              }
            >
              <ul class="offer__who">
                <For each={placements()}>
                  {(placement) => (
                    <li>
                      <p>
                        <b>{placement.studentName ?? t().one.student(moreTerms().level[placement.level])}</b>{' '}
                        <Badge tone={placement.state === 'requested' ? 'info' : 'ok'}>{terms().state[placement.state]}</Badge>
                      </p>
                      <p class="small muted">
                        {periodInWords(dateOf(placement.dayparts[0] ?? ''), dateOf(placement.dayparts.at(-1) ?? ''))}
                      </p>
                      <Show when={placement.question}>{(question) => <p class="quote small">{question()}</p>}</Show>
                    </li>
                  )}
                </For>
              </ul>
              <a class="morelink" href="/coming">
                {t().one.seeAll}
              </a>
            </Show>
          </section>
        </div>
      </div>
    </Page>
  )
}

const shown: ReadonlySet<string> = new Set(['requested', 'approved', 'active', 'completed'])
