import type { TimetableWords } from './words.ts'

const words: TimetableWords = {
  title: 'Timetables',
  lede: 'What stands on each half-day? Students see only opportunities that fit their timetable, and can’t ask for a place during a lesson.',
  whose: 'Timetable of',
  school: 'The whole school',
  schoolText: 'This holds for every group. A group can differ from it, and a student from the group.',
  groupText: (group) => `This holds for ${group}. What you leave empty here is as for the school.`,
  noGroups: 'No groups yet',
  noGroupsText: 'Import the groups of your school first. Then you make their timetables here.',
  bringIn: 'Import a list',

  kinds: {
    lesson: 'Lesson',
    'free-guided': 'Free, guided',
    'free-open': 'Free',
    stage: 'Stage day',
    'test-week': 'Test week',
    holiday: 'Holiday',
    'day-off': 'Day off',
  },
  nothing: 'Empty',
  inherited: { school: 'As the school', group: 'As the group' },
  from: { school: 'school', group: 'group' },
  cell: (when, what) => `${when}: ${what}`,

  week: {
    title: 'The week',
    empty: 'There is no week yet',
    emptyText: {
      school: 'Do all groups have the same week? Then make it here. Otherwise begin with a group.',
      group: 'As long as there is no week, we don’t know when this group has lessons. Then the timetable keeps nothing back.',
      student: 'This student has the week of the group. Does the student follow something else? Put it here.',
    },
    make: 'Make a week',
    makeOwn: 'Make a week of their own',
    which: 'Which week',
    now: 'Now',
    before: (date) => `Until ${date}`,
    starting: (date) => `From ${date}`,
    next: 'New week from a date',
    nextDate: 'From',
    nextMake: 'Put it ready',
    nextWrong: 'Choose a date after the day on which the last week begins.',
    until: 'Last day',
    untilHint: 'Empty: until further notice.',
    remove: 'Remove this week',
    help: 'Arrows walk through the week. Space changes what stands there. C copies the day, V pastes it.',
    group: 'Week',
    copyDay: 'Copy the day',
    pasteDay: (day) => `Paste ${day} here`,
    copied: (day) => `${day} is copied.`,
    copyWeek: 'Take over the week of',
    choose: 'Choose a group',
    what: 'What stands there?',
    word: 'Name',
    wordHint: 'The subject, for example.',
    weekend: 'Show the weekend',
  },

  exceptions: {
    title: 'Different from the week',
    text: 'A test week, a day for teachers, an extra lesson, or a half-day off.',
    none: 'Nothing special',
    noneText: 'Add a test week or a day off. Holidays need not be typed over.',
    noneOwn: 'Free a half-day, or plan an extra lesson.',
    add: 'Add',
    kind: 'What is it?',
    from: 'First day',
    until: 'Last day',
    parts: 'Which half-days?',
    word: 'Name',
    remove: 'Remove',
    removeWhat: (what) => `: ${what}`,
    noDate: 'Choose a day.',
    wrongOrder: 'The last day lies before the first.',
    noParts: 'Choose at least one half-day.',
    past: (count) => (count === 1 ? 'Show 1 that is over' : `Show ${count} that are over`),
    wholeDays: 'whole days',
  },

  holidays: {
    title: 'School holidays',
    text: 'Choose the region. Then the holidays stand in every timetable, next year’s too.',
    region: 'Region',
    regions: { NO: 'North', MI: 'Middle', ZU: 'South', none: 'None' },
    none: 'Without a region every week counts as a school week.',
    unknown: 'No holidays of this region have been read in yet. Whoever runs Praktijkplein can do so.',
    unsaved: 'Save to see the holidays of this region.',
  },

  save: {
    bar: 'Saving',
    save: 'Save',
    cancel: 'Don’t save',
    changed: 'You changed something.',
    looking: 'We are looking at whom this touches.',
    touches: (count) =>
      count === 0
        ? 'This touches no requests or placements.'
        : count === 1
          ? 'This touches 1 request or placement.'
          : `This touches ${count} requests or placements.`,
    conflicts: (count) =>
      count === 1 ? '1 placement would fall in a lesson or test.' : `${count} placements would fall in a lesson or test.`,
    conflictsText: 'They stay. Agree with the students what happens, or change the timetable.',
    conflictItem: (student, title) => `${student}, ${title}`,
    more: (count) => `And ${count} more.`,
    anyway: 'Save anyway',
    saved: 'The timetable is saved.',
    undone: 'The timetable is as it was.',
    stale: 'Somebody else has just changed this timetable. Below it stands as it is now.',
  },

  own: {
    title: 'Own timetable',
    text: 'Does this student differ from the group? Because it goes faster, for example, or with a part of another programme.',
    free: (slots) => `Free space: ${slots}.`,
    show: 'See or change the timetable',
    differs: (count) =>
      count === 1 ? '1 half-day a week differs from the group.' : `${count} half-days a week differ from the group.`,
    same: 'The week is as for the group.',
    dates: (count) => (count === 1 ? '1 exception on a date.' : `${count} exceptions on dates.`),
  },
}
export default words
