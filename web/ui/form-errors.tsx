import { createEffect, For, on, Show } from 'solid-js'
import { controlWords } from './control-words.ts'
import { Notice } from './feedback.tsx'

export type FormError = {
  /** The `name` of the Field or Fieldset. */
  name: string
  text: string
}

/** All that is wrong in a form, in one list. When new errors arrive the focus moves to the first wrong field. */
export function FormErrors(props: { errors: readonly FormError[] }) {
  createEffect(
    on(
      () => props.errors,
      (errors) => focusField(errors[0]?.name),
      { defer: true },
    ),
  )
  return (
    <Show when={props.errors.length > 0}>
      <Notice tone="danger" live="alert">
        <p>
          <b>{controlWords().errors(props.errors.length)}</b>
        </p>
        <ul>
          <For each={props.errors}>
            {(error) => (
              <li>
                <a
                  href={`#${error.name}`}
                  onClick={(event) => {
                    event.preventDefault()
                    focusField(error.name)
                  }}
                >
                  {error.text}
                </a>
              </li>
            )}
          </For>
        </ul>
      </Notice>
    </Show>
  )
}

function focusField(name: string | undefined) {
  if (name === undefined) return
  const field = document.getElementById(name)
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}
