import { type Context, Hono } from 'hono'
import { GuestAnswer, guestsOf } from '../../../shared/dialogue.ts'
import { Refusal } from '../../../shared/errors.ts'
import { Trialogue } from '../../../shared/trialogue.ts'
import type { Env } from '../../api/env.ts'
import { body, route } from '../../api/route.ts'
import { experienceById } from '../experiences/experience-store.ts'
import { guestHeaders, guestOf } from '../guest-links/read-guest.ts'
import { dialogueById, refOfDialogue } from './dialogue-store.ts'
import { answerInvitation } from './invite-guests.ts'

/** What somebody from outside sees of a talk: when, where, with whom, and what the student chose to show. */
async function readTrialogue(c: Context<Env>): Promise<Trialogue> {
  const { table } = c.get('services')
  const { schoolId, purpose } = guestOf(c, 'trialogue')
  const dialogue = await dialogueById(table, schoolId, purpose.dialogueId)
  const guest = dialogue && guestsOf(dialogue).find(({ id }) => id === purpose.guestId)
  // Who is not invited any more finds what a link that was taken back finds.
  if (!dialogue?.time || !dialogue.guide || !guest) throw new Refusal('link-revoked')
  const shown = dialogue.forGuests.experienceIds.map((id) => experienceById(table, refOfDialogue(dialogue), id))
  const experiences = (await Promise.all(shown)).flatMap((experience) => (experience ? [experience] : []))
  const { id: _, ...time } = dialogue.time
  return {
    state: dialogue.state === 'planned' ? 'planned' : dialogue.state === 'cancelled' ? 'cancelled' : 'held',
    time,
    studentName: dialogue.student.name.split(' ')[0] ?? '',
    guideName: dialogue.guide.name,
    guests: guestsOf(dialogue).map(({ name }) => name),
    words: dialogue.forGuests.words,
    experiences: experiences.map(({ title, where, startedOn, reflection }) => ({
      title,
      where,
      startedOn,
      results: reflection.results,
    })),
    answer: guest.answer,
    word: guest.word,
  }
}

export const trialogueRoutes = new Hono<Env>()
  .get(
    '/guest/trialogue',
    route({
      action: 'guest',
      summary: 'The talk that this link invites to, with what the student chose to show',
      answers: { 200: Trialogue },
      refusals: ['not-found'],
    }),
    guestHeaders,
    async (c) => c.json(await readTrialogue(c)),
  )
  .put(
    '/guest/trialogue/answer',
    route({
      action: 'guest',
      summary: 'Say yes, no or another time to the invitation; said again it replaces what was said',
      answers: { 200: Trialogue },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'wrong-state', 'busy'],
    }),
    guestHeaders,
    body(GuestAnswer),
    async (c) => {
      const { schoolId, purpose } = guestOf(c, 'trialogue')
      await answerInvitation(c.get('services'), { schoolId, ...purpose }, c.req.valid('json'))
      return c.json(await readTrialogue(c))
    },
  )
