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
  noGroupsText: 'Import them from a spreadsheet of your administration.',
  readOnly: 'You change groups, colleagues and students with a spreadsheet.',
  bringIn: 'Import a list',
}
export default words
