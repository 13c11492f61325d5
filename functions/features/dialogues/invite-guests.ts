import * as v from 'valibot'
import { type Dialogue, type GuestAnswer, type GuestDraft, guestsOf, mostGuests } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import { type Actor, Locale } from '../../../shared/person.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { experienceById } from '../experiences/experience-store.ts'
import { contactsFor } from '../hours/contacts.ts'
import { placementById } from '../placements/placement-store.ts'
import { changeDialogue, dialogueEvent } from './change-dialogue.ts'
import { dialogueById, refOfDialogue, replaceDialogue } from './dialogue-store.ts'

/** Invites somebody from outside to a talk that has a time. The mail with the link and the calendar follow. */
export function inviteGuest(services: Services, actor: Actor, id: string, { version, ...guest }: GuestDraft) {
  return changeDialogue(services, actor, 'dialogue.guide', { id, version }, async ({ dialogue }) => {
    if (dialogue.state !== 'planned') throw new Refusal('wrong-state')
    const present = guestsOf(dialogue)
    if (present.length >= mostGuests) throw wrong('/mail', 'too-many', `at most ${mostGuests} guests`)
    if (present.some(({ mail }) => mail.toLowerCase() === guest.mail.toLowerCase())) {
      throw wrong('/mail', 'invited', 'this address is invited already')
    }
    const invited = {
      ...guest,
      id: services.newId('guest'),
      answer: null,
      word: '',
      answeredAt: null,
      removedAt: null,
      sequence: dialogue.sequence,
    }
    return { next: { ...dialogue, guests: [...dialogue.guests, invited] }, kind: 'invited' }
  })
}

/** Guide or student may say that somebody is not in it any more. */
export function removeGuest(
  services: Services,
  actor: Actor,
  { id, guestId, version }: { id: string; guestId: string; version: number },
) {
  return changeDialogue(services, actor, 'dialogue.move', { id, version }, async ({ dialogue }) => {
    if (!guestsOf(dialogue).some((guest) => guest.id === guestId)) throw new Refusal('not-found')
    if (dialogue.state !== 'planned') throw new Refusal('wrong-state')
    const removedAt = services.now().toISOString()
    const guests = dialogue.guests.map((guest) => (guest.id === guestId ? { ...guest, removedAt } : guest))
    return { next: { ...dialogue, guests }, kind: 'uninvited' }
  })
}

const CandidateSchema = v.object({ name: v.string(), mail: v.string(), locale: Locale })
export type Candidate = v.InferOutput<typeof CandidateSchema>
export const GuestCandidates = v.object({ items: v.array(CandidateSchema) })

/** Who guides the student at the organisations that the talk is about. */
export async function guestCandidates(services: Services, dialogue: Dialogue): Promise<Candidate[]> {
  const { table } = services
  const ref = refOfDialogue(dialogue)
  const experiences = await Promise.all(dialogue.experiences.map(({ id }) => experienceById(table, ref, id)))
  const placementIds = new Set(
    [dialogue.placement?.id, ...experiences.map((experience) => experience?.placementId)].flatMap((id) => (id ? [id] : [])),
  )
  const found = await Promise.all([...placementIds].map((id) => placementById(table, dialogue.schoolId, id)))
  const contacts = await Promise.all(found.map((one) => (one ? contactsFor(services, one.placement) : [])))
  const byMail = new Map(contacts.flat().map(({ to: { name, mail, locale } }) => [mail, { name, mail, locale }]))
  return [...byMail.values()]
}

/** What a guest says to the invitation. Said again it replaces what was said; of two at once both are heard in turn. */
export async function answerInvitation(
  services: Services,
  { schoolId, dialogueId, guestId }: { schoolId: string; dialogueId: string; guestId: string },
  { answer, word }: GuestAnswer,
): Promise<Dialogue> {
  const { table, now, newToken, market } = services
  for (let attempt = 0; attempt < 8; attempt++) {
    const read = await dialogueById(table, schoolId, dialogueId)
    const guest = read && guestsOf(read).find(({ id }) => id === guestId)
    const school = await market.school(schoolId)
    if (!read || !guest || !school) throw new Refusal('link-revoked')
    if (read.state !== 'planned') throw new Refusal('wrong-state')
    if (guest.answer === answer && guest.word === word) return read
    const at = now().toISOString()
    const next: Dialogue = {
      ...read,
      guests: read.guests.map((one) => (one.id === guestId ? { ...one, answer, word, answeredAt: at } : one)),
      version: read.version + 1,
      updatedAt: at,
    }
    try {
      await transact(table, newToken(), [
        replaceDialogue(next, read.version),
        dialogueEvent(services, next, school.region, 'answered', null),
      ])
      return next
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    }
  }
  throw new Refusal('busy')
}

function wrong(path: string, rule: string, message: string) {
  return new Refusal('invalid-input', [{ path, rule, message }])
}
