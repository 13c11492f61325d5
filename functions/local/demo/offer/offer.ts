import type { Competency } from '../../../../shared/competency.ts'
import type { WeekSlot } from '../../../../shared/daypart.ts'
import type { GuidanceLevel, OpportunityKind, Schedule } from '../../../../shared/opportunity.ts'
import type { Language, Level } from '../../../../shared/programme.ts'
import type { Sector, Trait } from '../../../../shared/sector.ts'
import type { BannedTaskName } from '../../../../shared/working-time/banned-task-name.ts'
import type { Area } from '../places.ts'

/** An organisation as it stands in the data, with what it offers. */
export type Offerer = {
  name: string
  about: string
  sector: Sector
  /** Street and number; the area gives city and coordinates. */
  street: string
  area: Area
  website?: string
  contact: { name: string; role: string; mail?: string }
  offers: readonly Offer[]
}

/** One thing to do, which is offered once for every run. */
export type Offer = {
  kind: OpportunityKind
  title: string
  occupation: string
  why: string
  tasks: readonly string[]
  role: string
  runs: readonly Run[]
  seats: number
  guidance: GuidanceLevel
  competencies: readonly Competency[]
  /** The organisation's own sector, unless it says another. */
  sector?: Sector
  workProcesses?: readonly string[]
  traits?: readonly Trait[]
  tools?: readonly string[]
  bring?: readonly string[]
  /** What is kept from young people, and that this work holds. */
  restrictedTasks?: readonly BannedTaskName[]
  /** The contact of the organisation, unless it says another. */
  guide?: { name: string; role: string }
  /** At the organisation, unless it says another. */
  where?: 'school' | 'remote'
  levels?: readonly Level[]
  minYear?: number
  minAge?: number
  languages?: readonly Language[]
  /** Meant for the first school alone. */
  firstSchoolOnly?: true
  /** A draft that nobody sees yet, or one that the employer closed early. */
  status?: 'draft' | 'closed'
  /** Wanted by many: the demo fills every seat. */
  popular?: true
}

/**
 * When it takes place: half-days of the week, for a number of weeks, from a week counted from the present one.
 * Week -6 lies in the past, week 2 is the week after next.
 */
export type Run = { mode: Schedule['mode']; count: number; week: number; weeks: number; slots: readonly WeekSlot[] }

/** The student comes to all half-days. */
export function all(week: number, weeks: number, ...slots: WeekSlot[]): Run {
  return { mode: 'all', count: weeks * slots.length, week, weeks, slots }
}

/** The student chooses `count` of the half-days. */
export function any(count: number, week: number, weeks: number, ...slots: WeekSlot[]): Run {
  return { mode: 'any', count, week, weeks, slots }
}

/** The student chooses `count` half-days in a row. */
export function block(count: number, week: number, weeks: number, ...slots: WeekSlot[]): Run {
  return { mode: 'block', count, week, weeks, slots }
}

export const vmbo: readonly Level[] = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl']
export const mbo: readonly Level[] = ['mbo-1', 'mbo-2', 'mbo-3', 'mbo-4']
