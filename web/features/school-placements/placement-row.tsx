import { For, Show } from 'solid-js'
import { dateOf } from '../../../shared/daypart.ts'
import { movesFor, type Placement } from '../../../shared/placement.ts'
import { capital, relativeDate, weekSlotsInWords, weekSlotsOf } from '../../lib/dates.ts'
import { momentInWords, periodInWords } from '../../lib/moments.ts'
import { weekNumber } from '../../lib/week-number.ts'
import { eventInWords } from '../../lib/words/history.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Concerns } from '../../ui/concerns.tsx'
import { Icon, KindMark } from '../../ui/icon.tsx'
import { WeekGlyph } from '../../ui/week-glyph.tsx'
import type { CoordinatorAct } from './placements-page.tsx'
import { t } from './words.ts'

const acts = ['complete', 'cancel', 'reconsider'] as const satisfies CoordinatorAct[]
const mostSlots = 3

/** Who is where and when, the last step, and all steps before it. */
export function PlacementRow(props: { placement: Placement; onAct: (act: CoordinatorAct) => void }) {
  const placement = () => props.placement
  const slots = () => weekSlotsOf(placement().dayparts)
  const period = () => periodInWords(dateOf(placement().dayparts[0] ?? ''), dateOf(placement().dayparts.at(-1) ?? ''))
  const last = () => placement().history.at(-1)
  const open = () => acts.filter((act) => movesFor(placement().state, 'coordinator').includes(act))
  return (
    <li class="splacement">
      <div>
        <p>
          <a href={`/students/${placement().studentId}`}>
            <b>{placement().student.name}</b>
          </a>
        </p>
        <p class="small muted">{placement().student.groupName}</p>
      </div>
      <div>
        <p class="splacement__what">
          <KindMark kind={placement().opportunity.kind} size="sm" />
          <a href={`/opportunities/${placement().opportunityId}`}>{placement().opportunity.title}</a>
        </p>
        <p class="small muted">{placement().opportunity.organisationName}</p>
        <Show when={placement().state === 'requested' && placement().answerBy}>
          {(day) => (
            <p class="small with-icon">
              <Icon name="clock" size="sm" />
              <span>{t().waitsFor[placement().question === null ? 'school' : 'student'](relativeDate(day()))}</span>
            </p>
          )}
        </Show>
      </div>
      <div class="splacement__when">
        <WeekGlyph slots={slots()} kind={placement().opportunity.kind} />
        <p class="small">
          {slots().length <= mostSlots ? `${capital(weekSlotsInWords(slots()))}, ` : ''}
          {period()} <span class="muted num">({t().week(weekNumber(dateOf(placement().dayparts[0] ?? '')))})</span>
        </p>
      </div>
      <div class="splacement__acts">
        <Show when={placement().state === 'requested'}>
          <LinkButton look="primary" href={`/queue/${placement().id}`}>
            {t().decide}
            <span class="vh">: {placement().student.name}</span>
          </LinkButton>
        </Show>
        <LinkButton look="quiet" href={`/placements/${placement().id}`}>
          {t().one.open}
          <span class="vh">: {placement().student.name}</span>
        </LinkButton>
        <For each={open()}>
          {(act) => (
            <Button look={act === 'cancel' ? 'danger' : 'line'} onClick={() => props.onAct(act)}>
              {t()[act]}
              <span class="vh">: {placement().student.name}</span>
            </Button>
          )}
        </For>
      </div>
      <Show when={placement().concerns.length > 0}>
        <div class="splacement__concerns">
          <Concerns concerns={placement().concerns} />
        </div>
      </Show>
      <details class="splacement__history">
        <summary>
          <Show when={last()} fallback={t().history}>
            {(event) => (
              <span>
                {eventInWords(event())}, <time datetime={event().at}>{momentInWords(event().at)}</time>
              </span>
            )}
          </Show>
          <span class="vh">: {t().historyOf(placement().student.name)}</span>
        </summary>
        <ol class="stack">
          <For each={placement().history.toReversed()}>
            {(event) => (
              <li>
                <p class="small">
                  {eventInWords(event)}, <time datetime={event.at}>{momentInWords(event.at)}</time>
                </p>
                <Show when={event.text}>
                  <p class="quote small">{event.text}</p>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </details>
    </li>
  )
}
