import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { type MessageDraft, mostMessages, type Report } from '../../../shared/report.ts'
import type { Services } from '../../services.ts'
import { type Step, transact } from '../../table/transact.ts'
import { replaceReport } from './report-store.ts'

type Speaker = { by: 'student' | 'adviser'; name: string | null }

/**
 * Says the next thing in the conversation; what a student says opens a closed one again. `follows` is what goes with it:
 * the adviser is told that something waits, a student is told nothing, so that nobody who looks along learns of it.
 */
export async function sayInReport(
  services: Services,
  schoolId: string,
  read: Report,
  { by, name }: Speaker,
  draft: MessageDraft,
  follows: Step[],
) {
  const last = read.messages.at(-1)
  if (read.version === draft.version + 1 && last?.by === by && last.text === draft.text) return read
  if (read.version !== draft.version) throw new Refusal('stale')
  if (read.messages.length >= mostMessages) throw new Refusal('too-often')
  const on = localDateOf(services.now())
  const said: Report = {
    ...read,
    status: by === 'student' ? 'open' : read.status,
    messages: [...read.messages, { by, name, text: draft.text, on }],
  }
  return write(services, schoolId, said, follows)
}

/** Closes a conversation, or opens it again. Done twice it is done once. */
export async function setReportStatus(
  services: Services,
  schoolId: string,
  read: Report,
  status: Report['status'],
  version: number,
) {
  if (read.status === status) return read
  if (read.version !== version) throw new Refusal('stale')
  return write(services, schoolId, { ...read, status }, [])
}

async function write(services: Services, schoolId: string, report: Report, follows: Step[]) {
  await transact(services.table, services.newToken(), [replaceReport(schoolId, report), ...follows])
  return { ...report, version: report.version + 1 }
}
