import type { Role } from '../../shared/person.ts'

/** The first page of a role. */
export const homeOf: Record<Role, string> = {
  student: '/start',
  employer: '/offer',
  coordinator: '/queue',
  mentor: '/students',
  'team-leader': '/overview',
  administrator: '/school',
  adviser: '/reports',
}
