import { dateOf, localDateOf } from '../../../shared/daypart.ts'
import type { Placement } from '../../../shared/placement.ts'
import { lastDayToAnswer } from '../../../shared/response-clock.ts'
import type { Services } from '../../services.ts'
import { deadlinesOf } from '../schools/deadlines-store.ts'

/** The last day for an answer to what is asked now, as the school of the placement counts. */
export async function answerByFromNow(services: Services, { schoolId, dayparts }: Pick<Placement, 'schoolId' | 'dayparts'>) {
  const [{ answerDays }, holidays] = await Promise.all([deadlinesOf(services.table, schoolId), holidaysAt(services, schoolId)])
  return lastDayToAnswer(localDateOf(services.now()), dateOf(dayparts[0] ?? ''), answerDays, holidays)
}

/** Holidays that are not known count as days of school. */
export async function holidaysAt({ market }: Services, schoolId: string) {
  const school = await market.school(schoolId)
  return (school && (await market.holidays(school))) ?? []
}
