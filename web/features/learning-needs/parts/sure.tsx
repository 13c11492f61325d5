import { For } from 'solid-js'
import { type Certainty, certainties } from '../../../../shared/learning-need.ts'
import { terms } from '../../../lib/words/terms.ts'
import { Icon } from '../../../ui/icon.tsx'
import { t } from '../words.ts'
import type { PartProps } from './part.ts'

/** How a search spreads: scattered, around two points, around one. */
const dots: Record<Certainty, readonly (readonly [x: number, y: number])[]> = {
  exploring: [
    [8, 10],
    [28, 34],
    [38, 8],
    [50, 26],
    [64, 10],
    [63, 40],
    [10, 38],
    [22, 18],
  ],
  doubting: [
    [14, 14],
    [22, 24],
    [11, 27],
    [20, 36],
    [52, 14],
    [62, 22],
    [51, 28],
    [60, 35],
  ],
  decided: [
    [36, 24],
    [26, 19],
    [46, 19],
    [27, 30],
    [45, 30],
    [36, 12],
    [36, 36],
  ],
}

export function Dots(props: { certainty: Certainty }) {
  return (
    <svg class="dots" viewBox="0 0 72 48" aria-hidden="true">
      <For each={dots[props.certainty]}>{([x, y]) => <circle cx={x} cy={y} r="4" />}</For>
    </svg>
  )
}

/** How sure the student is; it steers how wide the search spreads. */
export function SurePart(props: PartProps) {
  return (
    <fieldset>
      <legend class="vh">{t().sure.title}</legend>
      <div class="need__sure">
        <For each={certainties}>
          {(certainty) => (
            <label class="choice">
              <input
                type="radio"
                name="certainty"
                value={certainty}
                checked={props.draft.certainty === certainty}
                onChange={() => props.change({ certainty })}
              />
              <Dots certainty={certainty} />
              <span class="choice__text">
                <b>{terms().certainty[certainty]}</b>
                <span>{t().certaintyHint[certainty]}</span>
              </span>
              <span class="choice__box" aria-hidden="true">
                <Icon name="check" />
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
