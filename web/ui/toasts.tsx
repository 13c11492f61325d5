import { createSignal, For } from 'solid-js'
import { later } from '../lib/later.tsx'

export type Toast = { text: string; undo?: (() => void) | undefined; label?: string | undefined }

const [toasts, setToasts] = createSignal<readonly Toast[]>([])

/** Says what happened. With `undo` it offers the way back ("Zet terug"), unless `label` names another next step. */
export function toast(text: string, undo?: () => void, label?: string) {
  // Two at most: an older one would cover the page.
  setToasts((shown) => [...shown.slice(-1), { text, undo, label }])
}

export function dismiss(toast: Toast) {
  setToasts((shown) => shown.filter((other) => other !== toast))
}

const ToastLine = later(() => import('./toast-line.tsx'))

/** The place where toasts rise; it stays in the page so that they are read out. */
export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      <For each={toasts()}>{(toast) => <ToastLine toast={toast} />}</For>
    </div>
  )
}
