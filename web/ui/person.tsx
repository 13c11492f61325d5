import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { initials } from './initials.ts'

/** Someone, with what they are. */
export function Person(props: { name: string; role?: JSX.Element }) {
  return (
    <div class="person">
      <span class="person__face" aria-hidden="true">
        {initials(props.name)}
      </span>
      <b>{props.name}</b>
      <Show when={props.role}>
        <span>{props.role}</span>
      </Show>
    </div>
  )
}
