import type { JSX } from 'solid-js'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

/** The one change that would make it fit, with the button that tries it. */
export function Near(props: { icon?: IconName | undefined; text: JSX.Element; children?: JSX.Element }) {
  return (
    <div class="near">
      <p>
        <Icon name={props.icon ?? 'whatif'} />
        <span>{props.text}</span>
      </p>
      {props.children}
    </div>
  )
}
