import type { Acts } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

/** A button that is only a sign; `label` is what it is called. */
export function IconButton(props: Acts & { icon: IconName; label: string }) {
  return (
    <button
      ref={props.ref}
      type={props.type ?? 'button'}
      class="iconbtn"
      disabled={props.disabled}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      onClick={(event) => props.onClick?.(event)}
    >
      <Icon name={props.icon} />
      <span class="vh">{props.label}</span>
    </button>
  )
}
