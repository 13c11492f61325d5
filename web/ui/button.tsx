import type { JSX } from 'solid-js'
import { Show, splitProps } from 'solid-js'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

type Look = {
  look?: 'primary' | 'sun' | 'line' | 'quiet' | 'danger' | 'danger-solid' | 'on-plein'
  size?: 'large'
  wide?: boolean
  icon?: IconName
}

export function buttonClass(look: Look) {
  return ['btn', `btn--${look.look ?? 'line'}`, look.size && 'btn--large', look.wide && 'btn--wide'].filter(Boolean).join(' ')
}

type ButtonProps = Look & { busy?: boolean } & Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'class'>

/** A button. While `busy` it stays in the tab order and answers to nothing. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['look', 'size', 'wide', 'icon', 'busy', 'children', 'onClick', 'type'])
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={buttonClass(own)}
      aria-busy={own.busy || undefined}
      onClick={(event) => {
        if (own.busy) event.preventDefault()
        else if (typeof own.onClick === 'function') own.onClick(event)
      }}
    >
      <Show when={own.icon}>{(icon) => <Icon name={icon()} size="sm" />}</Show>
      {own.children}
    </button>
  )
}

/** A link that looks like a button. `external` leaves the app: the server answers, not the router. */
export function LinkButton(props: Look & { href: string; external?: boolean; children: JSX.Element }) {
  return (
    <a href={props.href} class={buttonClass(props)} rel={props.external ? 'external' : undefined}>
      <Show when={props.icon}>{(icon) => <Icon name={icon()} size="sm" />}</Show>
      {props.children}
    </a>
  )
}

/** A button that is only a sign; `label` is what it is called. */
export function IconButton(
  props: { icon: IconName; label: string } & Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'children'>,
) {
  const [own, rest] = splitProps(props, ['icon', 'label'])
  return (
    <button type="button" {...rest} class="iconbtn">
      <Icon name={own.icon} />
      <span class="vh">{own.label}</span>
    </button>
  )
}
