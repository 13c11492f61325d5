import { addDays, localDateOf } from '../../../shared/daypart.ts'
import type { NotificationKind } from '../../../shared/notification.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { notify } from '../notifications/notify.ts'
import { coordinatorsOf, employersOf, mentorsOf } from '../people/person-store.ts'
import { placementById } from '../placements/placement-store.ts'

type HoursHappened = Extract<DomainEvent, { subject: 'hours' }>
type Reader = 'student' | 'school' | 'employer'
type Telling = { kind: NotificationKind; to: readonly Reader[] }

/** What a verdict is told as, and to whom. */
const ofVerdict: Partial<Record<HoursHappened['kind'], Telling>> = {
  confirm: { kind: 'hours-confirmed', to: ['student'] },
  dispute: { kind: 'hours-disputed', to: ['student'] },
  reopen: { kind: 'hours-reopened', to: ['student'] },
  settle: { kind: 'hours-settled', to: ['student', 'employer'] },
}

/** Tells who should know, each on the page where they can do something about it. */
export async function notifyOfHours(services: Services, event: HoursHappened) {
  const tellings = [ofVerdict[event.kind] ?? [], ...tellingsOfAbsence(event)].flat()
  if (tellings.length === 0) return
  const found = await placementById(services.table, event.schoolId, event.placementId)
  if (!found) return
  for (const { kind, to } of tellings) {
    for (const reader of to) await tell(services, event, found.placement, kind, reader)
  }
}

/** An absence is news while somebody can still act on it: what was filled in long after the day is not. */
function tellingsOfAbsence({ absences, at, by }: HoursHappened): Telling[] {
  const yesterday = addDays(localDateOf(new Date(at)), -1)
  const fresh = absences.filter(({ daypart }) => daypart >= yesterday).map(({ whose }) => whose)
  const others: readonly Reader[] = by === 'employer' ? ['student', 'school'] : ['school', 'employer']
  const tellings: Telling[] = []
  if (fresh.includes('ill')) tellings.push({ kind: 'absence-ill', to: others })
  if (fresh.includes('no-show') && by === 'employer') {
    tellings.push({ kind: 'absence-no-show', to: ['school'] }, { kind: 'absence-reported', to: ['student'] })
  }
  if (fresh.length > 0 && fresh.every((whose) => whose === null)) tellings.push({ kind: 'absence-withdrawn', to: others })
  return tellings
}

async function tell(services: Services, event: HoursHappened, placement: Placement, kind: NotificationKind, reader: Reader) {
  const people = {
    student: async () => [placement.studentId],
    school: async () => [
      ...(await mentorsOf(services.table, placement.schoolId, placement.student.groupId)),
      ...(await coordinatorsOf(services.table, placement.schoolId)),
    ],
    employer: () => employersOf(services.table, placement.organisationId),
  }
  await notify(services, {
    eventId: event.id,
    at: event.at,
    to: (await people[reader]()).filter((personId) => personId !== event.actorId),
    kind,
    title: placement.opportunity.title,
    path: reader === 'employer' ? `/coming/${placement.id}` : `/placements/${placement.id}`,
    placementId: placement.id,
    opportunityId: placement.opportunityId,
    studentName: reader === 'student' ? null : placement.student.name,
    text: event.text,
  })
}
