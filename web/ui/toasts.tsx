import { createSignal, For, onCleanup, Show } from 'solid-js'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { uiWords } from './words.ts'

type Toast = { text: string; undo?: (() => void) | undefined; label?: string | undefined }

const stayMs = 10_000
const [toasts, setToasts] = createSignal<readonly Toast[]>([])

/** Says what happened. With `undo` it offers the way back ("Zet terug"), unless `label` names another next step. */
export function toast(text: string, undo?: () => void, label?: string) {
  // Two at most: an older one would cover the page.
  setToasts((shown) => [...shown.slice(-1), { text, undo, label }])
}

function dismiss(toast: Toast) {
  setToasts((shown) => shown.filter((other) => other !== toast))
}

/** The place where toasts rise; it stays in the page so that they are read out. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      <For each={toasts()}>{(toast) => <ToastLine toast={toast} />}</For>
    </div>
  )
}

function ToastLine(props: { toast: Toast }) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    timer = setTimeout(() => dismiss(props.toast), stayMs)
  }
  const hold = () => clearTimeout(timer)
  wait()
  onCleanup(hold)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading it, or being on its button, only stops the time
    <div class="toast" onMouseEnter={hold} onMouseLeave={wait} onFocusIn={hold} onFocusOut={wait}>
      <Icon name="okay" />
      <p>{props.toast.text}</p>
      <Show when={props.toast.undo}>
        {(undo) => (
          <Button
            look="quiet"
            onClick={() => {
              dismiss(props.toast)
              undo()()
            }}
          >
            {props.toast.label ?? uiWords().undo}
          </Button>
        )}
      </Show>
    </div>
  )
}
