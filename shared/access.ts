import type { Actor, Membership, Role } from './person.ts'

/**
 * The one policy: action × role → relation. What does not stand here is denied.
 * - `any`: whatever the tenant-scoped read finds (the key already holds the tenant)
 * - `self`: only what is the actor's own
 * - `group`: students of the actor's groups
 * - `school`: everything of the actor's school
 * - `organisation`: everything of the actor's organisation
 */
export type Relation = 'any' | 'self' | 'group' | 'school' | 'organisation'

const everyone = {
  student: 'any',
  coordinator: 'any',
  mentor: 'any',
  'team-leader': 'any',
  administrator: 'any',
  adviser: 'any',
  employer: 'any',
} as const satisfies Record<Role, Relation>

export const policy = {
  'me.read': everyone,
  'me.change': everyone,
  'calendar-feed.read': { student: 'self', mentor: 'self', coordinator: 'self', employer: 'any' },
  'calendar-feed.change': { student: 'self', mentor: 'self', coordinator: 'self', employer: 'any' },
  'notification.read': everyone,
  'notification.change': everyone,
  'opportunity.read': everyone,
  'opportunity.create': { employer: 'organisation' },
  'opportunity.change': { employer: 'organisation' },
  'organisation.read': everyone,
  'organisation.change': { employer: 'organisation' },
  'organisation.opportunities': { employer: 'organisation' },
  'organisation.placements': { employer: 'organisation' },
  'learning-need.read': { student: 'self' },
  'learning-need.change': { student: 'self' },
  'match.read': { student: 'self' },
  'placement.claim': { student: 'self' },
  'waiting-list.use': { student: 'self' },
  'placement.read': { student: 'self', mentor: 'group', coordinator: 'school' },
  'placement.student-move': { student: 'self' },
  'placement.decide': { coordinator: 'school' },
  'placement.employer-cancel': { employer: 'organisation' },
  'placement.queue': { coordinator: 'school' },
  'hours.read': { student: 'self', mentor: 'group', coordinator: 'school' },
  'hours.log': { student: 'self' },
  'hours.confirm': { employer: 'organisation' },
  'hours.decide': { coordinator: 'school' },
  'hours.list': { mentor: 'group', coordinator: 'school', 'team-leader': 'school' },
  'required-hours.read': { coordinator: 'any', mentor: 'any', 'team-leader': 'any', administrator: 'any' },
  'required-hours.change': { administrator: 'any' },
  'deadlines.read': { coordinator: 'any', mentor: 'any', 'team-leader': 'any', administrator: 'any' },
  'deadlines.change': { administrator: 'any' },
  'agreement.read': { student: 'self', mentor: 'group', coordinator: 'school' },
  'agreement.list': { coordinator: 'school' },
  'agreement.write': { coordinator: 'school' },
  'agreement.sign': { student: 'self', coordinator: 'school' },
  'agreement.host': { employer: 'organisation' },
  'contact-moment.read': { student: 'self', mentor: 'group', coordinator: 'school' },
  'contact-moment.list': { mentor: 'group', coordinator: 'school' },
  'contact-moment.write': { mentor: 'group', coordinator: 'school' },
  'contact-moment.host': { employer: 'organisation' },
  'evaluation.read': { student: 'self', mentor: 'group', coordinator: 'school' },
  'evaluation.answer': { student: 'self' },
  'evaluation.host': { employer: 'organisation' },
  'report.file': { student: 'self' },
  // The confidential adviser alone: not even that there are reports is for anybody else.
  'report.handle': { adviser: 'school' },
  'experience.read': { student: 'self' },
  'experience.change': { student: 'self' },
  'dialogue-time.read': { student: 'self', mentor: 'self' },
  'dialogue-time.change': { mentor: 'self' },
  'dialogue.ask': { student: 'self' },
  'dialogue.read': { student: 'self', mentor: 'group' },
  'dialogue.move': { student: 'self', mentor: 'group' },
  'dialogue.guide': { mentor: 'group' },
  'action.change': { student: 'self' },
  'loop.read': { student: 'self', mentor: 'group' },
  'guidance.ask': { student: 'self' },
  // Requests are for everybody who could answer them; who asks, for those who guide that student (`student.read`).
  'guidance.give': { mentor: 'school', coordinator: 'school' },
  'room.read': { mentor: 'school', coordinator: 'school', administrator: 'school' },
  'room.change': { administrator: 'school' },
  'student.start': { student: 'self' },
  'week.own': { student: 'self' },
  'week.school': { mentor: 'group', coordinator: 'school' },
  'week.host': { employer: 'organisation' },
  'student.list': { mentor: 'group', coordinator: 'school', 'team-leader': 'school' },
  'student.read': { mentor: 'group', coordinator: 'school' },
  'timetable.change': { administrator: 'any' },
  'timetable.change-own': { mentor: 'group', coordinator: 'school' },
  'timetable.read': { coordinator: 'any', mentor: 'any', 'team-leader': 'any', administrator: 'any' },
  'school.read': { student: 'any', coordinator: 'any', mentor: 'any', 'team-leader': 'any', administrator: 'any' },
  'import.use': { administrator: 'school', coordinator: 'school', employer: 'organisation' },
  // People and groups are the administrator's. Who brings an organisation in lets an outsider offer to students: coordinators
  // know the companies, and an administrator, who appoints the coordinators, could not be kept from it anyway.
  'import.people': { administrator: 'school' },
  'import.organisations': { administrator: 'school', coordinator: 'school' },
  'import.opportunities': { employer: 'organisation' },
  'export.students': { administrator: 'school', coordinator: 'school' },
  'export.placements': { coordinator: 'school' },
  'export.opportunities': { employer: 'organisation' },
} as const satisfies Record<string, Partial<Record<Role, Relation>>>

export type Action = keyof typeof policy

const table: Record<Action, Partial<Record<Role, Relation>>> = policy

/** What a thing is related to; a relation that is left out is not held. */
export type Subject = { studentId?: string; groupId?: string; schoolId?: string; organisationId?: string }

/** Whether a role may try an action at all: what the screens ask before they show a button. */
export function mayTry(role: Role, action: Action) {
  return table[action][role] !== undefined
}

/** Whether this actor may do this to that. */
export function may(actor: Pick<Actor, 'personId' | 'membership'>, action: Action, subject: Subject) {
  const relation = table[action][actor.membership.role]
  if (relation === undefined) return false
  return holds(relation, actor.personId, actor.membership, subject)
}

function holds(relation: Relation, personId: string, membership: Membership, subject: Subject) {
  if (relation === 'any') return true
  if (membership.role === 'employer') return relation === 'organisation' && subject.organisationId === membership.organisationId
  switch (relation) {
    case 'self':
      return subject.studentId === personId && subject.schoolId === membership.schoolId
    case 'group':
      return (
        subject.schoolId === membership.schoolId && subject.groupId !== undefined && membership.groupIds.includes(subject.groupId)
      )
    case 'school':
      return subject.schoolId === membership.schoolId
    case 'organisation':
      return false
    default:
      return relation satisfies never
  }
}
