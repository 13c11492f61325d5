import './start.css'
import '../../ui/css/opportunity.css'
import { createSignal, ErrorBoundary, For, Show, Suspense } from 'solid-js'
import { currentNeed } from '../../../shared/current-need.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import { firstDate } from '../../../shared/opportunity.ts'
import { dateInWords, dayAndMonth, today } from '../../lib/dates.ts'
import { later } from '../../lib/later.tsx'
import { createAsync } from '../../lib/router/query.ts'
import { getStart, type Start } from '../../lib/student.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Emphasis } from '../../ui/emphasis.tsx'
import { Badge, Empty, ErrorNotice, Skeleton } from '../../ui/feedback.tsx'
import { OpportunityCard, Reasons } from '../../ui/opportunity-card.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { needInOneLine, wishSentences } from '../learning-needs/wish-sentence.ts'
import { getMatches } from '../matches/get-matches.ts'
import { reasonLines } from '../matches/reasons.ts'
import { nextStep } from './next-step.ts'
import { NextStepBand } from './next-step-band.tsx'
import { WeekCard } from './week-card.tsx'
import { t } from './words.ts'

/** Only who has a talk or an action ahead has it. */
const StartAhead = later(() => import('../dialogues/start-ahead.tsx'))

const shownMatches = 3

export const ask = () => getStart()

/** What is my next step, what fits my need now, what does my week look like. */
export default function StartPage() {
  const start = createAsync(() => getStart())
  const now = today()
  return (
    <Show when={start()}>
      {(known) => (
        <Page title={t().title} class="start">
          <div class="start__band" />
          <section class="next" aria-labelledby="next">
            <div class="next__hello">
              <h1>{t().hello(known().student.name.split(' ')[0] ?? '')}</h1>
              <p>
                <time datetime={now}>{t().todayIs(dateInWords(now))}</time>
              </p>
            </div>
            <NextStepBand step={nextStep(known(), now)} today={now} hasPlaces={known().placements.length > 0} />
          </section>
          <section class="start__fits stack" aria-labelledby="fits">
            <h2 id="fits">{t().fits}</h2>
            <Show when={currentNeed(known().needs)} fallback={<NoNeed />}>
              {(need) => <Fits need={need()} />}
            </Show>
          </section>
          <div class="start__side stack">
            <WeekCard start={known()} today={now} freeHref={hrefOfFree(known())} />
            <Needs start={known()} />
            {/* Last, so that nothing moves when its code comes. */}
            <Show when={known().ahead.actions[0] ?? known().ahead.talks[0]}>
              <StartAhead ahead={known().ahead} />
            </Show>
          </div>
        </Page>
      )}
    </Show>
  )
}

/** Free space asks for what fits. */
function hrefOfFree({ needs }: Start) {
  const need = currentNeed(needs)
  return need ? `/matches/${need.id}` : '/opportunities'
}

function NoNeed() {
  return (
    <Empty icon="target" level={3} title={t().noNeed} text={t().noNeedText}>
      <LinkButton look="primary" href="/needs/new">
        {t().step.need.action}
      </LinkButton>
    </Empty>
  )
}

function Fits(props: { need: LearningNeed }) {
  return (
    <>
      <div class="start__need">
        <p>
          <Emphasis text={props.need.question || wishSentences(props.need).join(' ')} />
        </p>
        <Badge icon="help">{terms().certainty[props.need.certainty]}</Badge>
        <LinkButton look="quiet" href={`/needs/${props.need.id}`}>
          {t().change}
          <span class="vh">{t().changeWhat}</span>
        </LinkButton>
      </div>
      <ErrorBoundary fallback={(error, retry) => <ErrorNotice error={error} retry={retry} />}>
        <Suspense fallback={<Skeleton cards={2} label={t().searching} />}>
          <Best need={props.need} />
        </Suspense>
      </ErrorBoundary>
    </>
  )
}

function Best(props: { need: LearningNeed }) {
  const answer = createAsync(() => getMatches(props.need.id))
  return (
    <Show when={answer()}>
      {(found) => (
        <Show
          when={found().hits.length > 0}
          fallback={
            <Empty icon="stall" level={3} title={t().nothingFits} text={t().nothingFitsText}>
              <LinkButton look="primary" href={`/matches/${props.need.id}`}>
                {t().nearly}
              </LinkButton>
            </Empty>
          }
        >
          <ol class="stack">
            <For each={found().hits.slice(0, shownMatches)}>
              {(hit) => (
                <li class="box">
                  <OpportunityCard
                    card={hit.card}
                    href={`/opportunities/${hit.id}?need=${props.need.id}`}
                    km={hit.km ?? undefined}
                    corner={<time class="small muted">{dayAndMonth(firstDate(hit.card.schedule))}</time>}
                  >
                    <Reasons reasons={reasonLines(hit, (code) => found().titles[code])} />
                  </OpportunityCard>
                </li>
              )}
            </For>
          </ol>
          <LinkButton wide href={`/matches/${props.need.id}`}>
            {t().all(found().total)}
          </LinkButton>
        </Show>
      )}
    </Show>
  )
}

/** All needs of the student: open ones to go on with, those that are done to look back at. */
function Needs(props: { start: Start }) {
  const [error, setError] = createSignal<unknown>()
  const open = () => props.start.needs.filter(({ status }) => status === 'open')
  const done = () => props.start.needs.filter(({ status }) => status === 'done')

  async function markDone(need: LearningNeed) {
    setError(undefined)
    try {
      const { changeNeed } = await import('../learning-needs/queries.ts')
      const closed = await changeNeed(need, { status: 'done' })
      toast(t().markedDone, () => void changeNeed(closed, { status: 'open' }).catch(setError))
    } catch (thrown) {
      setError(thrown)
    }
  }

  return (
    <section class="card stack" aria-labelledby="needs">
      <h2 id="needs">{t().needs}</h2>
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={open().length > 0}>
        <ul class="start__needs">
          <For each={open()}>
            {(need) => (
              <li>
                <a href={`/matches/${need.id}`}>{needInOneLine(need)}</a>
                <Button look="quiet" icon="check" onClick={() => markDone(need)}>
                  {t().markDone}
                  <span class="vh">{t().markDoneWhat(needInOneLine(need))}</span>
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="actions">
        <LinkButton icon="plus" href="/needs/new">
          {t().newNeed}
        </LinkButton>
      </div>
      <Show when={done().length > 0}>
        <details class="start__done">
          <summary>{t().doneNeeds(done().length)}</summary>
          <ul>
            <For each={done()}>
              {(need) => (
                <li>
                  <a href={`/needs/${need.id}`}>{needInOneLine(need)}</a>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </section>
  )
}
