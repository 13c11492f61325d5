import { For, Show } from 'solid-js'
import type { Concern } from '../../shared/concern.ts'
import { concernInWords } from '../lib/words/concerns.ts'
import { Notice } from './notice.tsx'

/** What stands in the way of a placement, each with what can be done about it. */
export function Concerns(props: { concerns: readonly Concern[] }) {
  return (
    <Show when={props.concerns.length > 0}>
      <Notice tone="warn">
        <For each={props.concerns.map(concernInWords)}>
          {({ what, now }) => (
            <p>
              <b>{what}</b> {now}
            </p>
          )}
        </For>
      </Notice>
    </Show>
  )
}
