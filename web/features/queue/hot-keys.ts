import { createSignal, onCleanup, onMount } from 'solid-js'

const remembered = 'queue-keys'

const [hotKeys, put] = createSignal(readChoice())

export { hotKeys }

/** Single letters can get in the way of speech input: who wants to can switch them off (WCAG 2.1.4). */
export function setHotKeys(on: boolean) {
  put(on)
  try {
    localStorage.setItem(remembered, on ? 'on' : 'off')
  } catch {
    // Storage is off: the choice holds until the page closes.
  }
}

function readChoice() {
  try {
    return localStorage.getItem(remembered) !== 'off'
  } catch {
    return true
  }
}

/** Listens to single letters as long as the page is there, unless someone is typing. */
export function useHotKeys(keys: Record<string, () => void>) {
  const listen = (event: KeyboardEvent) => {
    if (!hotKeys() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const act = keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }
  onMount(() => document.addEventListener('keydown', listen))
  onCleanup(() => document.removeEventListener('keydown', listen))
}

function isTyping(target: EventTarget | null) {
  return target instanceof Element && target.closest('textarea, select, dialog, input:not([type="checkbox"])') !== null
}
