import { Refusal } from '../../../shared/errors.ts'
import { triedIn } from '../../../shared/matching/seeker.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { everyExperienceOf } from '../experiences/experience-store.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { replaceSummary, type StudentRef, studentById } from './student-store.ts'

/** Counts anew what a mentor's list shows of a student, from the source: running it twice changes nothing. */
export async function refreshSummary(services: Services, { schoolId, studentId, at }: StudentRef & { at: string }) {
  const ref = { schoolId, studentId }
  const [summary, known, experiences] = await Promise.all([
    studentById(services.table, ref),
    studentWithNeedsAndPlacements(services.table, ref, { consistent: true }),
    everyExperienceOf(services.table, ref),
  ])
  if (!summary || !known) return
  const inState = (state: string) => known.placements.filter((placement) => placement.state === state).length
  const { version, lastActivityAt } = summary
  const counted = {
    // Of the reading that the version guards: a change of the student in between makes this one stale.
    student: summary.student,
    openNeeds: known.needs.filter((need) => need.status === 'open').length,
    requested: inState('requested'),
    approved: inState('approved'),
    active: inState('active'),
    completed: inState('completed'),
    shared: experiences.filter(({ sharedWithMentor }) => sharedWithMentor).length,
    lastActivityAt: lastActivityAt !== null && lastActivityAt > at ? lastActivityAt : at,
  }
  try {
    await transact(services.table, services.newToken(), [
      replaceSummary(counted, triedIn(known.placements, experiences), version),
    ])
  } catch (error) {
    // Another worker counted at the same moment; its own event makes it count what this one saw.
    if (!(error instanceof Refusal && error.code === 'stale')) throw error
  }
}
