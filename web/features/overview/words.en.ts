import type { OverviewWords } from './words.ts'

const words: OverviewWords = {
  title: 'Overview',
  lede: (school) => `How the groups of ${school} are doing. Counts, no names: to talk about together.`,
  total: 'All groups together',
  students: (count) => (count === 1 ? '1 student' : `${count} students`),
  measures: {
    needs: 'With a learning need',
    going: 'At a place or on the way',
    completed: 'Completed something',
    shared: 'Shared an experience',
  },
  of: (count, total) => `${count} of ${total}`,
  chart: 'Which part of the group',
  group: 'Group',
  choose: 'Look at',
  number: 'Number',
  size: 'Students',
  part: 'Part of the group',
  table: 'All counts by group',
  none: 'No groups yet',
  noneText: 'As soon as the groups of the school are known, you see here how they are doing.',
  empty: 'This group has no students yet',
  talk: 'A low number is no judgement. Ask the team what it needs: time, room, roles or means.',
}
export default words
