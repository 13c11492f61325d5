import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { LocalDate } from '../../../shared/daypart.ts'
import { errorCodes, FieldError, Refusal } from '../../../shared/errors.ts'
import { EmployerLog, HalfDay, Revision, StudentLog, type WeekMove, WeekMoveDraft, WorkedWeek } from '../../../shared/hours.ts'
import { OrganisationId, PlacementId, partsOfPlacementId } from '../../../shared/id.ts'
import { RequiredHours, RequiredHoursDraft } from '../../../shared/required-hours.ts'
import { School } from '../../../shared/school.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, pageEntries, pageOf, path, query, route, schoolMemberOf } from '../../api/route.ts'
import { guestHeaders, guestOf } from '../guest-links/read-guest.ts'
import { placementOfOrganisation } from '../placements/placement-store.ts'
import { readPlacement } from '../placements/read-placement.ts'
import { requiredHoursOf, weekOf, weeksOfPlacement, weeksToConfirm } from './hours-store.ts'
import { logHalfDay, logHalfDays } from './log-half-days.ts'
import { moveWeek } from './move-week.ts'
import { HoursOfPlacement, HoursRow, listHoursOfGroups, listHoursOfSchool, readHours } from './read-hours.ts'
import { setRequiredHours } from './set-required-hours.ts'

/** As many half-days as a student who was without a connection for a term can have waiting. */
const Logs = v.strictObject({ items: v.pipe(v.array(StudentLog), v.minLength(1), v.maxLength(200)) })
const Logged = v.object({
  items: v.array(
    v.object({
      revision: Revision,
      code: v.nullable(v.picklist(errorCodes)),
      errors: v.array(FieldError),
      standing: v.nullable(HalfDay),
    }),
  ),
})

const WeeksOfPlacement = v.object({ times: School.entries.daypartTimes, weeks: v.array(WorkedWeek) })
const GuestWeek = v.object({ week: WorkedWeek })

const moveRefusals = ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'busy'] as const
const ofOrganisation = path({ id: OrganisationId, placementId: PlacementId })
const weekOfOrganisation = path({ id: OrganisationId, placementId: PlacementId, monday: LocalDate })

type EmployerMove = Extract<WeekMove, 'confirm' | 'dispute' | 'withdraw'>
type MoveBody = { in: { json: v.InferInput<typeof WeekMoveDraft> }; out: { json: WeekMoveDraft } }
type EmployerInput = MoveBody & {
  in: { param: { id: string; placementId: string; monday: string } }
  out: { param: { id: string; placementId: string; monday: string } }
}
type GuestInput = MoveBody & { in: { header: GuestHeaders }; out: { header: GuestHeaders } }
type GuestHeaders = { 'x-guest-link': string; 'x-guest-pass'?: string | undefined }
type SchoolInput = MoveBody & {
  in: { param: { id: string; monday: string } }
  out: { param: { id: string; monday: string } }
}

/** The placement of the actor's own organisation; for anyone else it does not exist. */
async function placementOfEmployer(c: Context<Env>, organisationId: string, placementId: string) {
  if (!may(actorOf(c), 'hours.confirm', { organisationId })) throw new Refusal('not-found')
  const placement = await placementOfOrganisation(c.get('services').table, organisationId, placementId)
  if (!placement) throw new Refusal('not-found')
  return placement
}

function employerMoves(move: EmployerMove, summary: string) {
  return [
    route({ action: 'hours.confirm', summary, answers: { 200: WorkedWeek }, refusals: moveRefusals }),
    weekOfOrganisation,
    body(WeekMoveDraft),
    async (c: Context<Env, string, EmployerInput>) => {
      const { id, placementId, monday } = c.req.valid('param')
      const { schoolId } = await placementOfEmployer(c, id, placementId)
      const { personId, name } = actorOf(c)
      const mover = { as: 'employer', id: personId, personId, name } as const
      return c.json(await moveWeek(c.get('services'), { schoolId, placementId, monday }, move, mover, c.req.valid('json')))
    },
  ] as const
}

function guestMoves(move: EmployerMove, summary: string) {
  return [
    route({ action: 'guest', summary, answers: { 200: WorkedWeek }, refusals: moveRefusals }),
    guestHeaders,
    body(WeekMoveDraft),
    async (c: Context<Env, string, GuestInput>) => {
      const { id, schoolId, to, purpose } = guestOf(c, 'confirm-hours')
      const { placementId, monday } = purpose
      const mover = { as: 'employer', id, personId: null, name: to.name } as const
      return c.json(await moveWeek(c.get('services'), { schoolId, placementId, monday }, move, mover, c.req.valid('json')))
    },
  ] as const
}

function schoolMoves(move: Extract<WeekMove, 'reopen' | 'settle'>, summary: string) {
  return [
    route({ action: 'hours.decide', summary, answers: { 200: WorkedWeek }, refusals: moveRefusals }),
    path({ id: PlacementId, monday: LocalDate }),
    body(WeekMoveDraft),
    async (c: Context<Env, string, SchoolInput>) => {
      const { id: placementId, monday } = c.req.valid('param')
      const { personId, name } = actorOf(c)
      const { schoolId } = await readPlacement(c.get('services'), actorOf(c), 'hours.decide', placementId)
      const mover = { as: 'coordinator', id: personId, personId, name } as const
      return c.json(await moveWeek(c.get('services'), { schoolId, placementId, monday }, move, mover, c.req.valid('json')))
    },
  ] as const
}

export const hoursRoutes = new Hono<Env>()
  .get(
    '/placements/:id/hours',
    route({
      action: 'hours.read',
      summary: 'The hours of a placement by week, and how far the student is',
      answers: { 200: HoursOfPlacement },
      refusals: ['not-found'],
    }),
    path({ id: PlacementId }),
    async (c) => {
      const placement = await readPlacement(c.get('services'), actorOf(c), 'hours.read', c.req.valid('param').id)
      return c.json(await readHours(c.get('services'), placement))
    },
  )
  .post(
    '/student/hours',
    route({
      action: 'hours.log',
      summary: 'Say of half-days what I worked, or why not; each gets its own answer, and what arrives twice is one',
      answers: { 200: Logged },
      refusals: ['bad-json', 'invalid-input', 'busy'],
    }),
    body(Logs),
    async (c) => {
      const { schoolId } = schoolMemberOf(c)
      return c.json({ items: await logHalfDays(c.get('services'), actorOf(c), schoolId, c.req.valid('json').items) })
    },
  )
  .post(
    '/placements/:id/weeks/:monday/reopen',
    ...schoolMoves('reopen', 'Give confirmed hours back to the student, with the reason'),
  )
  .post('/placements/:id/weeks/:monday/settle', ...schoolMoves('settle', 'Decide on disputed hours: they count, with the reason'))
  .get(
    '/hours',
    route({
      action: 'hours.list',
      summary: 'How far the students of my groups, or of the school, are with their hours, by name',
      answers: { 200: pageOf(HoursRow) },
      refusals: ['invalid-input'],
    }),
    query(v.object(pageEntries)),
    async (c) => {
      const { role, schoolId, groupIds } = schoolMemberOf(c)
      const services = c.get('services')
      if (role === 'mentor') return c.json(await listHoursOfGroups(services, schoolId, groupIds))
      return c.json(await listHoursOfSchool(services, schoolId, c.req.valid('query')))
    },
  )
  .get(
    '/school/required-hours',
    route({ action: 'required-hours.read', summary: 'What my school asks for', answers: { 200: RequiredHours } }),
    async (c) => c.json(await requiredHoursOf(c.get('services').table, schoolMemberOf(c).schoolId)),
  )
  .put(
    '/school/required-hours',
    route({
      action: 'required-hours.change',
      summary: 'Set what my school asks for; what is left out is what the law asks',
      answers: { 200: RequiredHours },
      refusals: ['bad-json', 'invalid-input', 'stale'],
    }),
    body(RequiredHoursDraft),
    async (c) => c.json(await setRequiredHours(c.get('services'), schoolMemberOf(c).schoolId, c.req.valid('json'))),
  )
  .get(
    '/organisations/:id/weeks',
    route({
      action: 'hours.confirm',
      summary: 'Weeks that wait for my organisation, oldest first',
      answers: { 200: pageOf(WorkedWeek) },
      refusals: ['invalid-input', 'not-found'],
    }),
    path({ id: OrganisationId }),
    query(v.object(pageEntries)),
    async (c) => {
      const { id: organisationId } = c.req.valid('param')
      if (!may(actorOf(c), 'hours.confirm', { organisationId })) throw new Refusal('not-found')
      return c.json(await weeksToConfirm(c.get('services').table, organisationId, c.req.valid('query')))
    },
  )
  .get(
    '/organisations/:id/placements/:placementId/hours',
    route({
      action: 'hours.confirm',
      summary: 'The hours of a placement at my organisation, by week',
      answers: { 200: WeeksOfPlacement },
      refusals: ['not-found'],
    }),
    ofOrganisation,
    async (c) => {
      const { id, placementId } = c.req.valid('param')
      const { table, market } = c.get('services')
      const placement = await placementOfEmployer(c, id, placementId)
      const [weeks, school] = await Promise.all([
        weeksOfPlacement(table, placement, placement.opportunityId),
        market.school(placement.schoolId),
      ])
      if (!school) throw new Refusal('not-found')
      return c.json({ times: school.daypartTimes, weeks })
    },
  )
  .post(
    '/organisations/:id/placements/:placementId/half-days',
    route({
      action: 'hours.confirm',
      summary: 'Say that a student stayed away, or that there was no work; or take that back',
      answers: { 200: WorkedWeek },
      refusals: moveRefusals,
    }),
    ofOrganisation,
    body(EmployerLog),
    async (c) => {
      const { id, placementId } = c.req.valid('param')
      const placement = await placementOfEmployer(c, id, placementId)
      const speaker = { as: 'employer', personId: actorOf(c).personId } as const
      return c.json(await logHalfDay(c.get('services'), placement, c.req.valid('json'), speaker))
    },
  )
  .post(
    '/organisations/:id/placements/:placementId/weeks/:monday/confirm',
    ...employerMoves('confirm', 'Confirm a week as I saw it'),
  )
  .post(
    '/organisations/:id/placements/:placementId/weeks/:monday/dispute',
    ...employerMoves('dispute', 'Say what of a week is not right, with the reason'),
  )
  .post(
    '/organisations/:id/placements/:placementId/weeks/:monday/withdraw',
    ...employerMoves('withdraw', 'Take back my verdict on a week, for seven days'),
  )
  .get(
    '/guest/hours',
    route({ action: 'guest', summary: 'The week that this link is for', answers: { 200: GuestWeek }, refusals: ['not-found'] }),
    guestHeaders,
    async (c) => {
      const { schoolId, purpose } = guestOf(c, 'confirm-hours')
      const { placementId, monday } = purpose
      const { studentId, opportunityId } = partsOfPlacementId(placementId)
      const kept = await weekOf(c.get('services').table, { schoolId, studentId }, opportunityId, monday)
      if (!kept) throw new Refusal('not-found')
      return c.json({ week: kept.week })
    },
  )
  .post('/guest/hours/confirm', ...guestMoves('confirm', 'Confirm the week of this link as I saw it'))
  .post('/guest/hours/dispute', ...guestMoves('dispute', 'Say what of the week of this link is not right, with the reason'))
  .post('/guest/hours/withdraw', ...guestMoves('withdraw', 'Take back my verdict on the week of this link, for seven days'))
