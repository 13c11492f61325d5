import { addDays, dateOf, mondayOf, partOf } from '../../../shared/daypart.ts'
import {
  asPlanned,
  type HalfDay,
  hoursOfPlacement,
  keepsHours,
  type Said,
  type StudentHours,
  takesHours,
  type WorkedWeek,
} from '../../../shared/hours.ts'
import type { Student } from '../../../shared/person.ts'
import type { Placement } from '../../../shared/placement.ts'
import { lawOnly, type RequiredHours } from '../../../shared/required-hours.ts'
import type { School } from '../../../shared/school.ts'
import type { Random } from './random.ts'
import type { Setting } from './setting.ts'
import { disputes, worklines } from './texts/hours.ts'

/** A week, and when its employer was asked to confirm it; null where that still has to be done. */
export type DemoWeek = { week: WorkedWeek; asking: { from: string; at: string | null } }

export type DemoHours = {
  weeks: DemoWeek[]
  /** What lists show of a student, counted from the weeks. */
  totals: StudentHours[]
  settings: { schoolId: string; required: RequiredHours }[]
}

type Input = {
  setting: Setting
  schools: readonly School[]
  students: readonly Student[]
  placements: readonly Placement[]
  /** Who answers for an organisation, by its id. */
  contactOf: ReadonlyMap<string, { id: string; name: string }>
  mailOf: ReadonlyMap<string, string>
}

/** Hours of every placement that is under way or done: the older a week, the more of it is confirmed. */
export function buildHours({ setting, schools, students, placements, contactOf, mailOf }: Input): DemoHours {
  const random = setting.random('hours')
  const kept = placements.filter(({ opportunity, state }) => keepsHours(opportunity.kind) && takesHours(state))
  const weeksOf = new Map(
    kept.map((placement) => {
      const contact = contactOf.get(placement.organisationId)
      const isShown = mailOf.get(placement.studentId) === 'student3@demo.example'
      const plan = isShown ? shownWeek : usualWeek
      return [
        placement.id,
        contact ? weeksOfPlacement(setting, placement, timesOf(schools, placement), contact, plan, random) : [],
      ]
    }),
  )
  const totals = students.flatMap((student) => {
    const own = kept.filter(({ studentId }) => studentId === student.id)
    const { id, schoolId, name, groupId, groupName, programme } = student
    const counted = own.map((placement) => {
      const weeks = (weeksOf.get(placement.id) ?? []).map(({ week }) => week)
      return hoursOfPlacement(placement, weeks, timesOf(schools, placement), 0)
    })
    if (counted.length === 0) return []
    return [{ schoolId, student: { id, name, groupId, groupName, programme }, placements: counted, version: 1 }]
  })
  return {
    weeks: [...weeksOf.values()].flat(),
    totals,
    settings: schools.slice(0, 1).map(({ id }) => ({ schoolId: id, required })),
  }
}

/** Outside mbo the law asks for nothing: the school has figures of its own. */
const required: RequiredHours = {
  ...lawOnly,
  version: 1,
  figures: [
    { level: 'vmbo-kb', route: null, year: 3, hours: 35 },
    { level: 'vmbo-kb', route: null, year: 4, hours: 70 },
    { level: 'vmbo-tl', route: null, year: 4, hours: 14 },
  ],
}

type Fate = 'confirmed' | 'disputed' | 'waiting' | 'half' | 'forgotten'

/** What has become of a week, so many weeks before this one. */
function usualWeek(weeksAgo: number, random: Random): Fate {
  if (weeksAgo === 0) return random.chance(0.7) ? 'waiting' : 'forgotten'
  if (weeksAgo === 1) return random.chance(0.6) ? 'waiting' : random.chance(0.6) ? 'confirmed' : 'half'
  if (weeksAgo === 2 && random.chance(0.15)) return 'disputed'
  return random.chance(0.93) ? 'confirmed' : 'forgotten'
}

/** The weeks of the student on the sign-in page: two confirmed, one disputed, one that waits, one half filled in. */
function shownWeek(weeksAgo: number): Fate {
  if (weeksAgo >= 4) return 'confirmed'
  return (['half', 'waiting', 'waiting', 'disputed'] as const)[weeksAgo] ?? 'waiting'
}

function weeksOfPlacement(
  { today }: Setting,
  placement: Placement,
  times: School['daypartTimes'],
  contact: { id: string; name: string },
  plan: (weeksAgo: number, random: Random) => Fate,
  random: Random,
): DemoWeek[] {
  const past = placement.dayparts.filter((daypart) => dateOf(daypart) < today)
  const byWeek = Map.groupBy(past, (daypart) => mondayOf(dateOf(daypart)))
  return [...byWeek].flatMap(([monday, dayparts], index) => {
    const weeksAgo = Math.round((Date.parse(mondayOf(today)) - Date.parse(monday)) / (7 * 86_400_000))
    const fate = plan(weeksAgo, random)
    if (fate === 'forgotten') return []
    const filled = fate === 'half' ? dayparts.slice(0, Math.ceil(dayparts.length / 2)) : dayparts
    const lastDay = dateOf(dayparts.at(-1) ?? monday)
    const halfDays = filled.map((daypart, position) =>
      halfDayOf(daypart, saidOf(daypart, times, index, position, random), fate, position, contact, random),
    )
    const week = {
      placementId: placement.id,
      schoolId: placement.schoolId,
      studentId: placement.studentId,
      organisationId: placement.organisationId,
      studentName: placement.student.name,
      title: placement.opportunity.title,
      monday,
      halfDays,
      version: filled.length + (fate === 'waiting' || fate === 'half' ? 0 : 1),
    }
    const from = `${lastDay}T17:00:00.000Z`
    // Of last week the mails still have to go: they are there to be read a minute after the demo starts.
    return [{ week, asking: { from, at: weeksAgo <= 1 ? null : from } }]
  })
}

/** Nearly always as planned. A day ill in the second week, now and then a day without work. */
function saidOf(daypart: string, times: School['daypartTimes'], week: number, position: number, random: Random): Said {
  if (week === 1 && position < 2 && random.chance(0.6)) return { kind: 'absent', whose: 'ill', note: '' }
  if (random.chance(0.02)) return { kind: 'absent', whose: 'closed', note: 'Dicht wegens inventarisatie' }
  const said = asPlanned(daypart, times)
  const what = random.chance(0.25) ? random.pick(worklines) : ''
  const longer = partOf(daypart) === 'afternoon' && random.chance(0.1)
  return said.kind === 'worked' ? { ...said, what, ...(longer ? { until: '17:00' } : {}) } : said
}

function halfDayOf(
  daypart: string,
  said: Said,
  fate: Fate,
  position: number,
  contact: { id: string; name: string },
  random: Random,
): HalfDay {
  const date = dateOf(daypart)
  const at = `${date}T${partOf(daypart) === 'morning' ? '11' : '16'}:${String(random.int(10, 59)).padStart(2, '0')}:00.000Z`
  const state = fate === 'confirmed' ? 'confirmed' : fate === 'disputed' && position === 0 ? 'disputed' : 'logged'
  const text = state === 'disputed' ? random.pick(disputes) : null
  const verdictAt = `${addDays(mondayOf(date), 4)}T15:${String(random.int(10, 59)).padStart(2, '0')}:00.000Z`
  return {
    daypart,
    said,
    by: 'student',
    at,
    revision: `demo-${daypart.replace(':', '-')}`,
    state,
    verdict: state === 'logged' ? null : { at: verdictAt, by: 'employer', byId: contact.id, byName: contact.name, text },
    earlier: [],
  }
}

function timesOf(schools: readonly School[], placement: Placement) {
  const school = schools.find(({ id }) => id === placement.schoolId)
  if (!school) throw new Error(`${placement.id} has no school`)
  return school.daypartTimes
}
