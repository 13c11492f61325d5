import type { RuleWords } from './rules.ts'

const words: RuleWords = {
  measures: {
    work: 'Work at this age',
    day: 'Longest day',
    'school-day': 'Day with lessons',
    'other-day': 'Day without lessons',
    week: 'Per week',
    average: 'Average',
    'days-per-week': 'Days per week',
    rest: 'Night’s rest',
    night: 'Work at night',
    'weekly-rest': 'Rest per week',
    sunday: 'Work on Sunday',
    'free-sundays': 'Sundays off per year',
    'holiday-weeks': 'Holiday weeks per year',
    'holiday-weeks-in-row': 'Holiday weeks in a row',
    break: 'Break',
  },
  units: { hours: 'hours', minutes: 'minutes', days: 'days', weeks: 'weeks', sundays: 'Sundays' },
  broken: (what, unit, bound, { actual, limit, when }) =>
    `${what}: ${actual} ${unit}, may be no ${bound === 'max' ? 'more' : 'less'} than ${limit} (${when})`,
  brokenAtAll: (what, when) => `${what}: not allowed (${when})`,
  plain: {
    work: ({ when }) => `At your age you may not be at a place of work yet (${when}).`,
    day: ({ actual, limit, when }) => `On ${when} you get to ${actual} hours. At most ${limit} are allowed, lessons included.`,
    'school-day': ({ actual, limit, when }) =>
      `On ${when} you have lessons. Then you may work at most ${limit} hours, not ${actual}.`,
    'other-day': ({ actual, limit, when }) => `On ${when} you get to ${actual} hours. At most ${limit} are allowed.`,
    week: ({ actual, limit, when }) =>
      `In the week of ${when} you get to ${actual} hours. At most ${limit} are allowed, lessons included.`,
    average: ({ actual, limit, when }) =>
      `From ${when} you get to ${actual} hours a week on average. At most ${limit} are allowed.`,
    'days-per-week': ({ actual, limit, when }) => `In the week of ${when} you work ${actual} days. At most ${limit} are allowed.`,
    rest: ({ actual, limit, when }) => `After ${when} you have ${actual} hours of rest at night. You need ${limit}.`,
    night: ({ when, window }) =>
      window
        ? `On ${when} it is too late or too early: between ${window.from} and ${window.until} you may not work yet.`
        : `On ${when} it is too late or too early.`,
    'weekly-rest': ({ actual, limit, when }) =>
      `From ${when} you have at most ${actual} hours off in a row. It has to be ${limit}.`,
    sunday: ({ when }) => `On Sunday you may not work yet (${when}).`,
    'free-sundays': ({ actual, limit }) => `You keep ${actual} Sundays off in a year. It has to be ${limit}.`,
    'holiday-weeks': ({ actual, limit }) => `You work in ${actual} holiday weeks in a year. At most ${limit} are allowed.`,
    'holiday-weeks-in-row': ({ actual, limit }) => `You work in ${actual} holiday weeks in a row. At most ${limit} are allowed.`,
    break: ({ actual, limit, when }) => `On ${when} you have ${actual} minutes of break. You need ${limit}.`,
  },
  tasks: {
    'cash-register': 'Working a cash register',
    lifting: 'Lifting more than 10 kilos',
    'dangerous-machines': 'Working with dangerous machines',
    'dangerous-substances': 'Working with dangerous substances',
    noise: 'Working in loud noise (85 decibels or more)',
    'needs-expert-supervision': 'Work that needs an expert beside it',
  },
  barred: (task, under) => `${task} is allowed from ${under} years on`,
  supervised: (task) => `${task}: agree on who that is`,
  consent: (what) => `${what}: only if the parents agree`,
  sources: (sources, textOf, checked) => `${sources}, text of ${textOf}${checked ? '' : ', still to be checked by a person'}.`,
}
export default words
