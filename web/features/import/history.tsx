import '../../ui/css/table.css'
import { createSignal, For, Show } from 'solid-js'
import type { Import } from '../../../shared/import/import.ts'
import { errorSentence } from '../../lib/error-sentence.ts'
import { momentInWords } from '../../lib/moments.ts'
import { revalidate } from '../../lib/router/query.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Badge, Empty } from '../../ui/feedback.tsx'
import { toast } from '../../ui/toasts.tsx'
import { getImports, undoImport } from './data.ts'
import { t } from './words.ts'

type Props = { imports: readonly Import[]; current: string | undefined; onResume: (one: Import) => void }

const tones = { running: 'warn', done: 'ok', undoing: 'warn', undone: undefined } as const

/** What was imported before: to go on with, or to undo. */
export function History(props: Props) {
  const [toUndo, setToUndo] = createSignal<Import>()
  const [undoing, setUndoing] = createSignal<Import>()

  async function undo(one: Import) {
    setToUndo(undefined)
    setUndoing(one)
    try {
      const { undone, kept } = await undoImport(one, setUndoing)
      toast(t().undone(undone, kept))
    } catch (error) {
      const { what, now } = errorSentence(error)
      toast(`${what} ${now}`)
    }
    setUndoing(undefined)
    await revalidate(getImports.key)
  }

  return (
    <section class="stack" aria-labelledby="history">
      <h2 id="history">{t().history}</h2>
      <Show
        when={props.imports.length > 0}
        fallback={<Empty icon="upload" level={3} title={t().noHistory} text={t().noHistoryText} />}
      >
        <ul class="import__history">
          <For each={props.imports}>
            {(one) => (
              <Past
                one={undoing()?.id === one.id ? (undoing() ?? one) : one}
                isBusy={undoing()?.id === one.id}
                onResume={() => props.onResume(one)}
                onUndo={() => setToUndo(one)}
              />
            )}
          </For>
        </ul>
      </Show>
      <Dialog open={toUndo() !== undefined} onClose={() => setToUndo(undefined)} title={t().undoTitle}>
        <div class="stack">
          <p>{t().undoText}</p>
          <p>{t().undoAgain}</p>
          <div class="actions">
            <Button
              look="danger-solid"
              onClick={() => {
                const one = toUndo()
                if (one) void undo(one)
              }}
            >
              {t().undo}
            </Button>
            <Button onClick={() => setToUndo(undefined)}>{t().back}</Button>
          </div>
        </div>
      </Dialog>
    </section>
  )
}

function Past(props: { one: Import; isBusy: boolean; onResume: () => void; onUndo: () => void }) {
  const mayUndo = () => props.one.state !== 'undone' && new Date().toISOString() < props.one.undoUntil && props.one.next > 0
  const gone = () => props.one.state === 'undone' || props.one.state === 'undoing'
  return (
    <li class="card card--tight import__past">
      <div class="stack import__told">
        <p>
          <b>{t().kind[props.one.kind]}</b> <span class="muted">{props.one.fileName}</span>
        </p>
        <p class="small muted">{t().by(props.one.byName, momentInWords(props.one.startedAt))}</p>
        <p class="small" role={props.isBusy ? 'status' : undefined}>
          {props.isBusy ? t().undoing : gone() ? t().undone(props.one.undone, props.one.kept) : t().counted(props.one)}
        </p>
        <Show when={props.isBusy}>
          <progress
            class="progress"
            max={Math.max(1, props.one.counts.new)}
            value={props.one.undone + props.one.kept}
            aria-label={t().undoing}
          />
        </Show>
      </div>
      <Badge tone={tones[props.one.state]}>
        {t().state[props.one.state]}
        {props.one.state === 'running' ? `: ${t().progress(props.one.next, props.one.rows)}` : ''}
      </Badge>
      <div class="actions">
        <Show when={props.one.state === 'running'}>
          <Button onClick={() => props.onResume()}>{t().resume}</Button>
        </Show>
        <Show when={mayUndo()}>
          <Button look="quiet" icon="undo" busy={props.isBusy} onClick={() => props.onUndo()}>
            {t().undo}
          </Button>
        </Show>
      </div>
    </li>
  )
}
