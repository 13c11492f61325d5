import { createEffect, createSignal, untrack } from 'solid-js'

/** A value as it was when the browser had last drawn: of what changes faster than that, only the last counts. */
export function createDrawn<Value>(value: () => Value) {
  const [drawn, setDrawn] = createSignal(untrack(value))
  let isWaiting = false
  createEffect(() => {
    value()
    if (isWaiting) return
    isWaiting = true
    onceDrawn(() => {
      isWaiting = false
      setDrawn(value)
    })
  })
  return drawn
}

/** How many of a list are drawn: some at once, and more with each frame, so that a long list never holds up the page. */
export function createDrawnCount(length: () => number, step: number) {
  const [count, setCount] = createSignal(step)
  createEffect(() => {
    if (count() < length()) onceDrawn(() => setCount(count() + step))
  })
  return count
}

function onceDrawn(act: () => void) {
  requestAnimationFrame(() => setTimeout(act))
}
