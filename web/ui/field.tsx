import './css/field.css'
import type { JSX } from 'solid-js'
import { createUniqueId, Show } from 'solid-js'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

type Wiring = {
  id: string
  name: string
  class: 'input'
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  'aria-required': true | undefined
}

type FieldProps = {
  /** Also the id of the input, so that a summary can move the focus to it. */
  name: string
  label: JSX.Element
  hint?: JSX.Element
  error?: string | undefined
  /** A tip, not an error. */
  nudge?: JSX.Element
  optional?: boolean
  children: (wiring: Wiring) => JSX.Element
}

/** A label, its help and its error around one input: `{(wiring) => <input {...wiring} />}`. */
export function Field(props: FieldProps) {
  const id = createUniqueId()
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`, props.nudge && `${id}-nudge`].filter(Boolean).join(' ') ||
    undefined
  const wiring: Wiring = {
    get id() {
      return props.name
    },
    get name() {
      return props.name
    },
    class: 'input',
    get 'aria-invalid'() {
      return props.error ? true : undefined
    },
    get 'aria-describedby'() {
      return describedBy()
    },
    get 'aria-required'() {
      return props.optional ? undefined : true
    },
  }
  return (
    <div class="field" classList={{ 'field--error': Boolean(props.error) }}>
      <label class="field__label" for={props.name}>
        {props.label}
        <Show when={props.optional}>
          {' '}
          <span class="field__opt">({uiWords().optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <span class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
      {props.children(wiring)}
      <FieldError id={`${id}-error`} error={props.error} />
      <Show when={props.nudge}>
        <div class="field__nudge" id={`${id}-nudge`}>
          <Icon name="info" size="sm" />
          <span>{props.nudge}</span>
        </div>
      </Show>
    </div>
  )
}

function FieldError(props: { id: string; error: string | undefined }) {
  return (
    <Show when={props.error}>
      {(error) => (
        <p class="field__error" id={props.id}>
          <Icon name="alert" size="sm" />
          <span>{error()}</span>
        </p>
      )}
    </Show>
  )
}

/** Several inputs under one question. `name` is the id that a summary moves the focus to. */
export function Fieldset(props: {
  name?: string
  legend: JSX.Element
  hint?: JSX.Element
  error?: string | undefined
  children: JSX.Element
}) {
  const id = createUniqueId()
  const describedBy = () => [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset
      class="field"
      classList={{ 'field--error': Boolean(props.error) }}
      id={props.name}
      tabindex="-1"
      aria-describedby={describedBy()}
    >
      <legend class="field__label">{props.legend}</legend>
      <Show when={props.hint}>
        <p class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children}
      <FieldError id={`${id}-error`} error={props.error} />
    </fieldset>
  )
}
