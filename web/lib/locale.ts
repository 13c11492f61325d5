import { createResource, createRoot, createSignal } from 'solid-js'
import type { Locale } from '../../shared/person.ts'

const [locale, put] = createSignal<Locale>(document.documentElement.lang === 'en' ? 'en' : 'nl')

/** The language of the screen. Before someone is signed in it is what this device chose last, else Dutch. */
export { locale }

export function setLocale(next: Locale) {
  put(next)
  document.documentElement.lang = next
  try {
    localStorage.setItem('locale', next)
  } catch {
    // Storage is off: the choice holds until the page closes.
  }
}

/**
 * The words of one feature. Dutch comes with the code; English, which must have the same keys, comes when it is asked
 * for: until then the nearest Suspense waits. When English can't be fetched, Dutch stays.
 */
export function defineWords<Words>(dutch: Words, english: () => Promise<{ default: Words }>) {
  const [translated] = createRoot(() =>
    createResource(
      () => locale() === 'en',
      () =>
        english().then(
          (module) => module.default,
          () => dutch,
        ),
    ),
  )
  return () => (locale() === 'en' ? (translated() ?? dutch) : dutch)
}
