import type { JSX, ParentProps } from 'solid-js'
import { Index, Show } from 'solid-js'
import { errorSentence } from '../lib/error-sentence.ts'
import { failureOf } from '../lib/failure.ts'
import { useLocation } from '../lib/router/router.ts'
import { Button, buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-names.ts'
import { uiWords } from './words.ts'

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

/** What went wrong, what to do now, and the button that does it. */
export function ErrorNotice(props: { error: unknown; retry?: (() => void) | undefined }) {
  const location = useLocation()
  const failure = () => failureOf(props.error)
  const sentence = () => errorSentence(props.error)
  return (
    <Notice tone="danger" icon={failure().code === 'unreachable' ? 'offline' : 'alert'} live="alert">
      <p>
        <b>{sentence().what}</b> {sentence().now}
      </p>
      <Show when={failure().code === 'internal' && failure().correlationId}>
        {(id) => <p class="small muted">{uiWords().reference(id())}</p>}
      </Show>
      <div class="actions">
        <Show
          when={failure().code === 'unauthenticated'}
          fallback={
            <Show when={props.retry}>
              {(retry) => (
                <Button icon="refresh" onClick={() => retry()()}>
                  {uiWords().retry}
                </Button>
              )}
            </Show>
          }
        >
          <a
            class={buttonClass({ look: 'line' })}
            href={`/sign-in?return_to=${encodeURIComponent(location.pathname + location.search)}`}
          >
            {uiWords().signIn}
          </a>
        </Show>
      </div>
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
      <Index each={Array.from({ length: props.cards ?? 2 })}>
        {() => (
          <div class="card stack">
            <div class="skel skel--short" />
            <div class="skel skel--title" />
            <div class="skel skel--line" />
            <div class="skel skel--line skel--short" />
          </div>
        )}
      </Index>
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
