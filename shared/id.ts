import * as v from 'valibot'

/**
 * Ids are `<prefix>_<ulid in lower case>`: sortable by the moment they were made, and readable in a log.
 * The prefix says what the id is of, so that ids can't be swapped by accident.
 */
export const idPrefixes = {
  school: 'sch',
  group: 'grp',
  person: 'per',
  membership: 'mem',
  organisation: 'org',
  opportunity: 'opp',
  learningNeed: 'need',
  experience: 'exp',
  dialogue: 'dlg',
  dialogueTime: 'time',
  action: 'act',
  room: 'room',
  guest: 'gst',
  event: 'evt',
  notification: 'note',
  import: 'imp',
  guestLink: 'link',
  file: 'file',
} as const
export type IdKind = keyof typeof idPrefixes

const ulid = '[0-9a-hjkmnp-tv-z]{26}'

function idLike(pattern: string) {
  return v.pipe(v.string(), v.regex(new RegExp(`^${pattern}$`), 'not an id of this kind'))
}

function idSchema(kind: IdKind) {
  return idLike(`${idPrefixes[kind]}_${ulid}`)
}

export const SchoolId = idSchema('school')
export const GroupId = idSchema('group')
export const PersonId = idSchema('person')
export const MembershipId = idSchema('membership')
export const OrganisationId = idSchema('organisation')
export const OpportunityId = idSchema('opportunity')
export const LearningNeedId = idSchema('learningNeed')
export const ExperienceId = idSchema('experience')
export const FileId = idSchema('file')
export const NotificationId = idSchema('notification')
export const ImportId = idSchema('import')
export const DialogueTimeId = idSchema('dialogueTime')
export const ActionId = idSchema('action')
export const RoomId = idSchema('room')
export const GuestId = idSchema('guest')

/** One student has at most one placement on one opportunity, so the id says both: a retry can't double it. */
export const PlacementId = idLike(`plc_${ulid}_${ulid}`)

export function placementIdOf(studentId: string, opportunityId: string) {
  return `plc_${studentId.slice(4)}_${opportunityId.slice(4)}`
}

/** The reverse of `placementIdOf`; the id must have passed `PlacementId`. */
export function partsOfPlacementId(placementId: string) {
  const [, student, opportunity] = placementId.split('_')
  return { studentId: `per_${student}`, opportunityId: `opp_${opportunity}` }
}

/** A dialogue is of one student; its id says whose, so that a guide's address of it finds the student's own things. */
export const DialogueId = idLike(`dlg_${ulid}_${ulid}`)

/** `madeId` is a fresh id of the kind `dialogue`. */
export function dialogueIdOf(studentId: string, madeId: string) {
  return `dlg_${studentId.slice(4)}_${madeId.slice(4)}`
}

/** Whose dialogue it is; the id must have passed `DialogueId`. */
export function studentOfDialogueId(dialogueId: string) {
  return `per_${dialogueId.split('_')[1]}`
}
