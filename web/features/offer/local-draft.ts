import type { OfferForm } from './form-model.ts'

/** A form as it was left on this device, and what of it the server holds already. */
export type LocalDraft = { form: OfferForm; saved: { id: string; version: number } | undefined; at: string }

const keyOf = (name: string) => `offer-draft:${name}`

/** What was being written under this name; a shape of an earlier release is no draft. */
export function readLocalDraft(name: string): LocalDraft | undefined {
  try {
    const draft: LocalDraft = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null')
    return Array.isArray(draft?.form?.tasks) && Array.isArray(draft.form.picked) ? draft : undefined
  } catch {
    return undefined
  }
}

export function keepLocalDraft(name: string, draft: LocalDraft) {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function forgetLocalDraft(name: string) {
  try {
    localStorage.removeItem(keyOf(name))
  } catch {
    // Storage is off: nothing was kept.
  }
}
