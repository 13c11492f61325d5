import { createSignal } from 'solid-js'
import type { Locale } from '../../shared/person.ts'

const [locale, put] = createSignal<Locale>(document.documentElement.lang === 'en' ? 'en' : 'nl')

/** The language of the screen. Before someone is signed in it is what this device chose last, else Dutch. */
export { locale }

/** What `Intl` calls the languages. */
export const tags = { nl: 'nl-NL', en: 'en-GB' }

const translations: (() => Promise<void>)[] = []

/**
 * The words of one feature. Dutch comes with the code; English, which must have the same keys, comes when it is asked
 * for. When English can't be fetched, Dutch stays.
 */
export function defineWords<Words extends object>(dutch: Words, english: () => Promise<{ default: Words }>) {
  const [translated, setTranslated] = createSignal<Words>()
  let isHere = false
  translations.push(async () => {
    if (isHere) return
    const module = await english().catch(() => undefined)
    if (!module) return
    setTranslated(() => module.default)
    isHere = true
  })
  return () => (locale() === 'en' ? (translated() ?? dutch) : dutch)
}

/** Waits until all code that is here can be read in a language: asked before that code is shown. */
export async function wordsReady(language = locale()) {
  if (language === 'en') await Promise.all(translations.map((load) => load()))
}

/** Turns the screen over to a language, at once and whole. */
export async function setLocale(next: Locale) {
  await wordsReady(next)
  put(next)
  document.documentElement.lang = next
  try {
    localStorage.setItem('locale', next)
  } catch {
    // Storage is off: the choice holds until the page closes.
  }
}
