import './css/choices.css'
import type { JSX } from 'solid-js'
import { Show, splitProps } from 'solid-js'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

type Checkbox = Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'class' | 'children'>

/** A checkbox (or, with `type="radio"`, a radio button) with its words. */
export function Tick(props: Checkbox & { children: JSX.Element }) {
  const [own, rest] = splitProps(props, ['children'])
  return (
    <label class="tick">
      <input type="checkbox" {...rest} />
      <span>{own.children}</span>
    </label>
  )
}

/** On or off, at once. */
export function Switch(props: Checkbox & { children: JSX.Element }) {
  const [own, rest] = splitProps(props, ['children'])
  return (
    <label class="switch">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: the box itself carries whether it is checked */}
      <input {...rest} type="checkbox" role="switch" />
      {own.children}
    </label>
  )
}

/** Something to switch on or off among others. */
export function Chip(props: Checkbox & { children: JSX.Element }) {
  const [own, rest] = splitProps(props, ['children'])
  return (
    <label class="chip">
      <input type="checkbox" {...rest} />
      <Icon name="check" size="sm" class="chip__on" />
      {own.children}
    </label>
  )
}

/** A choice as big as a thumb. */
export function Choice(props: Checkbox & { icon?: IconName; title: JSX.Element; text?: JSX.Element }) {
  const [own, rest] = splitProps(props, ['icon', 'title', 'text'])
  return (
    <label class="choice">
      <input type="checkbox" {...rest} />
      <Show when={own.icon} fallback={<span />}>
        {(icon) => <Icon name={icon()} size="lg" />}
      </Show>
      <span class="choice__text">
        <b>{own.title}</b>
        <Show when={own.text}>
          <span>{own.text}</span>
        </Show>
      </span>
      <span class="choice__box" aria-hidden="true">
        <Icon name="check" />
      </span>
    </label>
  )
}

/** A slider. `text` is its value in words, for who listens. */
export function Range(
  props: { min: number; max: number; value: number; text?: string; onValue: (value: number) => void } & Omit<
    Checkbox,
    'min' | 'max' | 'value' | 'type' | 'onInput'
  >,
) {
  const [own, rest] = splitProps(props, ['min', 'max', 'value', 'text', 'onValue'])
  return (
    <input
      {...rest}
      class="range"
      type="range"
      min={own.min}
      max={own.max}
      value={own.value}
      aria-valuetext={own.text}
      style={{ '--fill': `${((own.value - own.min) / (own.max - own.min)) * 100}%` }}
      onInput={(event) => own.onValue(event.currentTarget.valueAsNumber)}
    />
  )
}
