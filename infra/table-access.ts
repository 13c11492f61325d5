import type { IndexName } from '../functions/table/definition.ts'

/** Which partitions a function may touch, by how their keys begin. What is not here is denied. */
export type TableAccess = {
  read: readonly string[]
  query: { readonly [index in IndexName]?: readonly string[] }
  write: readonly string[]
  remove: readonly string[]
}

const students = 'SCHOOL#*#STUDENT#*'
const settings = 'SCHOOL#*#SETTINGS'
const guestLinks = 'GUEST-LINK#*'
const memory = ['OPPORTUNITY#*', 'EVENTS#*']

export const tableAccess = {
  api: {
    read: ['SIGN-IN#*', 'PERSON#*', 'MAIL#*', 'IDENTITY#*', 'SCHOOL#*', 'ORGANISATION#*', guestLinks, ...memory],
    query: { gsi1: ['SCHOOL#*', 'ORGANISATION#*'], gsi2: ['SCHOOL#*', 'SCHOOLS', 'ORGANISATION#*', 'REGION#*'] },
    write: ['SIGN-IN#*', 'PERSON#*', 'IDENTITY#*', students, settings, 'ORGANISATION#*', guestLinks, ...memory],
    remove: ['PERSON#*', 'SIGN-IN#*', students],
  },
  outbox: {
    read: ['SCHOOL#*', 'EVENTS#*', 'PERSON#*'],
    query: { gsi1: ['SCHOOL#*#COORDINATORS', 'SCHOOL#*#MENTORS', 'ORGANISATION#*#PEOPLE'], gsi2: ['SCHOOLS'] },
    write: [students, 'PERSON#*', guestLinks],
    remove: [],
  },
  sweeper: {
    read: [students, 'OPPORTUNITY#*'],
    query: { gsi1: ['SCHOOL#*#PLACEMENTS#*'], gsi2: ['SCHOOLS', 'SCHOOL#*#WEEKS-TO-ASK'] },
    write: [students, ...memory],
    remove: [],
  },
  snapshots: {
    read: memory,
    query: { gsi2: ['SCHOOLS', 'REGION#*#OPEN'] },
    write: [],
    remove: [],
  },
} as const satisfies Record<string, TableAccess>

export type FunctionName = keyof typeof tableAccess
