import './guidance.css'
import { createSignal, For, Show } from 'solid-js'
import { dayNumber, localDateOf } from '../../../shared/daypart.ts'
import type { GuidanceOverview, RequestForGuide } from '../../../shared/guidance.ts'
import { lastDate } from '../../../shared/opportunity.ts'
import { scheduleInWords, today } from '../../lib/dates.ts'
import { createAsync } from '../../lib/router/query.ts'
import { loadWorkProcesses } from '../../lib/work-processes.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Badge, Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getGuidance, restoreGuidance, topicInWords, withdrawGuidance } from './queries.ts'
import { t } from './words.ts'

/** What students want explained, most asked first, and what the school offers. */
export default function GuidancePage() {
  const known = createAsync(() => getGuidance())
  return (
    <Page title={t().guide.title} class="wrap page stack">
      <div class="between">
        <h1>{t().guide.title}</h1>
        <LinkButton look="primary" icon="plus" href="/guidance/new">
          {t().guide.offer}
        </LinkButton>
      </div>
      <p class="lede">{t().guide.lede}</p>
      <Show when={known()}>
        {(read) => (
          <div class="guidance__cols">
            <section class="stack" aria-labelledby="asked">
              <h2 id="asked">{t().guide.requests}</h2>
              <Show
                when={read().requests.length > 0}
                fallback={<Empty icon="okay" level={3} title={t().guide.none} text={t().guide.noneText} />}
              >
                <ol class="guidance__list">
                  <For each={read().requests}>{(request) => <Asked request={request} />}</For>
                </ol>
              </Show>
            </section>
            <section class="stack" aria-labelledby="offered">
              <h2 id="offered">{t().guide.offers}</h2>
              <Show
                when={read().offers.length > 0}
                fallback={<Empty icon="talk" level={3} title={t().guide.noOffers} text={t().guide.noOffersText} />}
              >
                <p class="small muted">{t().guide.withdrawHelp}</p>
                <ul class="guidance__list">
                  <For each={read().offers}>{(offer) => <Offered offer={offer} />}</For>
                </ul>
              </Show>
            </section>
          </div>
        )}
      </Show>
    </Page>
  )
}

function Asked(props: { request: RequestForGuide }) {
  const processes = createAsync(() => loadWorkProcesses())
  const what = () => topicInWords(props.request.topic, processes.latest)
  const days = () => dayNumber(today()) - dayNumber(localDateOf(new Date(props.request.since)))
  return (
    <li class="card card--tight stack">
      <div class="between">
        <h3>{what()}</h3>
        <span class="cluster">
          <Badge tone="info" icon="users">
            {t().guide.count(props.request.count)}
          </Badge>
          <Badge tone={days() > 7 ? 'warn' : undefined} icon="clock">
            {t().guide.waits(days())}
          </Badge>
        </span>
      </div>
      <details>
        <summary>
          {t().guide.questions}
          <span class="vh">: {what()}</span>
        </summary>
        <ul class="guidance__asks">
          <For each={props.request.asks}>
            {(ask) => (
              <li>
                <p class="quote">{ask.sentence}</p>
                <p class="small muted">
                  <Show when={ask.student} fallback={t().guide.someone}>
                    {(student) => (
                      <>
                        <a href={`/students/${student().id}`}>{student().name}</a>, {student().groupName}
                      </>
                    )}
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </details>
      <div class="actions">
        <LinkButton look="primary" href={`/guidance/new?answers=${encodeURIComponent(props.request.key)}`}>
          {t().guide.answer}
          <span class="vh">{t().guide.answerWhich(what())}</span>
        </LinkButton>
      </div>
    </li>
  )
}

function Offered(props: { offer: GuidanceOverview['offers'][number] }) {
  const [error, setError] = createSignal<unknown>()
  const [busy, setBusy] = createSignal(false)
  const card = () => props.offer.card
  const isPast = () => lastDate(card().schedule) < today()

  async function attempt<Value>(moving: Promise<Value>, done: (moved: Value) => void) {
    setBusy(true)
    setError(undefined)
    try {
      done(await moving)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }

  const restore = (which: { id: string; version: number }) => attempt(restoreGuidance(which), () => toast(t().guide.restored))

  const withdraw = () =>
    attempt(withdrawGuidance(card()), (withdrawn) => toast(t().guide.withdrawn, () => void restore(withdrawn)))

  return (
    <li class="card card--tight stack">
      <div class="between">
        <h3>
          <a href={`/opportunities/${card().id}`}>{card().title}</a>
        </h3>
        <Show when={isPast() || card().status === 'closed'}>
          <Badge>{isPast() ? t().guide.past : t().guide.closed}</Badge>
        </Show>
      </div>
      <p>{scheduleInWords(card().schedule)}</p>
      <p class="small muted">{t().guide.coming(props.offer.coming, card().seats)}</p>
      <Show when={props.offer.students.length > 0}>
        <ul class="small">
          <For each={props.offer.students}>
            {(student) => (
              <li>
                <a href={`/placements/${student.placementId}`}>{student.name}</a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={!isPast()}>
        <div class="actions">
          <Show
            when={card().status === 'open'}
            fallback={
              <Button icon="refresh" busy={busy()} onClick={() => void restore(card())}>
                {t().guide.restore}
                <span class="vh">{t().guide.withdrawWhich(card().title)}</span>
              </Button>
            }
          >
            <Button look="quiet" icon="undo" busy={busy()} onClick={() => void withdraw()}>
              {t().guide.withdraw}
              <span class="vh">{t().guide.withdrawWhich(card().title)}</span>
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  )
}
