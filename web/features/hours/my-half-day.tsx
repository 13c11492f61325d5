import { Show } from 'solid-js'
import { partOf } from '../../../shared/daypart.ts'
import type { HalfDay, Said } from '../../../shared/hours.ts'
import type { School } from '../../../shared/school.ts'
import { capital, daypartInWords } from '../../lib/dates.ts'
import { Button } from '../../ui/button.tsx'
import { Badge, Notice } from '../../ui/feedback.tsx'
import { remarkOf, saidInWords, stateLook, whoSaid } from './in-words.ts'
import { isOpen, type MyDay, saidOf } from './my-day.ts'
import type { Waiting } from './waiting.ts'
import { t } from './words.ts'

type MyHalfDayProps = {
  day: MyDay
  times: School['daypartTimes']
  hasBegun: boolean
  isOnline: boolean
  onWorked: (day: MyDay) => void
  onEdit: (day: MyDay) => void
  onGiveUp: (waiting: Waiting) => void
  onInsist: (day: MyDay, said: Said) => void
}

/** One tap when it went as planned, two when it did not. */
export function MyHalfDay(props: MyHalfDayProps) {
  const when = () => daypartInWords(props.day.daypart)
  const said = () => saidOf(props.day)
  const planned = () => {
    const { from, until } = props.times[partOf(props.day.daypart)]
    return t().time(from, until)
  }
  const isFixed = () => props.day.halfDay?.state === 'confirmed'
  const unsent = () => (props.day.waiting?.trouble === null ? props.day.waiting : undefined)
  const refused = () => (props.day.waiting?.trouble ? props.day.waiting : undefined)
  return (
    <li class="hday" classList={{ 'is-absent': said().kind === 'absent', 'is-open': isOpen(props.day) }}>
      <div class="hday__what">
        <b>{capital(when())}</b>
        <span>
          {isOpen(props.day) ? planned() : saidInWords(said())}
          <Show when={said().kind === 'absent' && !unsent() && props.day.halfDay}>
            {(halfDay) => <>, {whoSaid(halfDay(), 'student')}</>}
          </Show>
        </span>
        <Show when={remarkOf(said())}>{(remark) => <span class="quote small">{remark()}</span>}</Show>
        <Show when={!unsent() && props.day.halfDay?.state === 'disputed' && props.day.halfDay.verdict?.text}>
          {(text) => (
            <span class="hday__dispute small">
              {t().mine.disputedWhy} {text()}
            </span>
          )}
        </Show>
      </div>
      <Show when={!isOpen(props.day)}>
        <Show when={unsent()} fallback={<State halfDay={props.day.halfDay} />}>
          <span role="status">
            <Badge tone="warn" icon={props.isOnline ? 'send' : 'offline'}>
              {props.isOnline ? t().mine.sending : t().mine.waits}
            </Badge>
          </span>
        </Show>
      </Show>
      <Show when={!refused()}>
        <div class="hday__acts">
          <Show
            when={isOpen(props.day)}
            fallback={
              <Show when={!isFixed()}>
                <Button look="quiet" icon="edit" onClick={() => props.onEdit(props.day)}>
                  {t().mine.change}
                  <span class="vh"> {when()}</span>
                </Button>
              </Show>
            }
          >
            <Show when={props.hasBegun}>
              <Button look="primary" size="large" icon="check" onClick={() => props.onWorked(props.day)}>
                {t().mine.worked}
                <span class="vh"> {when()}</span>
              </Button>
            </Show>
            <Show when={props.hasBegun}>
              <Button size="large" onClick={() => props.onEdit(props.day)}>
                {t().mine.other}
                <span class="vh"> {when()}</span>
              </Button>
            </Show>
          </Show>
        </div>
      </Show>
      <Show when={refused()}>{(waiting) => <Refused of={props} waiting={waiting()} when={when()} />}</Show>
    </li>
  )
}

function State(props: { halfDay: HalfDay | undefined }) {
  return (
    <Show when={props.halfDay}>
      {(halfDay) => (
        <Badge tone={stateLook[halfDay().state].tone} icon={stateLook[halfDay().state].icon}>
          {t().states[halfDay().state]}
        </Badge>
      )}
    </Show>
  )
}

/** What could not be taken: both versions where there are two, and the ways on. */
function Refused(props: { of: MyHalfDayProps; waiting: Waiting; when: string }) {
  const standing = () => (props.waiting.trouble?.code === 'stale' ? props.waiting.trouble.standing : null)
  const why = () => {
    const { code, rule } = props.waiting.trouble ?? { code: 'internal' as const, rule: null }
    return (rule && t().mine.faults[rule]) || t().mine.troubles[code] || t().mine.trouble
  }
  return (
    <div class="hday__trouble">
      <Notice tone="warn" live="alert">
        <Show
          when={standing()}
          fallback={
            <p>
              <b>{t().mine.notTaken}</b> {why()} ({saidInWords(props.waiting.said)})
            </p>
          }
        >
          {(other) => (
            <>
              <p>
                <b>{t().mine.conflict}.</b> {t().mine.conflictText(props.when)}
              </p>
              <dl class="hours__both">
                <div>
                  <dt>{t().mine.standing}</dt>
                  <dd>
                    {saidInWords(other().said)}, {whoSaid(other(), 'student')}
                  </dd>
                </div>
                <div>
                  <dt>{t().mine.yours}</dt>
                  <dd>{saidInWords(props.waiting.said)}</dd>
                </div>
              </dl>
            </>
          )}
        </Show>
        <div class="actions">
          <Show
            when={standing()}
            fallback={
              <Show when={props.waiting.trouble?.code === 'invalid-input'}>
                <Button icon="edit" onClick={() => props.of.onEdit(props.of.day)}>
                  {t().mine.change}
                </Button>
              </Show>
            }
          >
            <Button look="primary" onClick={() => props.of.onInsist(props.of.day, props.waiting.said)}>
              {t().mine.useMine}
            </Button>
          </Show>
          <Button look={standing() ? 'line' : 'quiet'} onClick={() => props.of.onGiveUp(props.waiting)}>
            {standing() ? t().mine.keepStanding : t().mine.throwAway}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
