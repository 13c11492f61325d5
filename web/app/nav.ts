import type { Role } from '../../shared/person.ts'
import type { IconName } from '../ui/icon-names.ts'
import type { ShellWords } from './words.ts'

type Place = keyof ShellWords['nav']

/** The main menu of each role: at most four places, so that they fit at the foot of a phone. `start` is at `/start`. */
export const navOf: Record<Role, readonly Place[]> = {
  student: ['start', 'opportunities', 'week', 'dossier'],
  employer: ['offer', 'coming', 'week', 'organisation'],
  coordinator: ['queue', 'placements', 'students', 'opportunities'],
  mentor: ['students', 'talks', 'week', 'opportunities'],
  'team-leader': ['overview', 'opportunities'],
  administrator: ['school', 'timetables', 'import', 'opportunities'],
  adviser: ['reports'],
}

export const iconOf: Record<Place, IconName> = {
  start: 'home',
  opportunities: 'stall',
  week: 'week',
  dossier: 'dossier',
  offer: 'stall',
  coming: 'users',
  organisation: 'building',
  queue: 'inbox',
  placements: 'daypart',
  students: 'users',
  talks: 'talk',
  overview: 'chart',
  school: 'building',
  timetables: 'week',
  import: 'upload',
  reports: 'inbox',
}

/** Pages without a place of their own belong to one of these, where the role has it. */
const belonging: Partial<Record<Place, readonly string[]>> = {
  start: ['placements', 'needs', 'talks'],
  opportunities: ['matches'],
  placements: ['agreements', 'week'],
  students: ['hours', 'conversations'],
  overview: ['hours'],
}

export function isAt(place: Place, path: string) {
  const [, first = ''] = path.split('/')
  return first === place || (belonging[place]?.includes(first) ?? false)
}
