import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { match, type Seeker, seekerOf, withCards } from '../../../shared/matching/index.ts'
import type { Services } from '../../services.ts'
import { everyExperienceOf } from '../experiences/experience-store.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import type { StudentRef } from '../students/student-store.ts'

/** The student's side of every match: what school, age, week and history allow. */
export async function readSeeker(services: Services, ref: StudentRef): Promise<Seeker> {
  return (await readStudent(services, ref)).seeker
}

/** What fits a need of this student now. */
export async function matchesOfNeed(services: Services, ref: StudentRef, needId: string) {
  const { seeker, needs, region } = await readStudent(services, ref)
  const need = needs.find(({ id }) => id === needId)
  if (!need) throw new Refusal('not-found')
  const { index, text } = await services.market.fresh(region)
  return withCards(index, match(index, seeker, need, { limit: 20, nearMisses: 6, text }))
}

async function readStudent({ table, now, market }: Services, ref: StudentRef) {
  const [known, experiences, school] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, { consistent: true }),
    everyExperienceOf(table, ref),
    market.school(ref.schoolId),
  ])
  if (!known || !school) throw new Refusal('not-found')
  const { student, placements, needs } = known
  return { needs, region: student.region, seeker: seekerOf(student, school, placements, experiences, localDateOf(now())) }
}
