import * as v from 'valibot'
import { NotificationId, OpportunityId, PersonId, PlacementId } from './id.ts'
import type { Role } from './person.ts'

/** What people choose mail by: kinds of message that belong together. */
export const notificationGroups = [
  'requests',
  'answers',
  'agreements',
  'hours',
  'absences',
  'seats',
  'dialogues',
  'concerns',
  'confidential',
] as const
export const NotificationGroup = v.picklist(notificationGroups)
export type NotificationGroup = v.InferOutput<typeof NotificationGroup>

/** Every kind of message, and the group that it is mailed in; null is news for the app alone, which is never mailed. */
export const groupOfKind = {
  'placement-requested': 'requests',
  'placement-answered': 'requests',
  'placement-withdrawn': 'requests',
  'placement-question': 'answers',
  'placement-approved': 'answers',
  'placement-declined': 'answers',
  'placement-cancelled': 'answers',
  'placement-reconsidered': 'answers',
  /** Nobody answered in time: told to the student whose request it was, and to the coordinators. */
  'placement-expired': 'answers',
  'question-expired': 'answers',
  'request-expired': 'requests',
  /** It is time to answer: one request, so many of them, or a question that the student was asked. */
  'request-due': 'requests',
  'requests-due': 'requests',
  'answer-due': 'answers',
  /** Something stands in the way of a placement: a recognition that is gone, hours that may not be. */
  'placement-concern': 'concerns',
  'agreement-to-sign': 'agreements',
  'agreement-signed': 'agreements',
  'agreement-refused': 'agreements',
  'agreement-withdrawn': 'agreements',
  'agreement-undelivered': 'agreements',
  'placement-started': null,
  'placement-completed': null,
  'hours-confirmed': null,
  'hours-disputed': 'hours',
  'hours-reopened': 'hours',
  'hours-settled': 'hours',
  'absence-ill': 'absences',
  'absence-no-show': 'absences',
  'absence-reported': 'absences',
  'absence-withdrawn': 'absences',
  /** From the waiting list: a seat is held for the reader, or no longer. */
  'seat-offered': 'seats',
  'seat-gone': 'seats',
  /** An explanation that the reader asked for is offered, or is not given after all. */
  'guidance-offered': 'answers',
  'guidance-withdrawn': 'answers',
  'contact-due': 'dialogues',
  'contact-planned': 'dialogues',
  'contact-cancelled': 'dialogues',
  'contact-held': null,
  'dialogue-asked': 'dialogues',
  'dialogue-planned': 'dialogues',
  'dialogue-moved': 'dialogues',
  'dialogue-cancelled': 'dialogues',
  'dialogue-tomorrow': 'dialogues',
  /** Somebody from outside said whether they come. */
  'dialogue-answered': 'dialogues',
  /** A guide wrote down what the student is going to do: are these the student's words? */
  'action-to-confirm': 'dialogues',
  'action-due': 'dialogues',
  'action-done': null,
  /** The mail with the link goes by itself. */
  'evaluation-asked': null,
  'evaluation-given': 'dialogues',
  'evaluation-answered': null,
  /** Something waits for the confidential adviser. It never says what. */
  'report-waiting': 'confidential',
  /** Mail to this person's address came back, or was called spam. */
  'mail-stopped': null,
} as const satisfies Record<string, NotificationGroup | null>

export type NotificationKind = keyof typeof groupOfKind
export const notificationKinds = Object.keys(groupOfKind) as [NotificationKind, ...NotificationKind[]]
export const NotificationKind = v.picklist(notificationKinds)

/** The kinds that can be mailed: each has words for its mail in functions/features/notifications. */
export type MailedKind = { [K in NotificationKind]: (typeof groupOfKind)[K] extends null ? never : K }[NotificationKind]

export function isMailed(kind: NotificationKind): kind is MailedKind {
  return groupOfKind[kind] !== null
}

export const mailChoices = ['at-once', 'digest', 'off'] as const
export const MailChoice = v.picklist(mailChoices)
export type MailChoice = v.InferOutput<typeof MailChoice>

/** What a role is mailed as long as nobody chose otherwise. A group that does not stand here is not offered to the role. */
export const defaultMail: Record<Role, Partial<Record<NotificationGroup, MailChoice>>> = {
  student: {
    answers: 'at-once',
    agreements: 'at-once',
    hours: 'digest',
    absences: 'at-once',
    seats: 'at-once',
    dialogues: 'at-once',
  },
  coordinator: {
    requests: 'digest',
    agreements: 'digest',
    hours: 'digest',
    absences: 'digest',
    seats: 'off',
    dialogues: 'digest',
    concerns: 'at-once',
  },
  mentor: { agreements: 'digest', hours: 'digest', absences: 'at-once', dialogues: 'digest', concerns: 'digest' },
  employer: {
    requests: 'digest',
    agreements: 'at-once',
    hours: 'digest',
    absences: 'at-once',
    seats: 'digest',
    dialogues: 'digest',
  },
  'team-leader': {},
  administrator: {},
  adviser: { confidential: 'at-once' },
}

/** Which groups somebody with these roles can choose, and what holds while they did not: what asks most of their attention. */
export function mailDefaults(roles: readonly Role[]) {
  const inUse = new Set<NotificationGroup | null>(Object.values(groupOfKind))
  return notificationGroups
    .filter((group) => inUse.has(group))
    .flatMap((group) => {
      const offered = roles.map((role) => defaultMail[role][group])
      const choice = mailChoices.find((candidate) => offered.includes(candidate))
      return choice ? [{ group, choice }] : []
    })
}

/** One message to one person. The sentence is made in the reader's language from the kind and the names. */
export const Notification = v.object({
  id: NotificationId,
  personId: PersonId,
  kind: NotificationKind,
  /** The page of the web app that it leads to. */
  path: v.pipe(v.string(), v.startsWith('/')),
  placementId: v.nullable(PlacementId),
  opportunityId: v.nullable(OpportunityId),
  title: v.string(),
  studentName: v.nullable(v.string()),
  text: v.nullable(v.string()),
  /** The last day on which what it asks can be done. */
  until: v.nullable(v.string()),
  createdAt: v.string(),
  readAt: v.nullable(v.string()),
})
export type Notification = v.InferOutput<typeof Notification>

/** What somebody is mailed, for each group that their roles know. */
export const MailChoices = v.object({
  items: v.array(v.object({ group: NotificationGroup, choice: MailChoice })),
  address: v.string(),
  /** Why nothing is mailed to this address any more; null while mail goes there. */
  stopped: v.nullable(v.object({ reason: v.picklist(['bounce', 'complaint']), at: v.string() })),
})
export type MailChoices = v.InferOutput<typeof MailChoices>
