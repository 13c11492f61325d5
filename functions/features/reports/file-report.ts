import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Actor } from '../../../shared/person.ts'
import { keptUntil, mostReportsPerDay, type Report, type ReportDraft } from '../../../shared/report.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { advisersOf } from '../people/person-store.ts'
import { studentById } from '../students/student-store.ts'
import { reportEvent } from './report-event.ts'
import { alreadyReported, ownReport, ownReports, putNewReport, reportIdOf, saidHash } from './report-store.ts'

type Member = { schoolId: string; region: string }

/**
 * Keeps a report for the adviser. The intent is not remembered where other intents are, in the partition of the person:
 * the report's id is made of it, so that sent twice it is one.
 */
export async function fileReport(services: Services, actor: Actor, member: Member, key: string, draft: ReportDraft) {
  const { table } = services
  const reporter = { schoolId: member.schoolId, studentId: actor.personId }
  const today = localDateOf(services.now())
  const id = reportIdOf(reporter, key)
  const said = saidHash(draft)
  const before = await ownReport(table, reporter, id, today)
  if (before) return sameAs(before, said)
  const [advisers, mine, summary] = await Promise.all([
    advisersOf(table, member.schoolId),
    ownReports(table, reporter, today),
    studentById(table, reporter),
  ])
  // Kept for nobody it would be lost.
  if (advisers.length === 0 || !summary) throw new Refusal('wrong-state')
  if (mine.filter(({ on }) => on === today).length >= mostReportsPerDay) throw new Refusal('too-often')
  const { name, groupName } = summary.student
  const report: Report = {
    id,
    on: today,
    who: draft.anonymous ? null : { name, groupName },
    where: draft.where,
    messages: [{ by: 'student', name: null, text: draft.text, on: today }],
    status: 'open',
    keptUntil: keptUntil(today),
    version: 1,
  }
  try {
    await transact(table, services.newToken(), [
      ...putNewReport(reporter, report, said, alreadyReported),
      reportEvent(services, member),
    ])
    return report
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'stale')) throw error
    // The same, sent twice at once.
    const made = await ownReport(table, reporter, id, today)
    if (!made) throw error
    return sameAs(made, said)
  }
}

function sameAs(made: { report: Report; said: string }, said: string) {
  if (made.said !== said) throw new Refusal('idempotency-key-reused')
  return made.report
}
