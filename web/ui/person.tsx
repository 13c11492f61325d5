import type { JSX } from 'solid-js'
import { Show } from 'solid-js'

/** The first letters of the first and the last name. */
export function initials(name: string) {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('')
}

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
