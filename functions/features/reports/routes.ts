import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { may } from '../../../shared/access.ts'
import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { MessageDraft, OwnReports, Report, ReportChange, ReportDraft, ReportId } from '../../../shared/report.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, intent, pageEntries, pageOf, path, query, route, schoolMemberOf, studentRefOf } from '../../api/route.ts'
import { advisersOf, peopleById } from '../people/person-store.ts'
import { sayInReport, setReportStatus } from './change-report.ts'
import { fileReport } from './file-report.ts'
import { reportEvent } from './report-event.ts'
import { ownReport, ownReports, reportById, reportsOf } from './report-store.ts'

const id = path({ id: ReportId })
const refusals = ['bad-json', 'invalid-input', 'not-found', 'stale', 'too-often', 'busy'] as const

const todayOf = (c: Context<Env>) => localDateOf(c.get('services').now())

/** The school of an adviser. The role alone lets in; the policy says whose reports. */
function schoolOfAdviser(c: Context<Env>) {
  const { schoolId } = schoolMemberOf(c)
  if (!may(actorOf(c), 'report.handle', { schoolId })) throw new Refusal('not-found')
  return schoolId
}

async function readAsAdviser(c: Context<Env>, reportId: string) {
  const schoolId = schoolOfAdviser(c)
  const report = await reportById(c.get('services').table, schoolId, reportId, todayOf(c))
  if (!report) throw new Refusal('not-found')
  return { schoolId, report }
}

async function setStatus(c: Context<Env>, reportId: string, status: Report['status'], version: number) {
  const { schoolId, report } = await readAsAdviser(c, reportId)
  return setReportStatus(c.get('services'), schoolId, report, status, version)
}

export const reportRoutes = new Hono<Env>()
  .get(
    '/reports/mine',
    route({
      action: 'report.file',
      summary: 'What I reported to the confidential adviser, and who that is',
      answers: { 200: OwnReports },
    }),
    async (c) => {
      const { table } = c.get('services')
      const ref = studentRefOf(c)
      const [ids, items] = await Promise.all([advisersOf(table, ref.schoolId), ownReports(table, ref, todayOf(c))])
      const people = await peopleById(table, ids)
      return c.json({ advisers: [...people.values()].map(({ name }) => name).toSorted(), items })
    },
  )
  .post(
    '/reports/mine',
    route({
      action: 'report.file',
      summary: 'Report something to the confidential adviser of my school, and to nobody else',
      answers: { 201: Report },
      refusals: [
        'bad-json',
        'invalid-input',
        'idempotency-key-missing',
        'idempotency-key-reused',
        'wrong-state',
        'too-often',
        'busy',
      ],
    }),
    intent,
    body(ReportDraft),
    async (c) => {
      const key = c.req.valid('header')['idempotency-key']
      return c.json(await fileReport(c.get('services'), actorOf(c), studentRefOf(c), key, c.req.valid('json')), 201)
    },
  )
  .post(
    '/reports/mine/:id/messages',
    route({ action: 'report.file', summary: 'Say more to the adviser', answers: { 200: Report }, refusals }),
    id,
    body(MessageDraft),
    async (c) => {
      const services = c.get('services')
      const ref = studentRefOf(c)
      const found = await ownReport(services.table, ref, c.req.valid('param').id, todayOf(c))
      if (!found) throw new Refusal('not-found')
      const student = { by: 'student', name: null } as const
      const waits = [reportEvent(services, ref)]
      return c.json(await sayInReport(services, ref.schoolId, found.report, student, c.req.valid('json'), waits))
    },
  )
  .get(
    '/reports',
    route({
      action: 'report.handle',
      summary: 'What was reported to me as confidential adviser, newest first',
      answers: { 200: pageOf(Report) },
      refusals: ['invalid-input', 'not-found'],
    }),
    query(v.object(pageEntries)),
    async (c) => c.json(await reportsOf(c.get('services').table, schoolOfAdviser(c), c.req.valid('query'), todayOf(c))),
  )
  .post(
    '/reports/:id/messages',
    route({ action: 'report.handle', summary: 'Answer who reported', answers: { 200: Report }, refusals }),
    id,
    body(MessageDraft),
    async (c) => {
      const { schoolId, report } = await readAsAdviser(c, c.req.valid('param').id)
      const adviser = { by: 'adviser', name: actorOf(c).name } as const
      return c.json(await sayInReport(c.get('services'), schoolId, report, adviser, c.req.valid('json'), []))
    },
  )
  .post(
    '/reports/:id/close',
    route({ action: 'report.handle', summary: 'Close a conversation', answers: { 200: Report }, refusals }),
    id,
    body(ReportChange),
    async (c) => c.json(await setStatus(c, c.req.valid('param').id, 'closed', c.req.valid('json').version)),
  )
  .post(
    '/reports/:id/reopen',
    route({ action: 'report.handle', summary: 'Open a conversation again', answers: { 200: Report }, refusals }),
    id,
    body(ReportChange),
    async (c) => c.json(await setStatus(c, c.req.valid('param').id, 'open', c.req.valid('json').version)),
  )
