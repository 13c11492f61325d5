import type { IndexName } from '../functions/table/definition.ts'

/** Which partitions a function may touch, by how their keys begin. What is not here is denied. */
export type TableAccess = {
  read: readonly string[]
  query: { readonly [index in IndexName]?: readonly string[] }
  write: readonly string[]
  remove: readonly string[]
}

const students = 'SCHOOL#*#STUDENT#*'
const guestLinks = 'GUEST-LINK#*'
const mailStops = 'MAIL-STOP#*'
const unsubscribe = 'UNSUBSCRIBE#*'
const recognitions = 'RECOGNITION#*'
const waits = 'ORGANISATION#*#WAITS'
const memory = ['OPPORTUNITY#*', 'EVENTS#*']
// Imports make and unmake people, groups, organisations and opportunities, and keep what the outside calls them.
// What a student tells the confidential adviser. For who answers requests alone: no worker may read it.
const reports = 'REPORTS#*'
// A guide's own notes on a talk: for who answers requests alone.
const privateNotes = 'PRIVATE-NOTES#*'
const regionKeys = 'REGION#*#KEYS'
const imported = ['MAIL#*', 'SCHOOL#*', 'ORGANISATION#*', 'OPPORTUNITY#*', regionKeys]

export const tableAccess = {
  api: {
    read: [
      'SIGN-IN#*',
      'PERSON#*',
      'MAIL#*',
      'IDENTITY#*',
      'SCHOOL#*',
      'ORGANISATION#*',
      guestLinks,
      mailStops,
      unsubscribe,
      recognitions,
      'CALENDAR',
      regionKeys,
      reports,
      privateNotes,
      ...memory,
    ],
    query: { gsi1: ['SCHOOL#*', 'ORGANISATION#*'], gsi2: ['SCHOOL#*', 'SCHOOLS', 'ORGANISATION#*', 'REGION#*'] },
    write: [
      'SIGN-IN#*',
      'PERSON#*',
      'IDENTITY#*',
      guestLinks,
      unsubscribe,
      recognitions,
      reports,
      privateNotes,
      ...imported,
      ...memory,
    ],
    remove: ['PERSON#*', 'SIGN-IN#*', mailStops, ...imported],
  },
  outbox: {
    read: ['SCHOOL#*', 'EVENTS#*', 'PERSON#*', 'ORGANISATION#*', 'OPPORTUNITY#*', guestLinks, mailStops, recognitions],
    query: {
      gsi1: ['SCHOOL#*#COORDINATORS', 'SCHOOL#*#MENTORS', 'SCHOOL#*#ADVISERS', 'SCHOOL#*#GROUP#*', 'ORGANISATION#*#PEOPLE'],
      gsi2: ['SCHOOLS', 'ORGANISATION#*#PLACEMENTS'],
    },
    write: [students, 'PERSON#*', guestLinks, 'OPPORTUNITY#*', waits, 'EVENTS#*'],
    remove: [],
  },
  sweeper: {
    read: ['SCHOOL#*', 'OPPORTUNITY#*', 'ORGANISATION#*', recognitions, 'CALENDAR'],
    query: {
      gsi1: ['SCHOOL#*#PLACEMENTS#*', 'SCHOOL#*#AGREEMENTS#sent', 'SCHOOL#*#WAITING'],
      gsi2: [
        'SCHOOLS',
        'RECOGNITIONS',
        'SCHOOL#*#WEEKS-TO-ASK',
        'SCHOOL#*#CONTACT-MOMENTS',
        'SCHOOL#*#EVALUATIONS-TO-REMIND',
        'SCHOOL#*#TALKS-DUE',
      ],
    },
    write: [students, 'SCHOOL#*#REMINDED', recognitions, ...memory],
    remove: [],
  },
  snapshots: {
    read: [...memory, waits],
    query: { gsi2: ['SCHOOLS', 'REGION#*#OPEN', 'REGION#*#WAITS'] },
    write: [],
    remove: [],
  },
  mail: {
    read: ['PERSON#*', mailStops],
    query: { gsi1: ['OUTGOING'] },
    write: ['PERSON#*', unsubscribe],
    remove: [],
  },
  feedback: {
    read: ['MAIL#*'],
    query: {},
    write: ['PERSON#*', mailStops],
    remove: [],
  },
} as const satisfies Record<string, TableAccess>

export type FunctionName = keyof typeof tableAccess
