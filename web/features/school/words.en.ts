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
  deadlines: {
    title: 'How soon an answer comes',
    text: 'When no answer comes in time, the request expires and the place is free again. Everybody gets a message before that. What was asked before keeps its own date.',
    answerDays: 'School days to answer a request',
    offerHours: 'Hours to take a place that came free',
    hints: {
      answerDays: 'For your decision, and for the answer of a student to a question. Always before the first half-day.',
      offerHours: 'So long we keep a place for who is next on the waiting list.',
    },
    bad: (least, most) => `Fill in a whole number from ${least} to ${most}.`,
    save: 'Save',
    saved: 'Saved. It holds for what is asked from now on.',
  },
}
export default words
