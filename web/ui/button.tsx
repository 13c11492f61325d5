import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

type Look = {
  look?: 'primary' | 'sun' | 'line' | 'quiet' | 'danger' | 'danger-solid' | 'on-plein' | undefined
  size?: 'large' | undefined
  wide?: boolean | undefined
  icon?: IconName | undefined
}

export function buttonClass(look: Look) {
  return ['btn', `btn--${look.look ?? 'line'}`, look.size && 'btn--large', look.wide && 'btn--wide'].filter(Boolean).join(' ')
}

/*
 * Here and in the other primitives, what may be said of an element is named. Passing on whatever comes ({...rest})
 * would bring 2 kB of Solid into every first load.
 */
export type Acts = {
  type?: 'button' | 'submit' | undefined
  disabled?: boolean | undefined
  /** For a button that stays down: `aria-pressed`. */
  pressed?: boolean | undefined
  expanded?: boolean | undefined
  controls?: string | undefined
  onClick?: ((event: MouseEvent) => void) | undefined
  ref?: ((element: HTMLButtonElement) => void) | undefined
}

/** A button. While `busy` it keeps the focus and answers to nothing. */
export function Button(props: Look & Acts & { busy?: boolean | undefined; children: JSX.Element }) {
  return (
    <button
      ref={props.ref}
      type={props.type ?? 'button'}
      class={buttonClass(props)}
      disabled={props.disabled}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-busy={props.busy || undefined}
      onClick={(event) => (props.busy ? event.preventDefault() : props.onClick?.(event))}
    >
      <Show when={props.icon}>{(icon) => <Icon name={icon()} size="sm" />}</Show>
      {props.children}
    </button>
  )
}

/** A link that looks like a button. `external` leaves the app: the server answers, not the router. */
export function LinkButton(props: Look & { href: string; external?: boolean | undefined; children: JSX.Element }) {
  return (
    <a href={props.href} class={buttonClass(props)} rel={props.external ? 'external' : undefined}>
      <Show when={props.icon}>{(icon) => <Icon name={icon()} size="sm" />}</Show>
      {props.children}
    </a>
  )
}
