import { ageOn, dateOf } from '../../../shared/daypart.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import { distanceKm } from '../../../shared/place.ts'
import { sectorsOfInterest } from '../../../shared/sector.ts'
import { dateInWords, daypartInWords, kmInWords } from '../../lib/dates.ts'
import { listInWords } from '../../lib/lists.ts'
import type { Start } from '../../lib/student.ts'
import { terms } from '../../lib/words/terms.ts'
import { busyWith, inSentence } from '../matches/reasons.ts'
import type { DaypartState } from './choose-dayparts.ts'
import { t } from './words.ts'

/** One thing that the student weighs: `good` fits, `new` is fine and unknown, `tension` asks for attention. */
export type Check = { look: 'good' | 'new' | 'tension'; title: string; text: string }

type Choice = { states: ReadonlyMap<string, DaypartState>; dayparts: readonly string[] }

/** How an opportunity lies for this student and need. A need that is not there is not judged. */
export function checksOf(opportunity: Opportunity, start: Start, need: LearningNeed | undefined, choice: Choice): Check[] {
  return [
    ...(need ? [questionCheck(opportunity, need)] : []),
    daypartsCheck(choice),
    travelCheck(opportunity, start, need),
    ...ageCheck(opportunity, start, choice.dayparts),
    ...freshCheck(opportunity, start),
    ...(need ? ratherNotCheck(opportunity, need) : []),
  ]
}

function questionCheck({ sector, workProcesses }: Opportunity, need: LearningNeed): Check {
  const { fit } = t()
  const title = fit.question
  const interests = need.interests.filter((interest) => sectorsOfInterest[interest].includes(sector))
  const processes = workProcesses.filter((code) => need.workProcesses.includes(code))
  if (processes.length > 0) return { look: 'good', title, text: fit.questionProcesses(processes.length) }
  if (need.sectors.includes(sector)) return { look: 'good', title, text: fit.questionSector(inSentence(terms().sector[sector])) }
  if (interests.length > 0) {
    return { look: 'good', title, text: fit.questionInterests(busyWith(interests)) }
  }
  if (need.certainty === 'exploring') return { look: 'good', title, text: fit.questionOpen }
  return { look: 'tension', title, text: fit.questionOther }
}

function daypartsCheck({ states, dayparts }: Choice): Check {
  const { fit } = t()
  const title = fit.dayparts
  if (dayparts.length === 0) {
    const hasFull = [...states.values()].includes('full')
    const taken = [...states].find(([, state]) => state === 'taken')
    const text = taken ? fit.daypartsTaken(daypartInWords(taken[0])) : hasFull ? fit.daypartsNoSeat : fit.daypartsNone
    return { look: 'tension', title, text }
  }
  const taken = dayparts.find((daypart) => states.get(daypart) === 'taken')
  if (taken) return { look: 'tension', title, text: fit.daypartsTaken(daypartInWords(taken)) }
  const full = dayparts.filter((daypart) => states.get(daypart) === 'full').length
  if (full > 0) return { look: 'tension', title, text: fit.daypartsFull(full) }
  const lessons = dayparts.filter((daypart) => states.get(daypart) === 'outside').length
  if (lessons > 0) return { look: 'tension', title, text: fit.daypartsLesson(lessons) }
  return { look: 'good', title, text: fit.daypartsFree(dayparts.length) }
}

function travelCheck({ location }: Opportunity, { student, school }: Start, need: LearningNeed | undefined): Check {
  const { fit } = t()
  const title = fit.travel
  if (location.mode !== 'site') return { look: 'good', title, text: fit.travelNone }
  const from = need?.travelFrom === 'home' && student.home ? student.home : school.place
  const km = distanceKm(from, location.place)
  if (!need) return { look: 'good', title, text: fit.travelPlain(kmInWords(km)) }
  if (km <= need.maxKm) return { look: 'good', title, text: fit.travelWithin(kmInWords(km), need.maxKm) }
  return { look: 'tension', title, text: fit.travelBeyond(kmInWords(km), need.maxKm) }
}

function ageCheck({ audience }: Opportunity, { student }: Start, dayparts: readonly string[]): Check[] {
  const { fit } = t()
  const [first] = dayparts
  // Who is far over it needs no telling.
  if (first === undefined || ageOn(student.birthDate, dateOf(first)) >= audience.minAge) return []
  return [{ look: 'tension', title: fit.age, text: fit.ageTooYoung(dateInWords(birthdayAt(student.birthDate, audience.minAge))) }]
}

function freshCheck({ sector }: Opportunity, { placements }: Start): Check[] {
  const { fit } = t()
  const tried = placements.some(
    ({ state, opportunity }) => (state === 'active' || state === 'completed') && opportunity.sector === sector,
  )
  return tried ? [] : [{ look: 'new', title: fit.fresh, text: fit.freshSector(inSentence(terms().sector[sector])) }]
}

function ratherNotCheck({ traits, sector }: Opportunity, { ratherNot }: LearningNeed): Check[] {
  const { fit } = t()
  const words = [
    ...traits.filter((trait) => ratherNot.traits.includes(trait)).map((trait) => terms().trait[trait]),
    ...(ratherNot.sectors.includes(sector) ? [terms().sector[sector]] : []),
  ]
  return words.length > 0 ? [{ look: 'tension', title: fit.ratherNot, text: fit.ratherNotText(listInWords(words)) }] : []
}

/** The day on which someone turns an age. */
export function birthdayAt(birthDate: string, age: number) {
  const year = Number(birthDate.slice(0, 4)) + age
  const date = `${year}${birthDate.slice(4)}`
  // Born on 29 February: in other years the birthday is 1 March, as in `ageOn`.
  return Number.isNaN(Date.parse(date)) || new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date
    ? `${year}-03-01`
    : date
}

/** Whether the opportunity is meant for this student's school, programme and year. */
export function isForStudent({ audience, region }: Opportunity, { student }: Start) {
  return (
    region === student.region &&
    (audience.schoolIds.length === 0 || audience.schoolIds.includes(student.schoolId)) &&
    (audience.levels.length === 0 || audience.levels.includes(student.programme.level)) &&
    audience.minYear <= student.programme.year
  )
}
