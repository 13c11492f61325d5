import { Refusal } from '../../../shared/errors.ts'
import { weeksOf } from '../../../shared/week.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { type StudentRef, studentsOfSchool } from '../students/student-store.ts'
import { putWeekOfStudent, WeekMoved, weeksOfStudent } from './week-store.ts'

/** As many as DynamoDB takes in one transaction. */
const atOnce = 100

/** Makes the weeks of a student anew from the placements: running it twice changes nothing. */
export async function refreshWeeks({ table, newToken }: Pick<Services, 'table' | 'newToken'>, ref: StudentRef) {
  for (let attempt = 0; attempt < 8; attempt++) {
    // First what was written, then the source: what changes in between makes this one try again.
    const standing = new Map((await weeksOfStudent(table, ref)).map((week) => [week.monday, week]))
    const known = await studentWithNeedsAndPlacements(table, ref, { consistent: true })
    const wanted = weeksOf(known?.placements ?? [])
    const mondays = [...new Set([...standing.keys(), ...wanted.keys()])]
    const steps = mondays.flatMap((monday) => {
      const { entries: kept = [], version = 0 } = standing.get(monday) ?? {}
      const entries = wanted.get(monday) ?? []
      return JSON.stringify(kept) === JSON.stringify(entries) ? [] : [putWeekOfStudent(ref, { monday, entries, version })]
    })
    try {
      for (let start = 0; start < steps.length; start += atOnce) {
        await transact(table, newToken(), steps.slice(start, start + atOnce))
      }
      return
    } catch (error) {
      if (!(error instanceof WeekMoved)) throw error
    }
  }
  throw new Refusal('busy')
}

/** Makes the weeks of a whole school anew: for one that was there before its weeks were kept. */
export async function rebuildWeeks(services: Pick<Services, 'table' | 'newToken'>, schoolId: string) {
  let cursor: string | undefined
  do {
    const page = await studentsOfSchool(services.table, schoolId, { limit: 20, cursor })
    await Promise.all(page.items.map(({ student }) => refreshWeeks(services, { schoolId, studentId: student.id })))
    cursor = page.cursor ?? undefined
  } while (cursor)
}
