import {
  addDays,
  dateOf,
  daypartNumber,
  daypartOf,
  mondayOf,
  type PartOfDay,
  partsOfDay,
  type WeekSlot,
  weekdayOf,
  weekdays,
  weekSlotOf,
} from '../../../shared/daypart.ts'
import type { Opportunity, OpportunityDraft, OpportunityKind } from '../../../shared/opportunity.ts'
import type { Place } from '../../../shared/place.ts'

/** What stands in the form: the draft as its writer thinks of it, with half-days by week or picked one by one. */
export type OfferForm = Omit<OpportunityDraft, 'location' | 'schedule'> & {
  where: OpportunityDraft['location']['mode']
  place: Place
  timing: 'weekly' | 'picked'
  slots: WeekSlot[]
  from: string
  weeks: number
  picked: string[]
  mode: OpportunityDraft['schedule']['mode']
  count: number
}

export const mostWeeks = 40
const firstDaysFromNow = 14

type Start = { kind: OpportunityKind; place: Place; sector: OpportunityDraft['sector']; guide: string; today: string }

export function emptyForm({ kind, place, sector, guide, today }: Start): OfferForm {
  return {
    kind,
    title: '',
    why: '',
    tasks: ['', '', ''],
    role: '',
    tools: [],
    sector,
    occupation: '',
    workProcesses: [],
    competencies: [],
    traits: [],
    where: 'site',
    place,
    timing: 'weekly',
    slots: [],
    from: mondayOf(addDays(today, firstDaysFromNow)),
    weeks: kind === 'stage' ? 8 : kind === 'hybrid' ? 6 : 1,
    picked: [],
    mode: kind === 'hybrid' ? 'any' : 'all',
    count: 1,
    seats: 2,
    audience: { schoolIds: [], levels: [], minYear: 1, minAge: kind === 'stage' ? 15 : 12, languages: [] },
    guidance: 'regular',
    guide: { name: guide, role: '' },
    bring: [],
    restrictedTasks: [],
  }
}

export function formOf(opportunity: Opportunity, ownPlace: Place): OfferForm {
  const { location, schedule } = opportunity
  const weekly = weeklyOf(schedule.dayparts)
  return {
    kind: opportunity.kind,
    title: opportunity.title,
    why: opportunity.why,
    tasks: opportunity.tasks,
    role: opportunity.role,
    tools: opportunity.tools,
    sector: opportunity.sector,
    occupation: opportunity.occupation,
    workProcesses: opportunity.workProcesses,
    competencies: opportunity.competencies,
    traits: opportunity.traits,
    seats: opportunity.seats,
    audience: opportunity.audience,
    guidance: opportunity.guidance,
    guide: opportunity.guide,
    bring: opportunity.bring,
    restrictedTasks: opportunity.restrictedTasks,
    where: location.mode,
    place: location.mode === 'site' ? location.place : ownPlace,
    timing: weekly ? 'weekly' : 'picked',
    slots: weekly?.slots ?? [],
    from: weekly?.from ?? dateOf(schedule.dayparts[0] ?? ''),
    weeks: weekly?.weeks ?? 1,
    picked: schedule.dayparts,
    mode: schedule.mode,
    count: schedule.count,
  }
}

export function draftOf(form: OfferForm): OpportunityDraft {
  const { where, place, timing: _, slots: __, from: ___, weeks: ____, picked: _____, mode, count, ...rest } = form
  const dayparts = daypartsOf(form)
  return {
    ...rest,
    tasks: filled(rest.tasks),
    tools: filled(rest.tools),
    bring: filled(rest.bring),
    location: where === 'site' ? { mode: 'site', place } : { mode: where },
    schedule: {
      mode,
      count: mode === 'all' ? Math.max(1, dayparts.length) : Math.min(count, Math.max(1, dayparts.length)),
      dayparts,
    },
  }
}

function filled(lines: readonly string[]) {
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

/** The half-days that the form means, in the order of the calendar. */
export function daypartsOf({ timing, slots, from, weeks, picked }: OfferForm): string[] {
  const dayparts = timing === 'picked' ? picked : weeklyDayparts(slots, from, weeks)
  return dayparts.toSorted((a, b) => daypartNumber(a) - daypartNumber(b))
}

function weeklyDayparts(slots: readonly WeekSlot[], from: string, weeks: number) {
  if (!isDate(from)) return []
  return slots.flatMap((slot) => {
    const first = addDays(from, (dayIndex(slot) - weekdays.indexOf(weekdayOf(from)) + 7) % 7)
    return Array.from({ length: weeks }, (_, week) => daypartOf(addDays(first, week * 7), partOfSlot(slot)))
  })
}

/** The week pattern behind a list of half-days, when there is one: every half-day as often, week after week. */
function weeklyOf(dayparts: readonly string[]) {
  const slots = [...new Set(dayparts.map(weekSlotOf))]
  const weeks = dayparts.length / slots.length
  const from = dateOf(dayparts[0] ?? '')
  const same = new Set(weeklyDayparts(slots, from, weeks))
  return Number.isInteger(weeks) && dayparts.every((daypart) => same.has(daypart)) ? { slots, from, weeks } : undefined
}

export function isDate(text: string) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

function dayIndex(slot: WeekSlot) {
  return weekdays.findIndex((day) => slot.startsWith(day))
}

function partOfSlot(slot: WeekSlot): PartOfDay {
  return partsOfDay.find((part) => slot.endsWith(part)) ?? 'morning'
}

/** The fields that a draft can't do without, in the order of the form. */
export const requiredFields = ['title', 'tasks', 'schedule', 'place', 'guide-name', 'guide-role', 'occupation'] as const
export type RequiredField = (typeof requiredFields)[number]

/** What is still missing before the server can keep it. The server itself has the last word. */
export function missingIn(form: OfferForm): RequiredField[] {
  const missing: Record<RequiredField, boolean> = {
    title: form.title.trim().length < 3,
    tasks: !form.tasks.some((task) => task.trim().length >= 3),
    schedule: daypartsOf(form).length === 0,
    place: form.where === 'site' && form.place.label.trim() === '',
    'guide-name': form.guide.name.trim() === '',
    'guide-role': form.guide.role.trim() === '',
    occupation: form.occupation.trim() === '',
  }
  return requiredFields.filter((field) => missing[field])
}

/** The field of the form in which a refused path of the draft is filled in. */
export function fieldOfPath(path: string) {
  const [top = '', second] = path.split('/').slice(1)
  switch (top) {
    case 'schedule':
    case 'tasks':
    case 'tools':
    case 'bring':
      return top
    case 'guide':
      return second === 'role' ? 'guide-role' : 'guide-name'
    case 'location':
      return 'place'
    case 'audience':
      return second === 'minYear' ? 'min-year' : 'min-age'
    default:
      return top
  }
}
