import type { StartWords } from './words.ts'

const words: StartWords = {
  title: 'Start',
  hello: (name) => `Hello ${name}`,
  todayIs: (date) => `It is ${date}`,
  next: 'Your next step',
  step: {
    answer: {
      title: 'Answer a question',
      text: (title, by) => `Your coordinator wants to know something about: ${title}.${by && ` Answer by ${by}.`}`,
      action: 'Read the question',
    },
    reflect: {
      title: (title) => `Look back on: ${title}`,
      text: (organisation) => `You were at ${organisation}. Choose one moment that stayed with you. One sentence is enough.`,
      action: 'Begin (3 minutes)',
    },
    act: { title: 'Do what you set out to do', action: 'See your action' },
    need: {
      title: 'Tell what you want to learn',
      text: 'In a few short steps. You need not be sure yet. Then you see what fits.',
      action: 'Begin (2 minutes)',
    },
    prepare: {
      title: (when) => `You begin ${when}`,
      text: (title, organisation) => `${title}, at ${organisation}. See what to bring.`,
      action: 'See your place',
    },
    match: {
      title: 'Choose an opportunity that fits',
      text: 'You told what you want to learn. See what there is, and ask for a place.',
      action: 'See your opportunities',
    },
    wait: {
      title: 'Waiting for an answer',
      text: (title, by) =>
        `You asked for a place: ${title}. ${by ? `You hear by ${by}.` : 'School is looking at it.'} Feel free to look further.`,
      action: 'See your request',
    },
  },
  places: 'See all your places',
  loop: 'What this step belongs to',
  loopSteps: { need: 'Question', opportunity: 'Opportu\u00adnity', place: 'Doing', reflect: 'Looking back' },
  done: 'done',
  now: 'now',
  later: 'later',

  fits: 'Fits you now',
  change: 'Change',
  changeWhat: ': what you want to learn',
  all: (count) => (count === 1 ? 'See the opportunity that fits' : `See all ${count} opportunities that fit`),
  nothingFits: 'Nothing fits right now',
  nothingFitsText: 'See which opportunities nearly fit. Often one half-day is enough.',
  nearly: 'See what nearly fits',
  noNeed: 'What do you want to learn or find out?',
  noNeedText: 'Tell it in a few short steps. Then you see here what fits, and why. You need not be sure yet.',
  searching: 'We are looking for what fits you.',

  week: 'Your week',
  stands: {
    lesson: 'Lesson',
    'free-guided': 'Free',
    'free-open': 'Free',
    stage: 'Stage',
    'test-week': 'Tests',
    holiday: 'Holiday',
    'day-off': 'Day off',
    none: 'Empty',
  },
  freeLong: 'free, find an opportunity',
  isToday: ', today',
  wholeDay: 'the whole day',
  upcoming: 'Coming up',
  nothingUpcoming: 'Nothing is planned yet.',

  needs: 'Your questions',
  newNeed: 'New question',
  markDone: 'Done',
  markDoneWhat: (need) => `: ${need}`,
  markedDone: 'This question is done.',
  doneNeeds: (count) => (count === 1 ? '1 question that is done' : `${count} questions that are done`),
  mine: 'Your places',
}
export default words
