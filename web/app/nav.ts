import type { Role } from '../../shared/person.ts'
import type { IconName } from '../ui/icon-names.ts'
import type { ShellWords } from './words.ts'

type NavItem = {
  href: string
  word: keyof ShellWords['nav']
  icon: IconName
  /** Other paths that belong to this place. */
  also?: readonly string[]
}

/** The main menu of each role: at most four places, so that they fit at the foot of a phone. */
export const navOf: Record<Role, readonly NavItem[]> = {
  student: [
    { href: '/start', word: 'start', icon: 'home', also: ['/placements', '/needs'] },
    { href: '/opportunities', word: 'opportunities', icon: 'stall', also: ['/matches'] },
    { href: '/dossier', word: 'dossier', icon: 'dossier' },
  ],
  employer: [
    { href: '/offer', word: 'offer', icon: 'stall' },
    { href: '/coming', word: 'coming', icon: 'users' },
    { href: '/organisation', word: 'organisation', icon: 'building' },
  ],
  coordinator: [
    { href: '/queue', word: 'queue', icon: 'inbox' },
    { href: '/placements', word: 'placements', icon: 'daypart' },
    { href: '/students', word: 'students', icon: 'users' },
    { href: '/opportunities', word: 'opportunities', icon: 'stall' },
  ],
  mentor: [
    { href: '/students', word: 'students', icon: 'users' },
    { href: '/opportunities', word: 'opportunities', icon: 'stall' },
  ],
  'team-leader': [
    { href: '/overview', word: 'overview', icon: 'chart' },
    { href: '/opportunities', word: 'opportunities', icon: 'stall' },
  ],
  administrator: [
    { href: '/school', word: 'school', icon: 'building' },
    { href: '/opportunities', word: 'opportunities', icon: 'stall' },
  ],
}

export function isAt(item: NavItem, path: string) {
  return [item.href, ...(item.also ?? [])].some((place) => path === place || path.startsWith(`${place}/`))
}
