import { For, Show } from 'solid-js'
import type { HalfDay } from '../../../shared/hours.ts'
import { capital, daypartInWords } from '../../lib/dates.ts'
import { Badge } from '../../ui/feedback.tsx'
import { remarkOf, saidInWords, stateLook, whoSaid } from './in-words.ts'
import { t } from './words.ts'

/** A half-day of which something was said, as everyone reads it. `isPlain`: where all of them wait, none says so. */
export function HalfDayLine(props: { halfDay: HalfDay; reader: 'student' | 'other'; earlier?: boolean; isPlain?: boolean }) {
  const look = () => stateLook[props.halfDay.state]
  const states = () => (props.reader === 'student' ? t().states : t().statesOfOthers)
  const isAbsent = () => props.halfDay.said.kind === 'absent'
  return (
    <li class="hday" classList={{ 'is-absent': isAbsent() }}>
      <div class="hday__what">
        <b>{capital(daypartInWords(props.halfDay.daypart))}</b>
        <span>
          {saidInWords(props.halfDay.said)}
          <Show when={isAbsent()}>, {whoSaid(props.halfDay, props.reader)}</Show>
        </span>
        <Show when={remarkOf(props.halfDay.said)}>{(remark) => <span class="quote small">{remark()}</span>}</Show>
        <Show when={props.halfDay.state === 'disputed' && props.halfDay.verdict?.text}>
          {(text) => (
            <span class="hday__dispute small">
              <Show when={props.reader === 'student'}>{t().mine.disputedWhy} </Show>
              {text()}
            </span>
          )}
        </Show>
        <Show when={props.earlier && props.halfDay.earlier.length > 0}>
          <span class="small muted">
            {t().school.earlier}:{' '}
            <For each={props.halfDay.earlier.slice(0, 2)}>
              {(said, i) => (
                <>
                  {i() > 0 ? '; ' : ''}
                  {saidInWords(said.said)} ({whoSaid(said, props.reader)})
                </>
              )}
            </For>
          </span>
        </Show>
      </div>
      <Show when={!props.isPlain || props.halfDay.state !== 'logged'}>
        <Badge tone={look().tone} icon={look().icon}>
          {states()[props.halfDay.state]}
        </Badge>
      </Show>
    </li>
  )
}
