import { createSignal, For, Show, Suspense } from 'solid-js'
import { createAsync } from '../lib/router/query.ts'

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

/** The place where toasts rise; it stays in the page so that they are read out. Their code comes with the first. */
export function Toasts() {
  const code = createAsync(() => (toasts().length > 0 ? import('./toast-line.tsx') : undefined))
  return (
    <div class="toasts" role="status" aria-live="polite">
      <Suspense>
        <Show when={code()?.default} keyed>
          {(ToastLine) => <For each={toasts()}>{(toast) => <ToastLine toast={toast} />}</For>}
        </Show>
      </Suspense>
    </div>
  )
}
