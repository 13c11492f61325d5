import '../../ui/css/table.css'
import { createSignal, Show } from 'solid-js'
import type { Import } from '../../../shared/import/import.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/feedback.tsx'
import type { Progress } from './messages.ts'
import { t } from './words.ts'

/** How far it is, as counted by rows that are done. */
export function Underway(props: { text: string; progress: Progress; onStop?: () => void }) {
  const [isStopping, setStopping] = createSignal(false)
  return (
    <div class="stack">
      <p role="status">{isStopping() ? t().stopping : props.text}</p>
      <progress class="progress" max={Math.max(1, props.progress.of)} value={props.progress.done} aria-label={props.text} />
      <p class="num">{t().progress(props.progress.done, props.progress.of)}</p>
      <Show when={props.onStop}>
        {(stop) => (
          <div class="actions">
            <Button
              icon="stop"
              disabled={isStopping()}
              onClick={() => {
                setStopping(true)
                stop()()
              }}
            >
              {t().stop}
            </Button>
          </div>
        )}
      </Show>
    </div>
  )
}

/** What came of it. */
export function Finished(props: { done: Import; onResume: () => void; onAgain: () => void }) {
  const isWhole = () => props.done.state !== 'running'
  return (
    <>
      <Notice tone={isWhole() ? 'ok' : 'warn'} live="status">
        <p>
          <b>{isWhole() ? t().finished : t().stopped(props.done.next, props.done.rows)}</b>
        </p>
        <p>{t().counted(props.done)}</p>
      </Notice>
      <div class="actions">
        <Show when={!isWhole()}>
          <Button look="primary" onClick={() => props.onResume()}>
            {t().resume}
          </Button>
        </Show>
        <Button look={isWhole() ? 'primary' : 'line'} onClick={() => props.onAgain()}>
          {t().again}
        </Button>
      </div>
    </>
  )
}
