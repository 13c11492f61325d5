import { type Accessor, For, Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { canMove } from '../../../shared/placement.ts'
import { dateInWords, relativeDate, today } from '../../lib/dates.ts'
import { momentInWords, periodInWords } from '../../lib/moments.ts'
import { createAsync } from '../../lib/router/query.ts'
import { eventInWords } from '../../lib/words/history.ts'
import { moreTerms } from '../../lib/words/more-terms.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button } from '../../ui/button.tsx'
import { Switch as OnOff } from '../../ui/choices.tsx'
import { Badge, ErrorNotice, Notice } from '../../ui/feedback.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kind } from '../../ui/kind.tsx'
import { AgeCheck } from './age-check.tsx'
import { FitCheck, HalfDayCheck, PlaceCheck } from './checks.tsx'
import type { Queue, Row } from './create-queue.ts'
import { type Case, getCase, lastEvent } from './data.ts'
import { DecideBar, type DecideMode } from './decide-bar.tsx'
import { hotKeys, setHotKeys } from './hot-keys.ts'
import { ageAtStart, pointsOf } from './judge.ts'
import { firstName } from './names.ts'
import { RecognitionCheck } from './recognition-check.tsx'
import { t } from './words.ts'

type RequestCaseProps = {
  row: Row
  queue: Queue
  mode: DecideMode
  onMode: (mode: DecideMode) => void
}

/** One request with all that a decision needs. */
export function RequestCase(props: RequestCaseProps) {
  const placement = () => props.row.placement
  // The request can be read and decided while the rest of it is on its way.
  const answer = createAsync<{ known?: Case; error?: unknown }>(
    () =>
      getCase(placement()).then(
        (known) => ({ known }),
        (error: unknown) => ({ error }),
      ),
    { initialValue: {} },
  )
  const known = () => answer.latest.known
  // What the list knows stands until the request has been looked at by itself.
  const found = () => known()?.found ?? props.row.found
  const points = () =>
    pointsOf(placement(), {
      today: today(),
      found: found(),
    })
  const name = () => firstName(placement().student.name)

  return (
    <section class="case" id="request" aria-labelledby="case-title" data-kind={placement().opportunity.kind}>
      <div class="case__head">
        <a class="btn btn--quiet tocase" href={props.queue.addressOf(undefined)}>
          <Icon name="left" size="sm" />
          {t().back}
        </a>
        <div class="case__kind">
          <Kind kind={placement().opportunity.kind} />
          <span class="keys">
            <OnOff checked={hotKeys()} onChecked={setHotKeys}>
              {t().hotKeys}
            </OnOff>
          </span>
        </div>
        <h2 id="case-title" tabindex="-1">
          {t().caseTitle(placement().student.name, placement().opportunity.organisationName)}
        </h2>
        <p class="case__line">
          <a href={`/opportunities/${placement().opportunityId}`}>{placement().opportunity.title}</a>
          <span>{t().age(ageAtStart(placement()))}</span>
          <span>
            {moreTerms().level[placement().student.level]}, {t().year(placement().student.year)}
          </span>
          <span>{placement().student.groupName}</span>
          <span>{periodOf(placement().dayparts)}</span>
          <Show when={placement().state === 'requested' && placement().answerBy}>
            {(day) => (
              <span>
                <b>{t()[placement().question === null ? 'decideBy' : 'answerBy'](relativeDate(day()))}</b>
              </span>
            )}
          </Show>
        </p>
      </div>

      <div class="case__scroll">
        <Show when={answer.latest.error}>
          {(error) => (
            <div class="case__notice">
              <ErrorNotice error={error()} retry={() => void props.queue.refresh()} />
            </div>
          )}
        </Show>
        <div class="checks">
          <LearnCheck placement={placement()} />
          <FitCheck placement={placement()} known={known()} />
          <HalfDayCheck placement={placement()} time={found()?.time} />
          <AgeCheck placement={placement()} points={points()} known={known()} />
          <RecognitionCheck placement={placement()} standing={found()?.recognition} />
          <PlaceCheck placement={placement()} opportunity={known()?.opportunity} school={known()?.school} />
          <HistoryCheck placement={placement()} known={known()} />
        </div>
      </div>

      <Show
        when={props.row.state === 'fresh' || props.row.state === 'waiting'}
        fallback={<Decided row={props.row} queue={props.queue} />}
      >
        <DecideBar
          placement={placement()}
          points={points()}
          mode={props.mode}
          onMode={props.onMode}
          onDecide={(decision, text) => void props.queue.settle(placement(), decision, text)}
          name={name()}
        />
      </Show>
    </section>
  )
}

function periodOf(dayparts: readonly string[]) {
  const first = dateOf(dayparts[0] ?? '')
  const last = dateOf(dayparts.at(-1) ?? '')
  return first === last ? dateInWords(first) : periodInWords(first, last)
}

function LearnCheck(props: { placement: Row['placement'] }) {
  const name = () => firstName(props.placement.student.name)
  return (
    <div class="check" classList={{ 'check--ok': props.placement.need !== null, 'check--warn': props.placement.need === null }}>
      <div class="check__head">
        <Icon name="target" />
        <h3>{t().learn(name())}</h3>
        <Show when={props.placement.need}>{(need) => <Badge>{terms().certainty[need().certainty]}</Badge>}</Show>
      </div>
      <Show when={props.placement.need} fallback={<p>{t().noNeed}</p>}>
        {(need) => <p class="quote">{need().question}</p>}
      </Show>
      <p class={props.placement.motivation ? 'check__motivation' : 'muted'}>{props.placement.motivation || t().noMotivation}</p>
      <Show when={props.placement.question}>
        {(question) => (
          <Notice tone="info" icon="help">
            <p>{question()}</p>
          </Notice>
        )}
      </Show>
    </div>
  )
}

const shownEvents = 3

function HistoryCheck(props: { placement: Row['placement']; known: Case | undefined }) {
  const events = () => props.placement.history.toReversed()
  const others = () => props.known?.placements.filter((placement) => placement.id !== props.placement.id) ?? []
  return (
    <div class="check">
      <div class="check__head">
        <Icon name="list" />
        <h3>{t().history.title}</h3>
      </div>
      <ol class="dots" classList={{ 'dots--long': events().length > shownEvents }}>
        <For each={events().slice(0, shownEvents)}>
          {(event) => (
            <li class="is-open">
              <Icon name="clock" />
              <span>
                {eventInWords(event)} <span class="muted">{momentInWords(event.at)}</span>
                <Show when={event.text}>
                  <span class="check__said">“{event.text}”</span>
                </Show>
              </span>
            </li>
          )}
        </For>
      </ol>
      <p class="muted">
        <Show when={props.known}>
          {others().length === 0 ? t().history.first : `${t().history.earlier(others().length)}: ${summary(others())}`}.{' '}
        </Show>
        <a href={`/students/${props.placement.studentId}`}>{t().toStudent(firstName(props.placement.student.name))}</a>
      </p>
    </div>
  )
}

/** "2 afgerond, 1 goedgekeurd" */
function summary(placements: readonly Row['placement'][]) {
  const counts = Map.groupBy(placements, ({ state }) => state)
  return [...counts].map(([state, { length }]) => `${length} ${terms().state[state].toLowerCase()}`).join(', ')
}

/** What has been decided already: by whom, when, and the way back. */
function Decided(props: { row: Row; queue: Queue }) {
  const event: Accessor<ReturnType<typeof lastEvent>> = () => lastEvent(props.row.placement)
  const canReconsider = () => props.row.state === 'done' && canMove(props.row.placement.state, 'reconsider', 'coordinator')
  return (
    <section class="decide" aria-label={t().decide.label}>
      <div class="decide__row">
        <div class="decide__why" role={props.row.state === 'settled' ? 'alert' : undefined}>
          <Show when={event()}>
            {(last) => (
              <p>
                <b>{t().decide.settledBy(eventInWords(last()), momentInWords(last().at))}</b>{' '}
                <Show when={props.row.state === 'settled'}>
                  <span>{t().decide.settledText}</span>
                </Show>
              </p>
            )}
          </Show>
        </div>
        <Show when={props.row.state === 'settled'}>
          <Button look="primary" onClick={() => props.queue.dismiss(props.row.placement.id)}>
            {t().decide.toNext}
          </Button>
        </Show>
        <Show when={canReconsider()}>
          <Button icon="undo" onClick={() => void props.queue.reconsider([props.row.placement])}>
            {t().decide.reconsider}
          </Button>
        </Show>
      </div>
    </section>
  )
}
