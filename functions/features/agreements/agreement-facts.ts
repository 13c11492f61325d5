import {
  type AgreementDraft,
  type AgreementFacts,
  type AgreementTexts,
  emptyDraft,
  filledIn,
  hoursOf,
  missingIn,
  timesOf,
} from '../../../shared/agreement.ts'
import { dateOf, localDateOf } from '../../../shared/daypart.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import type { Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import { qualifications } from '../../../shared/qualifications.ts'
import type { School } from '../../../shared/school.ts'

/** What an agreement is made from. */
export type AgreementParts = {
  placement: Placement
  student: Student
  school: School
  organisation: Organisation
  opportunity: Opportunity
}
type Contact = { name: string; mail: string }

/** What nobody types. */
export function factsFrom({ placement, student, school, organisation, opportunity }: AgreementParts): AgreementFacts {
  const { crebo } = student.programme
  const { dayparts } = placement
  const { leerbedrijfId } = organisation
  const qualification = qualifications.find((one) => one.crebo === crebo)?.name
  return {
    school: { name: school.name, address: school.place.label, city: school.place.city },
    student: {
      name: student.name,
      birthDate: student.birthDate,
      groupName: student.groupName,
      ...student.programme,
      ...(qualification && { qualification }),
    },
    host: {
      name: organisation.name,
      address: organisation.place.label,
      city: organisation.place.city,
      ...(leerbedrijfId && { leerbedrijfId }),
    },
    title: opportunity.title,
    occupation: opportunity.occupation,
    from: dateOf(dayparts[0] ?? ''),
    until: dateOf(dayparts.at(-1) ?? ''),
    dayparts,
    times: timesOf(dayparts, school.daypartTimes),
  }
}

/** What a draft can be filled with: people who are known, texts that the school keeps, and what the offer says. */
export function draftFrom(
  { placement, student, opportunity }: AgreementParts,
  { times }: AgreementFacts,
  people: { mentor: Contact | undefined; employer: Contact | undefined },
  texts: AgreementTexts | undefined,
): AgreementDraft {
  const { crebo } = student.programme
  return {
    ...emptyDraft,
    ...texts,
    schoolGuide: contact(people.mentor),
    hostContact: contact(people.employer),
    hostGuide: { ...opportunity.guide, mail: '' },
    guardian: contact(student.guardians[0]),
    hours: hoursOf(placement.dayparts, times) || null,
    aim: placement.need?.question ?? '',
    activities: opportunity.tasks,
    workProcesses: opportunity.workProcesses.filter((code) => crebo !== undefined && code.startsWith(`${crebo}/`)),
  }
}

/** A draft with what is known filled in, and what it still misses. */
export function judged(facts: AgreementFacts, draft: AgreementDraft, known: AgreementDraft, now: Date) {
  const filled = filledIn(draft, known)
  return { draft: filled, missing: missingIn(facts, filled, localDateOf(now)) }
}

function contact(one: Contact | undefined): Contact {
  return one ? { name: one.name, mail: one.mail } : { name: '', mail: '' }
}
