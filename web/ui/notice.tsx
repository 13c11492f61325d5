import type { ParentProps } from 'solid-js'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'

export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'plain'

const toneIcon = { ok: 'okay', warn: 'alert', danger: 'alert', info: 'info', plain: 'info' } as const satisfies Record<
  Tone,
  IconName
>

/** Something to know, in place. `live` reads it out when it appears. */
export function Notice(
  props: ParentProps<{ tone?: Tone | undefined; icon?: IconName | undefined; live?: 'status' | 'alert' | undefined }>,
) {
  const tone = () => props.tone ?? 'info'
  return (
    <div class={`notice notice--${tone()}`} role={props.live}>
      <Icon name={props.icon ?? toneIcon[tone()]} />
      <div class="stack notice__in">{props.children}</div>
    </div>
  )
}
