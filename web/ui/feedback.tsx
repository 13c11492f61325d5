import type { JSX, ParentProps } from 'solid-js'
import { For, Show } from 'solid-js'
import { later } from '../lib/later.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { Notice } from './notice.tsx'
import { uiWords } from './words.ts'

export { Notice, type Tone } from './notice.tsx'

export type ErrorProps = { error: unknown; retry?: (() => void) | undefined }

/** What went wrong, what to do now, and the button that does it. The sentences for all that can come when something does. */
export const ErrorNotice = later<ErrorProps>(() => import('./error-notice.tsx').catch(() => ({ default: CutOff })))

/** Not even the sentences could be fetched. */
function CutOff(props: ErrorProps) {
  return (
    <Notice tone="danger" icon="offline" live="alert">
      <p>{uiWords().cutOff}</p>
      <Show when={props.retry}>{(retry) => <Button onClick={() => retry()()}>{uiWords().retry}</Button>}</Show>
    </Notice>
  )
}

/** What this place is for, and what to do next (the children). */
export function Empty(props: ParentProps<{ icon: IconName; title: string; text?: JSX.Element; level?: 2 | 3 | undefined }>) {
  return (
    <div class="empty">
      <Icon name={props.icon} />
      <Show when={props.level === 3} fallback={<h2>{props.title}</h2>}>
        <h3>{props.title}</h3>
      </Show>
      <Show when={props.text}>
        <p>{props.text}</p>
      </Show>
      {props.children}
    </div>
  )
}

/** The shape of what comes: `cards` of a few lines. It shows only when the wait is long enough to be noticed. */
export function Skeleton(props: { cards?: number | undefined; label?: string | undefined }) {
  return (
    <div class="stack wait" aria-busy="true">
      <p class="vh" role="status">
        {props.label ?? uiWords().loading}
      </p>
      <For each={Array.from({ length: props.cards ?? 2 })}>
        {() => (
          <div class="card stack">
            <div class="skel skel--short" />
            <div class="skel skel--title" />
            <div class="skel skel--line" />
            <div class="skel skel--line skel--short" />
          </div>
        )}
      </For>
    </div>
  )
}

/** A state, in sign and word. */
export function Badge(
  props: ParentProps<{ tone?: 'ok' | 'warn' | 'danger' | 'info' | 'sun' | undefined; icon?: IconName | undefined }>,
) {
  return (
    <span class={`badge ${props.tone ? `badge--${props.tone}` : ''}`}>
      <Show when={props.icon}>{(icon) => <Icon name={icon()} />}</Show>
      {props.children}
    </span>
  )
}
