import type { Locale } from '../../shared/person.ts'
import { api } from './api.ts'
import { setLocale } from './locale.ts'

/** Changes the language of the screen at once, and keeps it with the person who is signed in. */
export async function chooseLanguage(next: Locale, signedIn: boolean) {
  await setLocale(next)
  if (signedIn) await api.me.$patch({ json: { locale: next } })
}
