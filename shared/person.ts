import * as v from 'valibot'
import { GroupId, MembershipId, OrganisationId, PersonId, SchoolId } from './id.ts'
import { Place, Region } from './place.ts'
import { Language, Programme } from './programme.ts'
import { line } from './text.ts'
import { TimetableLayer } from './timetable.ts'

/** `adviser` is the confidential adviser (vertrouwenspersoon): a role of its own, so that no other one opens what it opens. */
export const schoolRoles = ['student', 'coordinator', 'mentor', 'team-leader', 'administrator', 'adviser'] as const
export const roles = [...schoolRoles, 'employer'] as const
export const Role = v.picklist(roles)
export type Role = v.InferOutput<typeof Role>

export const locales = ['nl', 'en'] as const
export const Locale = v.picklist(locales)
export type Locale = v.InferOutput<typeof Locale>

/** A role that someone holds `at` a school or organisation (its name). Roles come from here, never from a token. */
export const Membership = v.variant('role', [
  v.object({ id: MembershipId, role: v.literal('employer'), organisationId: OrganisationId, region: Region, at: v.string() }),
  v.object({
    id: MembershipId,
    role: v.picklist(schoolRoles),
    schoolId: SchoolId,
    region: Region,
    /** The group of a student, the groups of a mentor; empty for who serves the whole school. */
    groupIds: v.array(GroupId),
    at: v.string(),
  }),
])
export type Membership = v.InferOutput<typeof Membership>

export const Person = v.object({
  id: PersonId,
  name: v.string(),
  mail: v.string(),
  locale: Locale,
})
export type Person = v.InferOutput<typeof Person>

/** Who asks: a person in the one role that is switched on. */
export type Actor = { personId: string; name: string; membership: Membership }

/** A parent or legal representative: who signs along with a student under age, and needs no account for it. */
export const Guardian = v.strictObject({ name: line(80, 2), mail: v.pipe(v.string(), v.trim(), v.email(), v.maxLength(254)) })
export type Guardian = v.InferOutput<typeof Guardian>

/** A student at a school, with what matching and planning need to know. */
export const Student = v.object({
  id: PersonId,
  schoolId: SchoolId,
  region: Region,
  /** How the school's own administration calls the student. */
  number: v.optional(v.string()),
  groupId: GroupId,
  groupName: v.string(),
  name: v.string(),
  birthDate: v.string(),
  programme: Programme,
  languages: v.array(Language),
  home: v.nullable(Place),
  /** Where the own week differs from that of the group. */
  ownTimetable: v.optional(TimetableLayer),
  /** Empty for adults. */
  guardians: v.optional(v.array(Guardian), []),
})
export type Student = v.InferOutput<typeof Student>

/** A student on a list of a mentor or coordinator. Counts only: what a student wrote stays behind its own page. */
export const StudentSummary = v.object({
  student: Student,
  openNeeds: v.number(),
  requested: v.number(),
  approved: v.number(),
  active: v.number(),
  completed: v.number(),
  /** Experiences that the student shares with the mentor. */
  shared: v.number(),
  lastActivityAt: v.nullable(v.string()),
})
export type StudentSummary = v.InferOutput<typeof StudentSummary>

/** What the web asks first: who am I, in which role, and which roles could I take. */
export const Me = v.object({
  person: Person,
  membership: Membership,
  memberships: v.array(Membership),
  unread: v.number(),
})
export type Me = v.InferOutput<typeof Me>
