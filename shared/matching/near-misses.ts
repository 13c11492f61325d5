import { dateOfDayNumber, dayNumber, daypartNumber } from '../daypart.ts'
import type { LearningNeedDraft } from '../learning-need.ts'
import { opportunityKinds } from '../opportunity.ts'
import type { Change, NearMiss } from './answer.ts'
import { wordAt } from './bits.ts'
import { ageDay, type Constraints, fitAt, mayJoin, oldEnough, travel } from './constraints.ts'
import { hitOf } from './explain.ts'
import { kindOf } from './flags.ts'
import { either, rowOf, stretchesWithin } from './gather.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import { firstWord, plane } from './planes.ts'
import { fixedPointsOf, openPoints, type Scoring } from './score.ts'
import { freeing, type Seeker } from './seeker.ts'
import { type Freed, periodChange, slotChange, takenChange } from './smallest-change.ts'
import { daypartEpoch } from './stored-daypart.ts'
import { blocked, type Week, weekOf } from './times.ts'

/*
 * Near misses: rows that one change would make fit. What nobody can change (the school, the level, what is past, what
 * the student was placed on) is no near miss, and never shows that the row exists.
 */

/** How far beyond the limit something still counts as near: as far again. */
const farthest = 2

/** What a change costs, in half-days of the week that someone frees: the order in which near misses are shown. */
export function effortOf(change: Change) {
  switch (change.kind) {
    case 'free-slots':
      return change.slots.length
    case 'travel':
      return change.extraKm / 5
    case 'period':
      return change.days / 7
    case 'allow-kind':
      return 1.5
    case 'taken':
      return 2 * change.dayparts.length
    case 'age':
      return 1 + change.days / 14
    case 'seat':
      return 3
    case 'year':
      return 5
    case 'language':
      return 8
    default:
      return change satisfies never
  }
}

/** Seeker and need as they would be after a change: what "try this" asks. A seat is not theirs to change. */
export function applyChange(
  seeker: Seeker,
  need: LearningNeedDraft,
  change: Change,
): { seeker: Seeker; need: LearningNeedDraft } {
  switch (change.kind) {
    case 'free-slots': {
      const free = need.weekSlots.length > 0 ? need.weekSlots : seeker.freeSlots
      return { seeker: freeing(seeker, change.slots), need: { ...need, weekSlots: [...free, ...change.slots] } }
    }
    case 'travel':
      return { seeker, need: { ...need, maxKm: change.maxKm } }
    case 'period':
      return { seeker, need: { ...need, period: { from: change.from, until: change.until } } }
    case 'taken': {
      const given = new Set(change.dayparts.map(daypartNumber))
      return { seeker: { ...seeker, taken: seeker.taken.filter((number) => !given.has(number)) }, need }
    }
    case 'allow-kind':
      return { seeker, need: { ...need, kinds: [...need.kinds, change.opportunityKind] } }
    case 'year':
      return { seeker: { ...seeker, year: change.year }, need }
    case 'language':
      return { seeker: { ...seeker, languages: [...seeker.languages, ...change.anyOf.slice(0, 1)] }, need }
    case 'age':
      return { seeker: { ...seeker, today: change.from }, need }
    case 'seat':
      return { seeker, need }
    default:
      return change satisfies never
  }
}

type Found = { row: number; change: Change; effort: number; hundredths: number; begin: number; score: number }

export function nearMissesOf(
  index: OpportunityIndex,
  seeker: Seeker,
  need: LearningNeedDraft,
  constraints: Constraints,
  scoring: Scoring,
  { limit, floor }: { limit: number; floor: number },
): NearMiss[] {
  const { origin, most, week } = constraints
  const rows: number[] = []
  for (const { from, to } of stretchesWithin(index, origin, (most * farthest) / 100, false)) {
    for (let word = from >>> 5; word <= (to - 1) >>> 5; word++) {
      let bits = atMostOneFails(index.planes.words, word, constraints)
      if (word === from >>> 5) bits &= -1 << (from & 31)
      if (word === (to - 1) >>> 5) bits &= -1 >>> (31 - ((to - 1) & 31))
      for (; bits !== 0; bits &= bits - 1) rows.push(rowOf(word, bits))
    }
  }
  const fixed = new Int32Array(rows.length)
  fixedPointsOf(index, scoring, Uint32Array.from(rows), fixed, rows.length)
  const found: Found[] = []
  rows.forEach((row, at) => {
    const points = fixed[at] as number
    if (points + scoring.rest < floor) return
    const hundredths = travel(index, row, origin)
    if (hundredths > most * farthest || !mayJoin(index, row, constraints)) return
    const only = onlyChange(index, row, seeker, need, constraints, hundredths)
    if (!only) return
    const { change, begin } = only
    const score = points + openPoints(index, row, scoring, hundredths, begin, week.tomorrow)
    if (score >= floor) found.push({ row, change, effort: effortOf(change), hundredths, begin, score })
  })
  found.sort((a, b) => a.effort - b.effort || b.score - a.score || index.ids.newestFirst(a.row, b.row))
  return found.slice(0, limit).map(({ row, change, effort, hundredths, begin }) => ({
    ...hitOf(index, row, scoring, weekAfter(seeker, need, index, week, change), hundredths, begin, forgiven(change)),
    change,
    effort,
  }))
}

/** Rows of a word that fail at most one of the constraints with a plane, ages aside. */
function atMostOneFails(words: Int32Array, word: number, { level, year, kinds, languages }: Constraints) {
  const at = firstWord(word)
  const has = (number: number) => words[at + (number << 4)] as number
  const open = has(plane.live) & has(level)
  if (open === 0) return 0
  const full = ~has(plane.seats)
  const late = ~has(year)
  const kind = kinds.length > 0 ? ~either(words, at, kinds) : 0
  const mute = ~either(words, at, languages)
  return open & ~((full & late) | ((full | late) & kind) | ((full | late | kind) & mute))
}

/** What alone makes a row fit; undefined when it fits already or one change isn't enough. */
function onlyChange(
  index: OpportunityIndex,
  row: number,
  seeker: Seeker,
  need: LearningNeedDraft,
  constraints: Constraints,
  hundredths: number,
): Freed | undefined {
  const { week, most } = constraints
  const changes: Change[] = []
  const planeChange = failingPlane(index, row, constraints)
  if (planeChange) changes.push(planeChange)
  if (hundredths > most) changes.push({ kind: 'travel', maxKm: hundredths / 100, extraKm: (hundredths - most) / 100 })
  if (!oldEnough(index, row, constraints)) {
    return changes.length > 0 ? undefined : ageChange(index, row, seeker, need, week)
  }
  const [change] = changes
  const begin = fitAt(index, row, week)
  if (begin >= 0) return change && changes.length === 1 ? { change, begin } : undefined
  if (change) return undefined
  const withSeat = fitAt(index, row, week, blocked.full)
  return [
    slotChange(index, row, constraints),
    periodChange(index, row, constraints, need.period),
    takenChange(index, row, constraints),
    withSeat >= 0 ? { change: { kind: 'seat' } as const, begin: withSeat } : undefined,
  ]
    .filter((freed) => freed !== undefined)
    .sort((a, b) => effortOf(a.change) - effortOf(b.change))[0]
}

function failingPlane(index: OpportunityIndex, row: number, constraints: Constraints): Change | undefined {
  const { planes } = index
  if (!planes.has(row, plane.seats)) return { kind: 'seat' }
  if (!planes.has(row, constraints.year)) return { kind: 'year', year: planes.admission(row).minYear }
  if (constraints.kinds.length > 0 && !constraints.kinds.some((kind) => planes.has(row, kind))) {
    return { kind: 'allow-kind', opportunityKind: wordAt(opportunityKinds, kindOf(index.flags(row))) }
  }
  if (!constraints.languages.some((language) => planes.has(row, language))) {
    return { kind: 'language', anyOf: planes.admission(row).languages }
  }
  return undefined
}

/** From when the student is old enough, when a choice of half-days is left by then. */
function ageChange(index: OpportunityIndex, row: number, seeker: Seeker, need: LearningNeedDraft, week: Week): Freed | undefined {
  const from = dateOfDayNumber(Math.floor((ageDay(index, row, week) + daypartEpoch) / 3))
  const change: Change = { kind: 'age', from, days: dayNumber(from) - dayNumber(seeker.today) }
  const begin = fitAt(index, row, weekAfter(seeker, need, index, week, change))
  return begin < 0 ? undefined : { change, begin }
}

/** The week after a change, for those changes that are about time. */
function weekAfter(seeker: Seeker, need: LearningNeedDraft, index: OpportunityIndex, week: Week, change: Change) {
  switch (change.kind) {
    case 'free-slots':
    case 'period':
    case 'taken':
    case 'age': {
      const after = applyChange(seeker, need, change)
      return weekOf(index, after.seeker, after.need)
    }
    default:
      return week
  }
}

function forgiven(change: Change) {
  return change.kind === 'seat' ? blocked.full : 0
}
