import { createEffect, For, Match, Show, Switch } from 'solid-js'
import { localDateOf } from '../../../shared/daypart.ts'
import { daysLeft } from '../../../shared/response-clock.ts'
import { dayAndMonth, today } from '../../lib/dates.ts'
import { eventInWords } from '../../lib/words/history.ts'
import { terms } from '../../lib/words/terms.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, Empty, Notice } from '../../ui/feedback.tsx'
import { Icon, KindMark } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { isGood, type Queue, queueTabs, type Row } from './create-queue.ts'
import { lastEvent } from './data.ts'
import { pointBadge } from './point-words.ts'
import { t } from './words.ts'

export function QueueList(props: { queue: Queue; selected: string | undefined; outdated: boolean }) {
  const queue = () => props.queue
  const good = () => queue().rows().filter(isGood)
  const allGoodPicked = () => good().length > 0 && good().every(({ placement }) => queue().picked().has(placement.id))
  return (
    <section class="queue" aria-labelledby="queue-title">
      <div class="queue__head">
        <h2 id="queue-title">{t().list}</h2>
        <Show when={good().length > 0}>
          <button class="chip" type="button" aria-pressed={allGoodPicked()} onClick={() => queue().pickGood(!allGoodPicked())}>
            <Icon name="okay" size="sm" />
            {t().pickGood}
          </button>
        </Show>
      </div>
      <Tabs
        name="queue"
        label={t().tabsLabel}
        value={queue().tab()}
        onValue={(tab) => queue().setTab(tab)}
        tabs={queueTabs.map((value) => ({
          value,
          label: t().tabs[value],
          count: value === 'done' ? undefined : queue().count(value),
        }))}
      >
        <Show when={queue().tab() !== 'done' && expiringInWords(queue().expiring())}>
          {(told) => (
            <p class="queue__due">
              <Icon name="clock" size="sm" />
              <span>
                <b>{told()}</b> {t().expiring.text}
              </span>
            </p>
          )}
        </Show>
        <Show when={props.outdated}>
          <div class="queue__empty">
            <Notice tone="danger" live="alert">
              <p>
                <b>{t().notRefreshed}</b> {t().mayBeDecided}
              </p>
              <div class="actions">
                <Button icon="refresh" onClick={() => void queue().refresh()}>
                  {t().refresh}
                </Button>
              </div>
            </Notice>
          </div>
        </Show>
        <Show when={queue().rows().length > 0} fallback={<Nothing queue={queue()} />}>
          <ol>
            <For each={queue().rows()}>
              {(row) => <QueueRow row={row} queue={queue()} isCurrent={row.placement.id === props.selected} />}
            </For>
          </ol>
        </Show>
      </Tabs>
      <Show when={queue().pickedRows().length > 0}>
        <Bulk queue={queue()} />
      </Show>
    </section>
  )
}

function expiringInWords(expiring: { today: number; soon: number }) {
  const words = t().expiring
  return [
    ...(expiring.today > 0 ? [words.today(expiring.today)] : []),
    ...(expiring.soon > 0 ? [words.soon(expiring.soon)] : []),
  ].join(' ')
}

export function rowLinkId(placementId: string) {
  return `row-${placementId}`
}

function QueueRow(props: { row: Row; queue: Queue; isCurrent: boolean }) {
  let link: HTMLAnchorElement | undefined
  const placement = () => props.row.placement
  const whenDue = () => {
    const { answerBy, requestedAt } = placement()
    if (answerBy) return t().left(daysLeft(answerBy, today()))
    return t().waits(Math.max(0, -daysLeft(localDateOf(new Date(requestedAt)), today())))
  }
  // The row of what is shown beside it stays in sight.
  createEffect(() => {
    if (props.isCurrent) requestAnimationFrame(() => link?.scrollIntoView?.({ block: 'nearest' }))
  })
  return (
    <li class="row" classList={{ 'row--done': props.row.state === 'done' }}>
      <Show when={props.row.state === 'fresh' || props.row.state === 'waiting'} fallback={<span class="row__gap" />}>
        <label class="row__pick">
          <input
            type="checkbox"
            checked={props.queue.picked().has(placement().id)}
            onChange={(event) => props.queue.pick(placement().id, event.currentTarget.checked)}
          />
          <span class="vh">{t().pick(placement().student.name)}</span>
        </label>
      </Show>
      <a
        ref={(element) => {
          link = element
        }}
        id={rowLinkId(placement().id)}
        href={props.queue.addressOf(placement().id)}
        data-keep-scroll
        aria-current={props.isCurrent ? 'true' : undefined}
      >
        <span class="row__who">
          <b>{placement().student.name}</b>
          <span classList={{ 'is-urgent': isUrgent(props.row) }}>
            {props.row.state === 'done' ? whenDone(props.row) : whenDue()}
          </span>
        </span>
        <span class="row__what">
          <KindMark kind={placement().opportunity.kind} />
          <span>{placement().opportunity.title}</span>
        </span>
        <RowBadge row={props.row} />
      </a>
    </li>
  )
}

/** The last day, or the one before it, for the school to answer. */
function isUrgent({ placement, state }: Row) {
  return state === 'fresh' && placement.answerBy !== null && daysLeft(placement.answerBy, today()) <= 1
}

function whenDone({ placement }: Row) {
  const event = lastEvent(placement)
  return event ? dayAndMonth(localDateOf(new Date(event.at))) : ''
}

function RowBadge(props: { row: Row }) {
  const placement = () => props.row.placement
  const first = () => {
    const [point] = props.row.points
    return point && pointBadge(point)
  }
  const answered = () => placement().history.at(-1)?.move === 'answer'
  return (
    <span class="row__badges">
      <Switch>
        <Match when={props.row.state === 'settled'}>
          <Badge tone="danger" icon="users">
            {t().settled}
          </Badge>
        </Match>
        <Match when={props.row.state === 'done'}>
          <StateBadge state={placement().state} />
          <Show when={lastEvent(placement())}>{(event) => <span class="row__by">{eventInWords(event())}</span>}</Show>
        </Match>
        <Match when={props.row.state === 'waiting'}>
          <Badge tone="info" icon="help">
            {t().asked}
          </Badge>
        </Match>
        <Match when={props.row.state === 'fresh'}>
          <Show when={answered()}>
            <Badge tone="info" icon="talk">
              {t().answered}
            </Badge>
          </Show>
          <Show
            when={first()}
            fallback={
              <Badge tone="ok" icon="check">
                {t().allRight}
              </Badge>
            }
          >
            {(badge) => (
              <Badge tone={badge().tone} icon={badge().icon}>
                {badge().text}
              </Badge>
            )}
          </Show>
        </Match>
      </Switch>
      <Show when={props.row.state !== 'done'}>
        <span class="row__by">{placement().opportunity.organisationName}</span>
      </Show>
    </span>
  )
}

function StateBadge(props: { state: Row['placement']['state'] }) {
  return (
    <Show when={props.state === 'approved'} fallback={<Badge icon="stop">{terms().state[props.state]}</Badge>}>
      <Badge tone="ok" icon="check">
        {terms().state[props.state]}
      </Badge>
    </Show>
  )
}

function Nothing(props: { queue: Queue }) {
  const words = () => t().empty
  const waiting = () => props.queue.count('waiting')
  return (
    <div class="queue__empty">
      <Show when={props.queue.tab() === 'fresh'}>
        <Empty
          icon="okay"
          level={3}
          title={words().fresh}
          text={waiting() > 0 ? words().freshWaiting(waiting()) : words().freshText}
        >
          <Show when={waiting() > 0}>
            <Button onClick={() => props.queue.setTab('waiting')}>{words().seeWaiting}</Button>
          </Show>
        </Empty>
      </Show>
      <Show when={props.queue.tab() === 'attention'}>
        <Empty icon="okay" level={3} title={words().attention} text={words().attentionText}>
          <Button onClick={() => props.queue.setTab('fresh')}>{words().seeFresh}</Button>
        </Empty>
      </Show>
      <Show when={props.queue.tab() === 'waiting'}>
        <Empty icon="clock" level={3} title={words().waiting} text={words().waitingText} />
      </Show>
      <Show when={props.queue.tab() === 'done'}>
        <Empty icon="okay" level={3} title={words().done} text={words().doneText} />
      </Show>
    </div>
  )
}

/** Only what is right in every respect can be approved together. */
function Bulk(props: { queue: Queue }) {
  const picked = () => props.queue.pickedRows().length
  const good = () => props.queue.goodPicked().length
  return (
    <section class="bulk" aria-label={t().bulk.label}>
      <p role="status">
        <b>{t().bulk.picked(picked())}</b>
        <span>{good() === picked() ? t().bulk.allRight(good()) : t().bulk.notRight(picked() - good())}</span>
      </p>
      <Show when={good() > 0}>
        <Button look="sun" onClick={() => void props.queue.approvePicked()}>
          {t().bulk.approve(good())}
        </Button>
      </Show>
      <IconButton icon="x" label={t().bulk.clear} onClick={() => props.queue.pickGood(false)} />
    </section>
  )
}
