import type { SchoolWords } from './words.ts'

const words: SchoolWords = {
  title: 'School',
  region: 'Region',
  place: 'Where',
  from: (from, until) => `${from} to ${until}`,
  groups: 'Groups and their free space',
  groupsText: 'Free space are the half-days without lessons. Then students can go and work.',
  group: 'Group',
  level: 'Level',
  year: (year) => `year ${year}`,
  freeSpace: 'Free space',
  none: 'No free space known',
  noGroups: 'No groups yet',
  noGroupsText: 'The groups come from the administration of the school. Ask the supplier whether they are connected.',
  readOnly: 'This comes from the administration of the school. You can see it here, not change it yet.',
}
export default words
