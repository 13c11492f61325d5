import { competencies } from '../competency.ts'
import type { LearningNeedDraft } from '../learning-need.ts'
import { guidanceLevels, opportunityKinds } from '../opportunity.ts'
import { interests, sectors } from '../sector.ts'
import type { Understood } from './answer.ts'
import { maskOf } from './bits.ts'
import { chooseOf, competenciesOf, guidanceOf, kindOf, processesOf, sectorOf } from './flags.ts'
import { occupationShares } from './occupations.ts'
import { type OpportunityIndex, unknownDays } from './opportunity-index.ts'
import type { Seeker } from './seeker.ts'
import { fullBit } from './stored-daypart.ts'
import { easyKind, enoughProcesses, soonDays, type Weights, weights } from './weights.ts'
import { interestsServed, kindPoints, type Wishes, wishesOf } from './wishes.ts'

/** How well each row answers the words of the need, 0 to 1; rows that answer nothing are left out. */
export type WordScores = ReadonlyMap<number, number>

/** The soft side of a need as tables of points, made ready for one index. */
export type Scoring = {
  weights: Weights
  wishes: Wishes
  need: LearningNeedDraft
  /** Per sector: wish, novelty and dislike. */
  wish: readonly number[]
  newSector: readonly number[]
  against: readonly number[]
  bySector: readonly number[]
  newKind: readonly number[]
  wishedKind: readonly number[]
  byKind: readonly number[]
  byGuidance: readonly number[]
  byDays: readonly number[]
  /** Per set of interests met in the doing, 256 of them. */
  byActivities: Uint16Array
  /** Per kind, and what one half-day and a guide close by add. */
  easyKind: readonly number[]
  easyStep: number
  /** Per occupation in the index; undefined when none is wished for. */
  byOccupation: readonly number[] | undefined
  competency: number
  /** Per work process in the index: 3 when wanted and new, 2 when wanted and practised; undefined when none is wanted. */
  processWeight: Uint8Array | undefined
  byProcessWeight: readonly number[]
  words: WordScores | undefined
  /** The most that distance, soon, response, words and work processes can add: rows below the floor stop there. */
  rest: number
}

export function scoringOf(
  index: OpportunityIndex,
  seeker: Seeker,
  need: LearningNeedDraft,
  understood: Understood,
  words: WordScores | undefined,
): Scoring {
  const weight = weights[need.certainty]
  const wishes = wishesOf(need, understood)
  const wish = sectors.map((sector) => {
    const served = interestsServed(wishes, sector).length
    if (wishes.sectors.has(sector)) return weight.sector + (served > 0 ? weight.alsoInterest : 0)
    return served === 0 ? 0 : weight.interest + (served - 1) * weight.alsoInterest
  })
  const newSector = sectors.map((sector) => novelty(weight.newSector, seeker.tried.sectors[sector]))
  const against = sectors.map((sector) => {
    if (wishes.notSectors.has(sector)) return -weight.ratherNotSector
    return wishes.notThrough.has(sector) ? -weight.ratherNotInterest : 0
  })
  const newKind = opportunityKinds.map((kind) => novelty(weight.newKind, seeker.tried.kinds[kind]))
  const wishedKind = kindPoints(wishes, weight.wishedKind)
  const processWeight = need.workProcesses.length > 0 ? processWeights(index, seeker, need) : undefined
  const enough = freshWeight * Math.min(need.workProcesses.length, enoughProcesses)
  return {
    weights: weight,
    wishes,
    need,
    wish,
    newSector,
    against,
    bySector: wish.map((points, sector) => points + (newSector[sector] as number) + (against[sector] as number)),
    newKind,
    wishedKind,
    byKind: newKind.map((points, kind) => points + (wishedKind[kind] as number)),
    byGuidance: guidanceLevels.map((level) => guidancePoints(weight.guidance, level, need)),
    byDays: soonTable(weight.soon),
    byActivities: activityTable(maskOf(interests, wishes.interests), weight.activity, isOpen(wishes, need) ? weight.breadth : 0),
    easyKind: opportunityKinds.map((kind) => Math.round(weight.easyStart * easyKind[kind])),
    easyStep: weight.easyStart >> 2,
    byOccupation:
      need.occupation === null
        ? undefined
        : occupationShares(index, need.occupation).map((share) => Math.round(weight.occupation * share)),
    competency: need.competency === null ? 0 : 1 << competencies.indexOf(need.competency),
    processWeight,
    byProcessWeight: processTable(weight.processes, enough),
    words,
    rest: weight.distance + weight.soon + weight.response + (words ? weight.words : 0) + (processWeight ? weight.processes : 0),
  }
}

function novelty(points: number, times: number | undefined) {
  return times === undefined || times === 0 ? points : times === 1 ? points >> 1 : 0
}

function guidancePoints(points: number, level: (typeof guidanceLevels)[number], { guidance }: LearningNeedDraft) {
  if (guidance === null) return 0
  const apart = Math.abs(guidanceLevels.indexOf(level) - guidanceLevels.indexOf(guidance))
  return apart === 0 ? points : apart === 1 ? points >> 1 : 0
}

/** What a wanted work process weighs that was never practised; one that was weighs one less. */
export const freshWeight = 3

function processWeights(index: OpportunityIndex, seeker: Seeker, need: LearningNeedDraft) {
  const { processes } = index.pools
  const table = new Uint8Array(processes.count)
  for (const code of need.workProcesses) {
    const number = processes.find(code)
    if (number !== undefined) table[number] = seeker.tried.workProcesses.includes(code) ? freshWeight - 1 : freshWeight
  }
  return table
}

/**
 * The score of a row, or something below `floor` when it can't reach that. `hundredths` is the distance, negative
 * without travel; `begin` is where the earliest choice of half-days starts in `lists`.
 */
export function scoreOf(
  index: OpportunityIndex,
  row: number,
  scoring: Scoring,
  hundredths: number,
  begin: number,
  tomorrow: number,
  floor: number,
) {
  const { columns } = index
  const flags = columns.flags[row] as number
  let score = staticPoints(index, row, flags, scoring)
  if (score + scoring.rest < floor) return Number.NEGATIVE_INFINITY
  score += distancePoints(scoring, hundredths)
  score += soonPoints(scoring, daysUntil(columns.lists[begin] as number, tomorrow))
  score += responsePoints(
    scoring,
    columns.responseDays[columns.hostOrganisation[columns.host[row] as number] as number] as number,
  )
  if (scoring.words) score += wordPoints(scoring, row)
  if (scoring.processWeight) score += processPoints(index, row, flags, scoring, scoring.processWeight)
  return score
}

function staticPoints(index: OpportunityIndex, row: number, flags: number, scoring: Scoring) {
  const { columns } = index
  let points =
    (scoring.bySector[sectorOf(flags)] as number) +
    (scoring.byKind[kindOf(flags)] as number) +
    (scoring.byGuidance[guidanceOf(flags)] as number)
  points += scoring.byActivities[columns.activities[row] as number] as number
  if (scoring.easyStep > 0) points += easyPoints(scoring, flags)
  if (competenciesOf(flags) & scoring.competency) points += scoring.weights.competency
  const declined = (columns.traits[row] as number) & scoring.wishes.notTraits
  if (declined !== 0) points -= bitCount(declined) * scoring.weights.ratherNotTrait
  if (scoring.byOccupation) points += scoring.byOccupation[columns.occupation[row] as number] as number
  return points
}

export function easyPoints({ easyKind, easyStep }: Scoring, flags: number) {
  return (easyKind[kindOf(flags)] as number) + (chooseOf(flags) === 1 ? easyStep : 0) + (guidanceOf(flags) === 0 ? easyStep : 0)
}

/** At most twelve work processes on offer, three for each that is wanted and new. */
const mostProcessWeight = 36

function processTable(points: number, enough: number) {
  const table: number[] = []
  for (let sum = 0; sum <= mostProcessWeight; sum++) table.push(Math.round(points * Math.min(1, sum / Math.max(enough, 1))))
  return table
}

function soonTable(points: number) {
  const table: number[] = []
  for (let days = 0; days < soonDays; days++) table.push(Math.round((points * (soonDays - days)) / soonDays))
  return table
}

/** Nothing in particular is wished for. */
function isOpen({ sectors, interests }: Wishes, { workProcesses, occupation }: LearningNeedDraft) {
  return sectors.size === 0 && interests.length === 0 && workProcesses.length === 0 && occupation === null
}

function activityTable(wished: number, points: number, breadth: number) {
  const table = new Uint16Array(256)
  if (wished === 0 && breadth === 0) return table
  for (let met = 0; met < 256; met++) table[met] = bitCount(met & wished) * points + Math.min(bitCount(met), 3) * breadth
  return table
}

export function distancePoints({ weights, need }: Scoring, hundredths: number) {
  if (hundredths < 0) return weights.distance
  const most = need.maxKm * 100
  return Math.max(0, Math.round((weights.distance * (most - hundredths)) / most))
}

export function daysUntil(entry: number, tomorrow: number) {
  return Math.max(0, Math.floor(((entry & ~fullBit) - tomorrow) / 3)) + 1
}

export function soonPoints({ byDays }: Scoring, days: number) {
  return days < soonDays ? (byDays[days] as number) : 0
}

export function responsePoints({ weights }: Scoring, days: number) {
  if (days === unknownDays) return 0
  return days <= 2 ? weights.response : days <= 5 ? weights.response >> 1 : 0
}

export function wordPoints({ words, weights }: Scoring, row: number) {
  return Math.round((words?.get(row) ?? 0) * weights.words)
}

function processPoints(index: OpportunityIndex, row: number, flags: number, scoring: Scoring, wanted: Uint8Array) {
  const { lists, listStart } = index.columns
  const end = listStart[row + 1] as number
  let sum = 0
  for (let at = end - processesOf(flags); at < end; at++) sum += wanted[lists[at] as number] as number
  return scoring.byProcessWeight[sum] as number
}

export function bitCount(mask: number) {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
