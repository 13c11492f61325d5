import type { Role } from '../../../shared/person.ts'
import { locale } from '../locale.ts'

const names: Record<'nl' | 'en', Record<Role, string>> = {
  nl: {
    student: 'student',
    coordinator: 'stagecoördinator',
    mentor: 'mentor',
    'team-leader': 'teamleider',
    administrator: 'beheerder',
    adviser: 'vertrouwenspersoon',
    employer: 'werkgever',
  },
  en: {
    student: 'student',
    coordinator: 'placement coordinator',
    mentor: 'mentor',
    'team-leader': 'team leader',
    administrator: 'administrator',
    adviser: 'confidential adviser',
    employer: 'employer',
  },
}

/** What a role is called. Both languages are here: twelve words are less than a request. */
export function roleName(role: Role) {
  return names[locale()][role]
}
