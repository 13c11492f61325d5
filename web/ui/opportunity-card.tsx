import './css/opportunity.css'
import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import type { WeekSlot } from '../../shared/daypart.ts'
import type { OpportunityCard as Card } from '../../shared/opportunity.ts'
import { kmInWords, scheduleInWords, weekSlotsOf } from '../lib/dates.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { Kind } from './kind.tsx'
import { WeekGlyph } from './week-glyph.tsx'
import { uiWords } from './words.ts'

type OpportunityCardProps = {
  card: Pick<Card, 'kind' | 'title' | 'organisationName' | 'location' | 'schedule'>
  /** Where the title leads; without it the card is a picture (a preview). */
  href?: string | undefined
  rank?: number | undefined
  km?: number | undefined
  /** Half-days that stand in the way of a near miss. */
  missing?: readonly WeekSlot[] | undefined
  /** The strip above the card of a near miss: `<Near>`. */
  near?: JSX.Element
  /** Top right: a badge or a button. */
  corner?: JSX.Element
  /** Why it fits: `<Reasons>`. Anything else may stand there too. */
  children?: JSX.Element
  level?: 2 | 3 | undefined
}

/** A stall on the square. */
export function OpportunityCard(props: OpportunityCardProps) {
  const title = () => (
    <Show when={props.href} fallback={props.card.title}>
      {(href) => <a href={href()}>{props.card.title}</a>}
    </Show>
  )
  return (
    <article class="opp awning" classList={{ 'is-near': props.near !== undefined }} data-kind={props.card.kind}>
      {props.near}
      <div class="opp__in">
        <div class="opp__head">
          <span class="cluster">
            <Show when={props.rank}>
              <span class="rank" aria-hidden="true">
                {props.rank}
              </span>
            </Show>
            <Kind kind={props.card.kind} />
          </span>
          {props.corner}
        </div>
        <div class="opp__main">
          <Show when={props.level === 2} fallback={<h3 class="opp__title">{title()}</h3>}>
            <h2 class="opp__title">{title()}</h2>
          </Show>
          <p class="opp__meta">
            <span>{props.card.organisationName}</span>
            <Show when={placeWords(props.card.location, props.km)}>{(words) => <span>{words()}</span>}</Show>
          </p>
          <div class="opp__when">
            <WeekGlyph slots={weekSlotsOf(props.card.schedule.dayparts)} missing={props.missing ?? []} />
            <span>{scheduleInWords(props.card.schedule)}</span>
          </div>
        </div>
        {props.children}
      </div>
    </article>
  )
}

function placeWords(location: Card['location'], km: number | undefined) {
  switch (location.mode) {
    case 'school':
      return uiWords().atSchool
    case 'remote':
      return uiWords().remote
    case 'site':
      return km === undefined ? location.place.city : kmInWords(km)
    default:
      return location satisfies never
  }
}

export type Reason = { icon: IconName; text: JSX.Element; tone?: 'tension' | 'new' }

/** Why it fits, in two or three lines; never a score. */
export function Reasons(props: { reasons: readonly Reason[]; label?: string | undefined }) {
  return (
    <ul class="reasons" aria-label={props.label ?? uiWords().whyItFits}>
      <For each={props.reasons}>
        {(reason) => (
          <li class={reason.tone ? `is-${reason.tone}` : undefined}>
            <Icon name={reason.icon} />
            <span>{reason.text}</span>
          </li>
        )}
      </For>
    </ul>
  )
}
