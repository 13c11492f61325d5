import { createSignal } from 'solid-js'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const chosen = document.documentElement.dataset.theme
const [theme, put] = createSignal<Theme>(chosen === 'light' || chosen === 'dark' ? chosen : 'auto')

export { theme }

/** `auto` follows the system. index.html applies the choice before the first paint of the next visit. */
export function setTheme(next: Theme) {
  put(next)
  if (next === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = next
  try {
    localStorage.setItem('theme', next)
  } catch {
    // Storage is off: the choice holds until the page closes.
  }
}
