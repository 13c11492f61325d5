import type { Competency } from '../../../shared/competency.ts'
import { ageOn, dateOf, dayNumber, partOf, type WeekSlot, weekdayOf, weekSlotOf } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import { workplaceRules } from '../../../shared/matching/age-rules.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { distanceKm, type Place } from '../../../shared/place.ts'
import type { Placement } from '../../../shared/placement.ts'
import { sectorsOfInterest, type Trait } from '../../../shared/sector.ts'
import type { WorkingTime } from './working-time.ts'

/** Something that a person must look at before saying yes. Without one, a request may be approved with others at once. */
export type Point =
  | { kind: 'too-young'; age: number; minAge: number }
  | { kind: 'work-time'; age: number; dayparts: string[] }
  | { kind: 'hours' }
  | { kind: 'lesson'; dayparts: string[] }
  | { kind: 'soon'; date: string }
  | { kind: 'no-need' }

type Request = Pick<Placement, 'dayparts' | 'student' | 'opportunity' | 'need'>

/**
 * The points of a request, from what the list knows. Where it happens is known only when the opportunity has been
 * read: until then `location` is undefined and the rules for a place of work hold, those on hours apart.
 */
export function pointsOf(
  request: Request,
  known: {
    today: string
    freeSpace: readonly WeekSlot[] | undefined
    location?: Opportunity['location'] | undefined
    workingTime?: Pick<WorkingTime, 'broken'> | undefined
  },
): Point[] {
  const first = dateOf(request.dayparts[0] ?? '')
  const age = ageAtStart(request)
  const points: Point[] = []
  if (age < request.opportunity.minAge) points.push({ kind: 'too-young', age, minAge: request.opportunity.minAge })
  const forbidden = known.location && known.location.mode !== 'site' ? [] : closedDayparts(request)
  if (forbidden.length > 0) points.push({ kind: 'work-time', age, dayparts: forbidden })
  if (known.workingTime?.broken.length) points.push({ kind: 'hours' })
  const { freeSpace } = known
  // A group without free space in its timetable says nothing: its stage weeks are planned elsewhere.
  const inLesson = freeSpace?.length ? request.dayparts.filter((daypart) => inTimetable(daypart, freeSpace)) : []
  if (inLesson.length > 0) points.push({ kind: 'lesson', dayparts: inLesson })
  if (dayNumber(first) - dayNumber(known.today) < soonDays) points.push({ kind: 'soon', date: first })
  if (!request.need) points.push({ kind: 'no-need' })
  return points
}

const soonDays = 2

export function ageAtStart({ student, dayparts }: Pick<Placement, 'student' | 'dayparts'>) {
  return ageOn(student.birthDate, dateOf(dayparts[0] ?? ''))
}

/** Half-days on which someone of this age may not be at a place of work. */
function closedDayparts({ student, dayparts }: Pick<Placement, 'student' | 'dayparts'>) {
  return dayparts.filter((daypart) => {
    const date = dateOf(daypart)
    const age = ageOn(student.birthDate, date)
    return workplaceRules.some(
      ({ under, parts, days }) =>
        age < under &&
        parts.some((part) => part === partOf(daypart)) &&
        (days === undefined || days.some((day) => day === weekdayOf(date))),
    )
  })
}

/** Evenings and weekends have no lessons. */
function inTimetable(daypart: string, freeSpace: readonly WeekSlot[]) {
  const slot = weekSlotOf(daypart)
  if (slot.endsWith('evening') || slot.startsWith('sat') || slot.startsWith('sun')) return false
  return !freeSpace.includes(slot)
}

/** How the opportunity answers one part of the learning need. `open`: asked for, and not found in it. */
export type Fit =
  | { kind: 'work-processes'; fits: boolean; codes: string[] }
  | { kind: 'sector'; fits: boolean }
  | { kind: 'competency'; fits: boolean; competency: Competency }
  | { kind: 'wished-kind'; fits: boolean }
  | { kind: 'week-slots'; fits: boolean; dayparts: string[] }
  | { kind: 'travel'; fits: boolean; km: number; maxKm: number }
  | { kind: 'guidance'; fits: boolean }
  | { kind: 'rather-not'; fits: false; traits: Trait[]; sector: boolean }

type Offer = Pick<Opportunity, 'workProcesses' | 'sector' | 'competencies' | 'kind' | 'location' | 'guidance' | 'traits'>

/** Only what the student asked for is held against the opportunity: no preference is no line. */
export function fitOf(need: LearningNeed, offer: Offer, dayparts: readonly string[], from: Place | null): Fit[] {
  const fits: Fit[] = []
  if (need.workProcesses.length > 0) {
    const codes = need.workProcesses.filter((code) => offer.workProcesses.includes(code))
    fits.push({ kind: 'work-processes', fits: codes.length > 0, codes })
  }
  const sectors = [...need.sectors, ...need.interests.flatMap((interest) => sectorsOfInterest[interest])]
  if (sectors.length > 0) fits.push({ kind: 'sector', fits: sectors.includes(offer.sector) })
  const { competency } = need
  if (competency) fits.push({ kind: 'competency', fits: offer.competencies.includes(competency), competency })
  if (need.kinds.length > 0) fits.push({ kind: 'wished-kind', fits: need.kinds.includes(offer.kind) })
  if (need.weekSlots.length > 0) {
    const outside = dayparts.filter((daypart) => !need.weekSlots.includes(weekSlotOf(daypart)))
    fits.push({ kind: 'week-slots', fits: outside.length === 0, dayparts: outside })
  }
  if (offer.location.mode === 'site' && from) {
    const km = distanceKm(from, offer.location.place)
    fits.push({ kind: 'travel', fits: km <= need.maxKm, km, maxKm: need.maxKm })
  }
  if (need.guidance) fits.push({ kind: 'guidance', fits: need.guidance === offer.guidance })
  const traits = need.ratherNot.traits.filter((trait) => offer.traits.includes(trait))
  const sector = need.ratherNot.sectors.includes(offer.sector)
  if (traits.length > 0 || sector) fits.push({ kind: 'rather-not', fits: false, traits, sector })
  return fits
}
