import type { Competency } from '../../../shared/competency.ts'
import { ageOn, dateOf, dayNumber, weekSlotOf } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { distanceKm, type Place } from '../../../shared/place.ts'
import type { Placement } from '../../../shared/placement.ts'
import type { PlacementPoints } from '../../../shared/placement-checks.ts'
import type { RecognitionStanding } from '../../../shared/recognition.ts'
import { sectorsOfInterest, type Trait } from '../../../shared/sector.ts'

/** Something that a person must look at before saying yes. Without one, a request may be approved with others at once. */
export type Point =
  | { kind: 'too-young'; age: number; minAge: number }
  | { kind: 'recognition'; standing: RecognitionStanding }
  | { kind: 'hours' }
  | { kind: 'conditions' }
  | { kind: 'lesson'; dayparts: string[] }
  | { kind: 'soon'; date: string }
  | { kind: 'no-need' }

type Request = Pick<Placement, 'dayparts' | 'student' | 'opportunity' | 'need'>

/** What the server found: `undefined` as long as it has not said. */
export type Found = Pick<PlacementPoints, 'hours' | 'recognition' | 'time'>

/** The points of a request, the heaviest first. */
export function pointsOf(request: Request, known: { today: string; found?: Found | undefined }): Point[] {
  const first = dateOf(request.dayparts[0] ?? '')
  const age = ageAtStart(request)
  const points: Point[] = []
  const { recognition: standing, hours } = known.found ?? {}
  if (standing && standing.verdict !== 'recognised') points.push({ kind: 'recognition', standing })
  if (hours === 'broken') points.push({ kind: 'hours' })
  if (age < request.opportunity.minAge) points.push({ kind: 'too-young', age, minAge: request.opportunity.minAge })
  if (hours === 'conditions') points.push({ kind: 'conditions' })
  const inLesson = known.found?.time.inLesson ?? []
  if (inLesson.length > 0) points.push({ kind: 'lesson', dayparts: inLesson.map(({ daypart }) => daypart) })
  if (dayNumber(first) - dayNumber(known.today) < soonDays) points.push({ kind: 'soon', date: first })
  if (!request.need) points.push({ kind: 'no-need' })
  return points
}

/** What nobody can approve, whatever the reason. A recognition that could not be found out may be by now: approving asks again. */
export function isInTheWay(point: Point) {
  return point.kind === 'hours' || (point.kind === 'recognition' && point.standing.verdict !== 'unchecked')
}

const soonDays = 2

export function ageAtStart({ student, dayparts }: Pick<Placement, 'student' | 'dayparts'>) {
  return ageOn(student.birthDate, dateOf(dayparts[0] ?? ''))
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
