import { createEffect, createSignal, untrack } from 'solid-js'

/** A value as it was when the browser had last drawn: of what changes faster than that, only the last counts. */
export function createDrawn<Value>(value: () => Value) {
  const [drawn, setDrawn] = createSignal(untrack(value))
  let isWaiting = false
  createEffect(() => {
    value()
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() =>
      setTimeout(() => {
        isWaiting = false
        setDrawn(value)
      }),
    )
  })
  return drawn
}
