import { agreementKindOf } from '../../../shared/agreement.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import { organisationById } from '../organisations/organisation-store.ts'
import { employersOf, mentorsOf, peopleById } from '../people/person-store.ts'
import { studentById } from '../students/student-store.ts'
import { draftFrom, factsFrom } from './agreement-facts.ts'
import { textsOf } from './agreement-store.ts'

/** What is known for the agreement of a placement: facts that nobody types, and what its draft can be filled with. */
export async function knownFacts({ table, market }: Services, placement: Placement) {
  const { schoolId, studentId, organisationId, opportunityId } = placement
  const kind = agreementKindOf(placement.student.level)
  const [summary, school, organisation, found, employerIds, mentorIds, texts] = await Promise.all([
    studentById(table, { schoolId, studentId }),
    market.school(schoolId),
    organisationById(table, organisationId),
    opportunityById(table, opportunityId),
    employersOf(table, organisationId),
    mentorsOf(table, schoolId, placement.student.groupId),
    textsOf(table, schoolId, kind),
  ])
  if (!summary || !school || !organisation || !found) throw new Refusal('not-found')
  const { opportunity } = found
  const people = await peopleById(table, [...employerIds, ...mentorIds])
  // The longest there first: ids sort by when they were made.
  const firstOf = (ids: readonly string[]) => ids.toSorted().flatMap((id) => people.get(id) ?? [])[0]
  const parts = { placement, student: summary.student, school, organisation, opportunity }
  const facts = factsFrom(parts)
  const known = draftFrom(parts, facts, { mentor: firstOf(mentorIds), employer: firstOf(employerIds) }, texts)
  return { kind, facts, known, region: opportunity.region }
}
