import './css/field.css'
import type { JSX } from 'solid-js'
import { createRenderEffect, createUniqueId, Show } from 'solid-js'
import { controlWords } from './control-words.ts'
import { Icon } from './icon.tsx'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

type FieldProps = {
  /** Name and id of the input; a summary of errors moves the focus to it. */
  name: string
  label: JSX.Element
  hint?: JSX.Element
  error?: string | undefined
  /** A tip, not an error. */
  nudge?: JSX.Element
  optional?: boolean | undefined
  /** A search or a filter: it asks for nothing, so it is neither optional nor required. */
  neutral?: boolean
  /** Gets the `ref` that ties its input to label, help and error. */
  children: (control: (element: Control) => void) => JSX.Element
}

/** A label, its help and its error around one input: `{(control) => <input ref={control} value={…} />}`. */
export function Field(props: FieldProps) {
  const id = createUniqueId()
  const describedBy = () =>
    [props.hint && `${id}-hint`, props.error && `${id}-error`, props.nudge && `${id}-nudge`].filter(Boolean).join(' ')

  function control(element: Control) {
    element.classList.add('input')
    createRenderEffect(() => {
      element.id = props.name
      element.name = props.name
      element.setAttribute('aria-describedby', describedBy())
      element.setAttribute('aria-invalid', String(Boolean(props.error)))
      element.setAttribute('aria-required', String(!props.optional && !props.neutral))
    })
  }

  return (
    <div class="field" classList={{ 'field--error': Boolean(props.error) }}>
      <label class="field__label" for={props.name}>
        {props.label}
        <Show when={props.optional}>
          {' '}
          <span class="field__opt">({controlWords().optional})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <span class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
      {props.children(control)}
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

type FieldsetProps = {
  /** The id that a summary of errors moves the focus to. */
  name?: string | undefined
  legend: JSX.Element
  hint?: JSX.Element
  error?: string | undefined
  children: JSX.Element
}

/** Several inputs under one question. */
export function Fieldset(props: FieldsetProps) {
  const id = createUniqueId()
  const describedBy = () => [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset
      class="field"
      classList={{ 'field--error': Boolean(props.error) }}
      id={props.name}
      tabindex={props.name ? -1 : undefined}
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
