import { For, Show } from 'solid-js'
import { partOf, weekdayOf } from '../../../shared/daypart.ts'
import { isFree, isOff } from '../../../shared/timetable.ts'
import type { StudentWeek } from '../../../shared/week.ts'
import { capital, daypartInWords, today } from '../../lib/dates.ts'
import { dayWords } from '../../lib/words/days.ts'
import { buttonClass } from '../../ui/button.tsx'
import { Icon, KindMark } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-names.ts'
import { StateBadge } from '../../ui/placement.tsx'
import { type Cell, isNothing, isOpen, mayAsk } from './student-week.ts'
import { t } from './words.ts'

export const partIcon = { morning: 'morning', afternoon: 'noon', evening: 'evening' } as const satisfies Record<string, IconName>

export type SlotActs = {
  onAsk: (cell: Cell) => void
  onMove: (cell: Cell) => void
}

/** The looks of a block, as class names. */
export function slotClass(cell: Cell, isAsked: boolean) {
  const { entry, stands, talks } = cell
  if (isAsked) return 'slot slot--whatif'
  if (entry) return `slot awning ${entry.state === 'requested' ? 'slot--asked' : ''}`
  if (isNothing(cell)) return 'slot slot--none'
  if (stands && isFree(stands.kind)) return 'slot slot--free'
  return `slot ${stands && isOff(stands.kind) ? 'slot--off' : 'slot--plain'} ${talks.length > 0 ? 'slot--talk' : ''}`
}

/** What stands in a block. `tabs`: whether its links are in the order of the Tab key. */
export function SlotBody(props: { cell: Cell; week: StudentWeek; isAsked: boolean; tabs: boolean; acts: SlotActs }) {
  const tabindex = () => (props.tabs ? undefined : -1)
  const first = () => props.cell.parts[0] ?? partOf(props.cell.id)
  const last = () => props.cell.parts.at(-1) ?? first()
  const times = () => `${clock(props.week.daypartTimes[first()].from)}–${clock(props.week.daypartTimes[last()].until)}`
  return (
    <Show
      when={!isNothing(props.cell)}
      fallback={
        <span class="vh">
          {capital(daypartInWords(props.cell.id))}: {t().stands.none}
        </span>
      }
    >
      <div class="slot__in">
        <p class="slot__part">
          <Icon name={partIcon[first()]} />
          {props.cell.parts.length > 1 ? t().wholeDay : capital(dayWords().part[first()])}
        </p>
        <Show
          when={props.cell.entry}
          fallback={
            <Stands
              cell={props.cell}
              week={props.week}
              isAsked={props.isAsked}
              times={times()}
              tabindex={tabindex()}
              acts={props.acts}
            />
          }
        >
          {(entry) => (
            <>
              <span class="kind">
                <KindMark kind={entry().kind} />
                {t().short[entry().kind]}
              </span>
              <a class="slot__name" href={`/placements/${entry().placementId}`} tabindex={tabindex()}>
                {entry().title}
              </a>
              <p class="slot__sub">
                <time>{times()}</time>
                <br />
                {entry().organisationName}
              </p>
              <StateBadge state={entry().state} />
              <Show when={entry().mayMove}>
                <button
                  type="button"
                  class={`${buttonClass({ look: 'quiet' })} no-print`}
                  tabindex={tabindex()}
                  onClick={() => props.acts.onMove(props.cell)}
                >
                  {t().move.action}
                  <span class="vh"> {entry().title}</span>
                </button>
              </Show>
            </>
          )}
        </Show>
        <For each={props.cell.talks}>
          {(talk) => (
            <p class="slot__talk">
              <Icon name="talk" size="sm" />
              <span>
                <a href={talk.path} tabindex={tabindex()}>
                  {talk.with ? t().talkWith(talk.with) : t().openTime}
                </a>
                <time>
                  {clock(talk.from)}–{clock(talk.until)}
                </time>
              </span>
            </p>
          )}
        </For>
      </div>
    </Show>
  )
}

function Stands(props: {
  cell: Cell
  week: StudentWeek
  isAsked: boolean
  times: string
  tabindex: number | undefined
  acts: SlotActs
}) {
  const icon = (kind: NonNullable<Cell['stands']>['kind']): IconName => {
    if (props.isAsked) return 'whatif'
    if (isFree(kind)) return 'free'
    return isOff(kind) ? 'leaf' : kind === 'test-week' ? 'edit' : 'lesson'
  }
  const fits = () => (props.week.needId ? `/matches/${props.week.needId}` : '/opportunities')
  return (
    <Show when={props.cell.stands}>
      {(stands) => (
        <>
          <span class="kind is-plain">
            <Icon name={icon(stands().kind)} />
            {props.isAsked ? t().whatIf.was : t().stands[stands().kind]}
          </span>
          <Show
            when={isOpen(props.cell)}
            fallback={
              <>
                <Show when={stands().word}>
                  {(word) => (
                    <p class="slot__name">
                      <Show when={props.isAsked} fallback={word()}>
                        <s>{word()}</s>
                      </Show>
                    </p>
                  )}
                </Show>
                <Show when={!isOff(stands().kind)}>
                  <p class="slot__sub">
                    <time>{props.times}</time>
                  </p>
                </Show>
                <Show when={mayAsk(props.cell, today()) && !props.isAsked}>
                  <button
                    type="button"
                    class={`${buttonClass({ look: 'quiet' })} no-print`}
                    tabindex={props.tabindex}
                    data-ask={props.cell.id}
                    onClick={() => props.acts.onAsk(props.cell)}
                  >
                    {t().ask}
                    <span class="vh"> {dayWords().slot(weekdayOf(props.cell.date), partOf(props.cell.id))}</span>
                  </button>
                </Show>
              </>
            }
          >
            <p class="slot__name">{stands().word ?? t().nothingYet}</p>
            <Show when={props.cell.date > today()}>
              <a class={`${buttonClass({ look: 'quiet' })} no-print`} href={fits()} tabindex={props.tabindex}>
                {t().whatFits}
                <span class="vh"> {dayWords().slot(weekdayOf(props.cell.date), partOf(props.cell.id))}</span>
              </a>
            </Show>
          </Show>
        </>
      )}
    </Show>
  )
}

export function clock(time: string) {
  return time.replace(/^0/, '').replace(':', '.')
}
