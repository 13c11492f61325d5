import { Show } from 'solid-js'
import { errorSentence } from '../lib/error-sentence.ts'
import { failureOf } from '../lib/failure.ts'
import { useLocation } from '../lib/router/router.ts'
import { Button, buttonClass } from './button.tsx'
import { controlWords } from './control-words.ts'
import type { ErrorProps } from './feedback.tsx'
import { Notice } from './notice.tsx'
import { uiWords } from './words.ts'

/** What went wrong, what to do now, and the button that does it. */
export default function ErrorNotice(props: ErrorProps) {
  const location = useLocation()
  const failure = () => failureOf(props.error)
  const sentence = () => errorSentence(props.error)
  return (
    <Notice tone="danger" icon={failure().code === 'unreachable' ? 'offline' : 'alert'} live="alert">
      <p>
        <b>{sentence().what}</b> {sentence().now}
      </p>
      <Show when={failure().code === 'internal' && failure().correlationId}>
        {(id) => <p class="small muted">{controlWords().reference(id())}</p>}
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
            {controlWords().signIn}
          </a>
        </Show>
      </div>
    </Notice>
  )
}
