import './css/choices.css'
import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

type Box = {
  /** `radio`: one of those with the same name. */
  type?: 'checkbox' | 'radio' | undefined
  name?: string | undefined
  value?: string | undefined
  id?: string | undefined
  checked: boolean
  disabled?: boolean | undefined
  onChecked: (checked: boolean) => void
}

function BoxInput(props: Box) {
  return (
    <input
      type={props.type ?? 'checkbox'}
      name={props.name}
      value={props.value ?? 'on'}
      id={props.id}
      checked={props.checked}
      disabled={props.disabled}
      onChange={(event) => props.onChecked(event.currentTarget.checked)}
    />
  )
}

/** A checkbox or radio button with its words. */
export function Tick(props: Box & { children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is the control
    <label class="tick">
      <BoxInput {...props} />
      <span>{props.children}</span>
    </label>
  )
}

/** On or off, at once. */
export function Switch(props: Omit<Box, 'type'> & { children: JSX.Element }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.checked}
        name={props.name}
        id={props.id}
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChecked(event.currentTarget.checked)}
      />
      {props.children}
    </label>
  )
}

/** Something to switch on or off among others. */
export function Chip(props: Box & { children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is the control
    <label class="chip">
      <BoxInput {...props} />
      <Icon name="check" size="sm" class="chip__on" />
      {props.children}
    </label>
  )
}

/** A choice as big as a thumb. */
export function Choice(props: Box & { icon?: IconName | undefined; title: JSX.Element; text?: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the box is the control
    <label class="choice">
      <BoxInput {...props} />
      <Show when={props.icon} fallback={<span />}>
        {(icon) => <Icon name={icon()} size="lg" />}
      </Show>
      <span class="choice__text">
        <b>{props.title}</b>
        <Show when={props.text}>
          <span>{props.text}</span>
        </Show>
      </span>
      <span class="choice__box" aria-hidden="true">
        <Icon name="check" />
      </span>
    </label>
  )
}

type RangeProps = {
  id: string
  min: number
  max: number
  step?: number | undefined
  value: number
  /** The value in words, for who listens: "10 kilometer". */
  text?: string | undefined
  describedBy?: string | undefined
  onValue: (value: number) => void
}

/** A slider; the page gives it a label with `for`. */
export function Range(props: RangeProps) {
  return (
    <input
      class="range"
      type="range"
      id={props.id}
      min={props.min}
      max={props.max}
      step={props.step ?? 1}
      value={props.value}
      aria-valuetext={props.text}
      aria-describedby={props.describedBy}
      style={{ '--fill': `${((props.value - props.min) / (props.max - props.min)) * 100}%` }}
      onInput={(event) => props.onValue(event.currentTarget.valueAsNumber)}
    />
  )
}
