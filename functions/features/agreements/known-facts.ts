import {
  type AgreementDraft,
  type AgreementFacts,
  agreementKindOf,
  emptyDraft,
  filledIn,
  hoursOf,
  missingIn,
  timesOf,
} from '../../../shared/agreement.ts'
import { dateOf, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Placement } from '../../../shared/placement.ts'
import { qualifications } from '../../../shared/qualifications.ts'
import type { Services } from '../../services.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import { organisationById } from '../organisations/organisation-store.ts'
import { employersOf, mentorsOf, peopleById } from '../people/person-store.ts'
import { studentById } from '../students/student-store.ts'
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
  const { student } = summary
  const { opportunity } = found
  const { crebo } = student.programme
  const times = timesOf(placement.dayparts, school.daypartTimes)
  const facts: AgreementFacts = {
    school: { name: school.name, address: school.place.label, city: school.place.city },
    student: {
      name: student.name,
      birthDate: student.birthDate,
      groupName: student.groupName,
      ...student.programme,
      qualification: qualifications.find((one) => one.crebo === crebo)?.name,
    },
    host: {
      name: organisation.name,
      address: organisation.place.label,
      city: organisation.place.city,
      leerbedrijfId: organisation.leerbedrijfId ?? undefined,
    },
    title: opportunity.title,
    occupation: opportunity.occupation,
    from: dateOf(placement.dayparts[0] ?? ''),
    until: dateOf(placement.dayparts.at(-1) ?? ''),
    dayparts: placement.dayparts,
    times,
  }
  const people = await peopleById(table, [...employerIds, ...mentorIds])
  const contactAmong = (ids: readonly string[]) => {
    const one = ids.toSorted().flatMap((id) => people.get(id) ?? [])[0]
    return one ? { name: one.name, mail: one.mail } : { name: '', mail: '' }
  }
  const known: AgreementDraft = {
    ...emptyDraft,
    ...texts,
    schoolGuide: contactAmong(mentorIds),
    hostContact: contactAmong(employerIds),
    hostGuide: { ...opportunity.guide, mail: '' },
    guardian: student.guardians[0] ?? emptyDraft.guardian,
    hours: hoursOf(placement.dayparts, times) || null,
    aim: placement.need?.question ?? '',
    activities: opportunity.tasks,
    workProcesses: opportunity.workProcesses.filter((code) => crebo !== undefined && code.startsWith(`${crebo}/`)),
  }
  return { kind, facts, known, region: opportunity.region }
}

/** A draft with what is known filled in, and what it still misses. */
export function judged(facts: AgreementFacts, draft: AgreementDraft, known: AgreementDraft, now: Date) {
  const filled = filledIn(draft, known)
  return { draft: filled, missing: missingIn(facts, filled, localDateOf(now)) }
}
