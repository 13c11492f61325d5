import { For, Show } from 'solid-js'
import type { Reading } from '../../../shared/working-time/check.ts'
import { brokenInLine, brokenInPlain, ruleWords, worstOf } from '../../lib/words/rules.ts'
import { Notice } from '../../ui/feedback.tsx'
import { t } from './words.ts'

/** Rules on working time that logged hours break, each with its source. The hours stand all the same. */
export function BrokenRules(props: { broken: readonly Reading[]; conditions: readonly Reading[]; mine?: boolean }) {
  const lines = () => [
    ...worstOf(props.broken).map(({ worst, more }) => ({
      text: props.mine ? brokenInPlain(worst) : brokenInLine(worst, more),
      source: worst.source,
    })),
    ...worstOf(props.conditions).map(({ worst }) => ({
      text: ruleWords().consent(ruleWords().measures[worst.measure]),
      source: worst.source,
    })),
  ]
  return (
    <Show when={lines().length > 0}>
      <Notice tone="warn">
        <p>
          <b>{props.mine ? t().school.mineBroken : t().school.broken}.</b>{' '}
          {props.mine ? t().school.mineBrokenText : t().school.brokenText}
        </p>
        <ul class="hours__rules">
          <For each={lines()}>
            {(line) => (
              <li>
                {line.text} <span class="small muted">({line.source})</span>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  )
}
