import './dialogues.css'
import { createSignal, For, Show } from 'solid-js'
import { dayNumber, localDateOf } from '../../../shared/daypart.ts'
import type { Dialogue, PlanDialogue } from '../../../shared/dialogue.ts'
import type { DialogueTime } from '../../../shared/dialogue-time.ts'
import { capital, dateInWords, relativeDate, today } from '../../lib/dates.ts'
import { createIntent } from '../../lib/intent.ts'
import { later } from '../../lib/later.tsx'
import { useMe } from '../../lib/me.ts'
import { createAsync } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, Empty, ErrorNotice } from '../../ui/feedback.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Page } from '../../ui/page.tsx'
import { toast } from '../../ui/toasts.tsx'
import { aboutInWords, clock, placeInWords } from './in-words.ts'
import type { TimesWritten } from './plan-dialog.tsx'
import { closeTime, getGuideTalks, openTimes, planTalk } from './queries.ts'
import { TalkLine } from './talk-line.tsx'
import { t } from './words.ts'

const GuidanceLink = later(() => import('../guidance/guidance-link.tsx'))
const PlanDialog = later(() => import('./plan-dialog.tsx'))

/** A guide's talks: who waits, what is planned or still to be closed, and the times that are open. */
export default function GuideTalksPage() {
  const known = createAsync(() => getGuideTalks())
  const me = useMe()
  const intent = createIntent()
  const [opening, setOpening] = createSignal(false)
  const [answering, setAnswering] = createSignal<Dialogue>()
  const [error, setError] = createSignal<unknown>()
  const talks = () => known()?.talks ?? []
  const isOver = ({ state, time }: Dialogue) => state === 'held' || (time !== null && time.date < today())
  const free = () => ({
    guide: { id: me().person.id, name: me().person.name },
    times: known()?.times.filter(({ dialogue }) => dialogue === null) ?? [],
  })

  async function open(times: TimesWritten) {
    await openTimes(times, intent.headers(times))
    intent.done()
    toast(t().guide.opened)
  }

  async function plan(at: PlanDialogue['at']) {
    const dialogue = answering()
    if (!dialogue) return
    await planTalk(dialogue, at)
    toast(t().one.planned)
  }

  function close(time: DialogueTime) {
    setError(undefined)
    const { date, part, from, until, place, room, confidential } = time
    const minutes = ([15, 20, 30] as const).find((count) => count === lengthOf(time)) ?? 20
    const again = { date, part, from, until, minutes, place, roomId: room?.id ?? null, confidential }
    closeTime(time).then(
      () => toast(t().guide.closed, () => void openTimes(again, createIntent().headers(again)).catch(setError)),
      setError,
    )
  }

  return (
    <Page title={t().guide.title} class="wrap page stack">
      <div class="between">
        <h1>{t().guide.title}</h1>
        <Button look="primary" icon="plus" onClick={() => setOpening(true)}>
          {t().guide.open}
        </Button>
      </div>
      <p class="lede">{t().guide.lede}</p>
      <GuidanceLink />
      <Show when={error()}>
        <ErrorNotice error={error()} />
      </Show>
      <Show when={known()}>
        {(read) => (
          <div class="talk__cols">
            <div class="stack">
              <section class="stack" aria-labelledby="waiting">
                <h2 id="waiting">{t().guide.waiting}</h2>
                <Show
                  when={read().asked.length > 0}
                  fallback={<Empty icon="okay" level={3} title={t().guide.nobody} text={t().guide.nobodyText} />}
                >
                  <ol class="talks">
                    <For each={read().asked}>
                      {(dialogue) => <Waiting dialogue={dialogue} onAnswer={() => setAnswering(dialogue)} />}
                    </For>
                  </ol>
                </Show>
              </section>
              <Show when={talks().some(isOver)}>
                <section class="stack" aria-labelledby="to-close">
                  <h2 id="to-close">{t().guide.toClose}</h2>
                  <Talks dialogues={talks().filter(isOver)} />
                </section>
              </Show>
              <section class="stack" aria-labelledby="planned">
                <h2 id="planned">{t().guide.planned}</h2>
                <Show
                  when={talks().some((dialogue) => !isOver(dialogue))}
                  fallback={<Empty icon="talk" level={3} title={t().guide.noPlanned} text={t().guide.noPlannedText} />}
                >
                  <Talks dialogues={talks().filter((dialogue) => !isOver(dialogue))} />
                </Show>
              </section>
            </div>
            <section class="card stack" aria-labelledby="times">
              <h2 id="times">{t().guide.times}</h2>
              <Show
                when={read().times.length > 0}
                fallback={
                  <Empty icon="clock" level={3} title={t().guide.noTimes} text={t().guide.noTimesText}>
                    <Button look="primary" onClick={() => setOpening(true)}>
                      {t().guide.open}
                    </Button>
                  </Empty>
                }
              >
                <Times times={read().times} onClose={close} />
              </Show>
            </section>
          </div>
        )}
      </Show>
      <PlanDialog open={opening()} title={t().guide.openTitle} onClose={() => setOpening(false)} onOpenTimes={open} />
      <PlanDialog
        open={answering() !== undefined}
        title={t().one.planTitle}
        free={free()}
        onClose={() => setAnswering(undefined)}
        onPlan={plan}
      />
    </Page>
  )
}

function lengthOf({ from, until }: DialogueTime) {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return minutes(until) - minutes(from)
}

function Waiting(props: { dialogue: Dialogue; onAnswer: () => void }) {
  const asked = () => localDateOf(new Date(props.dialogue.askedAt))
  return (
    <li class="card card--tight stack">
      <div class="between">
        <h3 class="talk__title">
          <a href={`/talks/${props.dialogue.id}`}>{props.dialogue.student.name}</a>
        </h3>
        <Badge tone="warn" icon="clock">
          {t().guide.days(dayNumber(today()) - dayNumber(asked()))}
        </Badge>
      </div>
      <p class="small muted">
        {props.dialogue.student.groupName}. {t().guide.since(relativeDate(asked()))}.
      </p>
      <p>{t().about(aboutInWords(props.dialogue))}</p>
      <Show when={props.dialogue.question}>
        <p class="quote talk__said">{props.dialogue.question}</p>
      </Show>
      <div class="actions">
        <Button look="primary" onClick={props.onAnswer}>
          {t().guide.answer}
          <span class="vh">: {props.dialogue.student.name}</span>
        </Button>
      </div>
    </li>
  )
}

function Talks(props: { dialogues: readonly Dialogue[] }) {
  return (
    <ul class="talks">
      <For each={props.dialogues}>
        {(dialogue) => (
          <li class="card card--tight">
            <TalkLine dialogue={dialogue} isGuide />
          </li>
        )}
      </For>
    </ul>
  )
}

function Times(props: { times: readonly DialogueTime[]; onClose: (time: DialogueTime) => void }) {
  const days = () => [...Map.groupBy(props.times, ({ date }) => date)]
  return (
    <For each={days()}>
      {([date, times]) => (
        <div>
          <h3>{capital(dateInWords(date))}</h3>
          <For each={times}>
            {(time) => (
              <div class="slot-row">
                <p>
                  <b>
                    {clock(time.from)}–{clock(time.until)}
                  </b>{' '}
                  <Show
                    when={time.dialogue}
                    fallback={
                      <span class="small muted">
                        {t().guide.free}, {placeInWords(time)}
                      </span>
                    }
                  >
                    {(taken) => <a href={`/talks/${taken().id}`}>{taken().studentName}</a>}
                  </Show>
                </p>
                <Show when={time.dialogue === null}>
                  <IconButton
                    icon="x"
                    label={t().guide.closeTime + t().guide.closeWhich(`${dateInWords(date)} ${clock(time.from)}`)}
                    onClick={() => props.onClose(time)}
                  />
                </Show>
              </div>
            )}
          </For>
        </div>
      )}
    </For>
  )
}
