import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { addDays, LocalDate, localDateOf } from '../../../shared/daypart.ts'
import {
  AboutDialogue,
  CancelDialogue,
  CloseDialogue,
  ConfirmAction,
  Dialogue,
  DialogueDraft,
  DialoguePage,
  DialogueRecord,
  EndAction,
  GuestDraft,
  LetGoAction,
  LoopStep,
  MoveDialogue,
  PlanDialogue,
  PrivateNotes,
  PrivateNotesChange,
  RecordChange,
} from '../../../shared/dialogue.ts'
import { DialogueTime, FreeTimes, TimesDraft } from '../../../shared/dialogue-time.ts'
import { Refusal } from '../../../shared/errors.ts'
import { DialogueId, DialogueTimeId, GuestId, PersonId } from '../../../shared/id.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, intent, path, query, route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { studentById } from '../students/student-store.ts'
import { askForDialogue } from './ask-for-dialogue.ts'
import { guideMaySee, readDialogue } from './change-dialogue.ts'
import {
  dialoguesAskedOf,
  dialoguesOfGuide,
  dialoguesOfStudent,
  privateNotesOf,
  recordOf,
  refOfDialogue,
} from './dialogue-store.ts'
import { daysAhead, freeTimes } from './free-times.ts'
import { guideDaysOf } from './guide-day-store.ts'
import { type Candidate, GuestCandidates, guestCandidates, inviteGuest, removeGuest } from './invite-guests.ts'
import { loopAround } from './loop.ts'
import { confirmAction, finishAction, letGoAction, reopenAction } from './move-action.ts'
import { cancelDialogue, changeAbout, closeDialogue, holdDialogue, planDialogue, restoreDialogue } from './move-dialogue.ts'
import { closeTime, openTimes } from './open-times.ts'
import { writePrivateNotes, writeRecord } from './write-record.ts'

const id = path({ id: DialogueId })
const refusals = [
  'bad-json',
  'invalid-input',
  'not-found',
  'stale',
  'wrong-state',
  'time-taken',
  'time-clash',
  'room-taken',
  'daypart-taken',
  'busy',
] as const
const creating = ['idempotency-key-missing', 'idempotency-key-reused'] as const

/** What a guide has to do with talks: the own times, who waits, and what is planned or still to be closed. */
const GuideTalks = v.object({
  times: v.array(DialogueTime),
  asked: v.array(Dialogue),
  talks: v.array(Dialogue),
})

/** How far back talks that were not closed are looked for. */
const daysBack = 120

const moves = (summary: string) => route({ action: 'dialogue.move', summary, answers: { 200: Dialogue }, refusals })
const ofAction = (summary: string) => route({ action: 'action.change', summary, answers: { 200: Dialogue }, refusals })

function guideOf(c: Context<Env>) {
  const { schoolId, region } = schoolMemberOf(c)
  return { actor: actorOf(c), schoolId, region }
}

export const dialogueRoutes = new Hono<Env>()
  .get(
    '/dialogue-times',
    route({
      action: 'dialogue.ask',
      summary: 'The times that are open for a talk, of each of my guides',
      answers: { 200: v.object({ items: v.array(FreeTimes) }) },
    }),
    async (c) => {
      const { schoolId, groupIds } = schoolMemberOf(c)
      const [groupId] = groupIds
      return c.json({ items: groupId ? await freeTimes(c.get('services'), schoolId, groupId) : [] })
    },
  )
  .post(
    '/dialogue-times',
    route({
      action: 'dialogue-time.change',
      summary: 'Open times for talks; answers all of that day',
      answers: { 201: v.object({ items: v.array(DialogueTime) }) },
      refusals: [...refusals, ...creating],
    }),
    intent,
    body(TimesDraft),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      return c.json({ items: await openTimes(c.get('services'), guideOf(c), c.req.valid('json'), key) }, 201)
    },
  )
  .delete(
    '/dialogue-times/:date/:id',
    route({
      action: 'dialogue-time.change',
      summary: 'Take back a time that nobody took',
      answers: { 204: null },
      refusals: ['not-found', 'wrong-state', 'busy'],
    }),
    path({ date: LocalDate, id: DialogueTimeId }),
    async (c) => {
      const { date, id: timeId } = c.req.valid('param')
      await closeTime(c.get('services'), guideOf(c), date, timeId)
      return c.body(null, 204)
    },
  )
  .get(
    '/guide/talks',
    route({
      action: 'dialogue-time.change',
      summary: 'My times, who waits for a talk (first asked on top), and my talks that are planned or not closed yet',
      answers: { 200: GuideTalks },
    }),
    async (c) => {
      const { table, now } = c.get('services')
      const { schoolId, groupIds } = schoolMemberOf(c)
      const guideId = actorOf(c).personId
      const today = localDateOf(now())
      const [days, talks, ...asked] = await Promise.all([
        guideDaysOf(table, { schoolId, guideId }, today, addDays(today, daysAhead)),
        dialoguesOfGuide(table, schoolId, guideId, addDays(today, -daysBack), '9999-12-31'),
        ...groupIds.map((groupId) => dialoguesAskedOf(table, schoolId, groupId)),
      ])
      return c.json({
        times: days.flatMap(({ times }) => times),
        asked: asked.flat().toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1)),
        talks: talks.filter(({ state }) => state !== 'closed'),
      })
    },
  )
  .get(
    '/dialogues',
    route({
      action: 'dialogue.ask',
      summary: 'My talks, newest first',
      answers: { 200: v.object({ items: v.array(Dialogue) }) },
    }),
    async (c) => c.json({ items: await dialoguesOfStudent(c.get('services').table, studentRefOf(c)) }),
  )
  .get(
    '/students/:id/dialogues',
    route({
      action: 'dialogue.guide',
      summary: 'The talks of a student of mine, newest first; confidential ones only of my own',
      answers: { 200: v.object({ items: v.array(Dialogue) }) },
      refusals: ['not-found'],
    }),
    path({ id: PersonId }),
    async (c) => {
      const { table } = c.get('services')
      const actor = actorOf(c)
      const ref = { schoolId: schoolMemberOf(c).schoolId, studentId: c.req.valid('param').id }
      const [known, dialogues] = await Promise.all([studentById(table, ref), dialoguesOfStudent(table, ref)])
      if (!known || !may(actor, 'dialogue.guide', { ...ref, groupId: known.student.groupId })) throw new Refusal('not-found')
      return c.json({ items: dialogues.filter((dialogue) => guideMaySee(dialogue, actor.personId)) })
    },
  )
  .post(
    '/dialogues',
    route({
      action: 'dialogue.ask',
      summary: 'Ask for a talk about something I experienced: at an open time, or whenever a guide has time',
      answers: { 201: Dialogue },
      refusals: [...refusals, ...creating],
    }),
    intent,
    body(DialogueDraft),
    async (c) => {
      const { 'idempotency-key': key } = c.req.valid('header')
      return c.json(await askForDialogue(c.get('services'), studentRefOf(c), c.req.valid('json'), key), 201)
    },
  )
  .get(
    '/dialogues/:id',
    route({
      action: 'dialogue.read',
      summary: 'A talk, what both wrote down, and for a guide the own private notes',
      answers: { 200: DialoguePage },
      refusals: ['not-found'],
    }),
    id,
    async (c) => {
      const services = c.get('services')
      const actor = actorOf(c)
      const { dialogue, as } = await readDialogue(services, actor, 'dialogue.read', c.req.valid('param').id)
      const [record, privateNotes] = await Promise.all([
        recordOf(services.table, refOfDialogue(dialogue), dialogue.id),
        as === 'guide' ? privateNotesOf(services.table, dialogue.schoolId, actor.personId, dialogue.id) : null,
      ])
      return c.json({ dialogue, record, privateNotes })
    },
  )
  .post('/dialogues/:id/plan', moves('Give a talk a time, or another one'), id, body(PlanDialogue), async (c) =>
    c.json(await planDialogue(c.get('services'), actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .post('/dialogues/:id/cancel', moves('Call a talk off, or take a question back'), id, body(CancelDialogue), async (c) =>
    c.json(await cancelDialogue(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .post('/dialogues/:id/restore', moves('Undo calling it off'), id, body(MoveDialogue), async (c) =>
    c.json(await restoreDialogue(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .post(
    '/dialogues/:id/hold',
    route({ action: 'dialogue.guide', summary: 'Note that a talk was held', answers: { 200: Dialogue }, refusals }),
    id,
    body(MoveDialogue),
    async (c) =>
      c.json(await holdDialogue(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .post('/dialogues/:id/close', moves('Close a talk with what the student is going to do'), id, body(CloseDialogue), async (c) =>
    c.json(await closeDialogue(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .put('/dialogues/:id/about', moves('What the talk is about, and what guests may see'), id, body(AboutDialogue), async (c) =>
    c.json(await changeAbout(c.get('services'), actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .put(
    '/dialogues/:id/record',
    route({
      action: 'dialogue.move',
      summary: 'Write on the notes that both share',
      answers: { 200: DialogueRecord },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state'],
    }),
    id,
    body(RecordChange),
    async (c) => c.json(await writeRecord(c.get('services'), actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .put(
    '/dialogues/:id/private-notes',
    route({
      action: 'dialogue.guide',
      summary: 'Write on my own notes, which nobody else sees',
      answers: { 200: PrivateNotes },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale'],
    }),
    id,
    body(PrivateNotesChange),
    async (c) => c.json(await writePrivateNotes(c.get('services'), actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .get(
    '/dialogues/:id/guest-candidates',
    route({
      action: 'dialogue.guide',
      summary: 'Who could join from the organisation that it is about',
      answers: { 200: GuestCandidates },
      refusals: ['not-found'],
    }),
    id,
    async (c) => {
      const { dialogue } = await readDialogue(c.get('services'), actorOf(c), 'dialogue.guide', c.req.valid('param').id)
      const items: Candidate[] = await guestCandidates(c.get('services'), dialogue)
      return c.json({ items })
    },
  )
  .post(
    '/dialogues/:id/guests',
    route({
      action: 'dialogue.guide',
      summary: 'Invite somebody from outside: they join by a link, without an account',
      answers: { 200: Dialogue },
      refusals,
    }),
    id,
    body(GuestDraft),
    async (c) => c.json(await inviteGuest(c.get('services'), actorOf(c), c.req.valid('param').id, c.req.valid('json'))),
  )
  .post(
    '/dialogues/:id/guests/:guestId/remove',
    moves('Take somebody from outside out of a talk'),
    path({ id: DialogueId, guestId: GuestId }),
    body(MoveDialogue),
    async (c) => {
      const { id: dialogueId, guestId } = c.req.valid('param')
      return c.json(await removeGuest(c.get('services'), actorOf(c), { id: dialogueId, guestId, ...c.req.valid('json') }))
    },
  )
  .post('/dialogues/:id/action/confirm', ofAction('Say it in my own words'), id, body(ConfirmAction), async (c) =>
    c.json(await confirmAction(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .post('/dialogues/:id/action/done', ofAction('I did it, and what it led to'), id, body(EndAction), async (c) =>
    c.json(await finishAction(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .post('/dialogues/:id/action/let-go', ofAction('I let it go, and why'), id, body(LetGoAction), async (c) =>
    c.json(await letGoAction(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .post('/dialogues/:id/action/reopen', ofAction('It is open again'), id, body(MoveDialogue), async (c) =>
    c.json(await reopenAction(c.get('services'), actorOf(c), { id: c.req.valid('param').id, ...c.req.valid('json') })),
  )
  .get(
    '/students/:id/loop',
    route({
      action: 'loop.read',
      summary: 'What led to an experience, talk, action, need or placement, and what came of it',
      answers: { 200: v.object({ items: v.array(LoopStep) }) },
      refusals: ['invalid-input', 'not-found'],
    }),
    path({ id: PersonId }),
    query(
      v.object({
        kind: v.picklist(['experience', 'dialogue', 'action', 'need', 'placement']),
        of: v.pipe(v.string(), v.maxLength(80)),
      }),
    ),
    async (c) => {
      const { kind, of } = c.req.valid('query')
      const ref = { schoolId: schoolMemberOf(c).schoolId, studentId: c.req.valid('param').id }
      return c.json({ items: await loopAround(c.get('services'), actorOf(c), 'loop.read', ref, { kind, id: of }) })
    },
  )
