import * as v from 'valibot'
import { LocalDate } from './daypart.ts'
import { DialogueId, GuestId, PlacementId, SchoolId } from './id.ts'
import { Locale } from './person.ts'
import { line } from './text.ts'

/*
 * A link by mail that lets somebody without an account do one thing: a parent signs, a practice trainer confirms a
 * week. Whoever holds the link is that somebody, so it does only that one thing, for a while.
 */

export const signerRoles = ['student', 'school', 'host', 'guardian'] as const
/** Who signs an agreement: in this order they stand on it. */
export const SignerRole = v.picklist(signerRoles)
export type SignerRole = v.InferOutput<typeof SignerRole>

/** The one thing that a link is for. */
export const GuestPurpose = v.variant('kind', [
  v.object({
    kind: v.literal('sign-agreement'),
    placementId: PlacementId,
    /** The version that was sent; a link to one that was replaced signs nothing. */
    number: v.number(),
    role: SignerRole,
  }),
  v.object({ kind: v.literal('confirm-hours'), placementId: PlacementId, monday: LocalDate }),
  v.object({ kind: v.literal('evaluate'), placementId: PlacementId }),
  v.object({ kind: v.literal('trialogue'), dialogueId: DialogueId, guestId: GuestId }),
])
export type GuestPurpose = v.InferOutput<typeof GuestPurpose>
export type GuestKind = GuestPurpose['kind']

/** What binds somebody, or shows more than a name, also wants a code from the mailbox that the link was sent to. */
export const wantsCode: Record<GuestKind, boolean> = {
  'sign-agreement': true,
  'confirm-hours': false,
  evaluate: false,
  trialogue: false,
}

export const GuestRelation = v.picklist(['host', 'guardian'])

/** To whom a link was sent. */
export const Guest = v.object({ name: v.string(), mail: v.string(), relation: GuestRelation, locale: Locale })
export type Guest = v.InferOutput<typeof Guest>

/** What a link tells before anything was proven: for whom it is and what for, nothing of what it opens. */
export const GuestView = v.object({
  kind: v.picklist(['sign-agreement', 'confirm-hours', 'evaluate', 'trialogue']),
  schoolId: SchoolId,
  schoolName: v.string(),
  to: v.object({ name: v.string(), mailHint: v.string(), relation: GuestRelation, locale: Locale }),
  expiresAt: v.string(),
  wantsCode: v.boolean(),
  /** Until when the code that was given counts; null while none has been. */
  openUntil: v.nullable(v.string()),
})
export type GuestView = v.InferOutput<typeof GuestView>

export const GuestCode = v.strictObject({ code: v.pipe(line(10), v.regex(/^\d{6}$/, 'not a code of six digits')) })

export const codeMinutes = 10
export const codeTries = 5
/** How long a page stays open after the right code. */
export const openMinutes = 60

/** `marjan@thuis.example` → `m•••@thuis.example`: enough to know which mailbox to look in. */
export function mailHint(mail: string) {
  const at = mail.lastIndexOf('@')
  return `${mail.slice(0, 1)}•••${mail.slice(at)}`
}
