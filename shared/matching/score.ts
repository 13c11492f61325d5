import { competencies } from '../competency.ts'
import type { LearningNeedDraft } from '../learning-need.ts'
import { guidanceLevels, opportunityKinds } from '../opportunity.ts'
import { interests, sectors } from '../sector.ts'
import type { Understood } from './answer.ts'
import { maskOf } from './bits.ts'
import { record, recordWords, signatureOf, unknownDays } from './columns.ts'
import { chooseOf, competenciesOf, guidanceOf, kindOf, processesOf } from './flags.ts'
import { occupationPoints } from './occupations.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
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
  newKind: readonly number[]
  wishedKind: readonly number[]
  /** Per lowest eight bits of flags: wishes, novelty and dislike of sector and kind, and how easy a start the kind is. */
  bySectorAndKind: Int32Array
  /** With what a guide close by adds to an easy start. */
  byGuidance: Int32Array
  byDays: Int32Array
  /** Per set of interests met in the doing, 256 of them; undefined when none counts. */
  byActivities: Int32Array | undefined
  /** Per kind, and what one half-day and a guide close by add. */
  easyKinds: readonly number[]
  easyStep: number
  /** Per occupation in the index; undefined when none is wished for. */
  byOccupation: Int32Array | undefined
  competency: number
  /** Per set of competencies, per number of half-days to choose, and per lower and upper seven bits of the traits. */
  byCompetencies: Int32Array
  byChoose: Int32Array
  byTraits: Int32Array
  byMoreTraits: Int32Array
  /** Per work process in the index: 3 when wanted and new, 2 when wanted and practised; undefined when none is wanted. */
  processWeight: Uint8Array | undefined
  byProcessWeight: Int32Array
  words: WordScores | undefined
  /** The most that distance, soon, response, words and work processes can add: rows below the floor stop there. */
  rest: number
  /** Of that, what can be added per signature: without a qualification in common, work processes add nothing. */
  restBySignature: Int32Array
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
  const easyKinds = opportunityKinds.map((kind) => Math.round(weight.easyStart * easyKind[kind]))
  const easyStep = weight.easyStart >> 2
  const bySectorAndKind = new Int32Array(256)
  for (let sector = 0; sector < sectors.length; sector++) {
    const points = (wish[sector] as number) + (newSector[sector] as number) + (against[sector] as number)
    for (let kind = 0; kind < opportunityKinds.length; kind++) {
      const ofKind = (newKind[kind] as number) + (wishedKind[kind] as number) + (easyKinds[kind] as number)
      bySectorAndKind[(sector << 3) | kind] = points + ofKind
    }
  }
  const competency = need.competency === null ? 0 : 1 << competencies.indexOf(need.competency)
  const rest = weight.distance + weight.soon + weight.response + (words ? weight.words : 0)
  const processWeight = need.workProcesses.length > 0 ? processWeights(index, seeker, need) : undefined
  const enough = freshWeight * Math.min(need.workProcesses.length, enoughProcesses)
  return {
    weights: weight,
    wishes,
    need,
    wish,
    newSector,
    against,
    newKind,
    wishedKind,
    bySectorAndKind,
    byGuidance: Int32Array.from(
      guidanceLevels.map((level) => guidancePoints(weight.guidance, level, need) + (level === 'close' ? easyStep : 0)),
    ),
    byDays: soonTable(weight.soon),
    byActivities: activityTable(maskOf(interests, wishes.interests), weight.activity, isOpen(wishes, need) ? weight.breadth : 0),
    easyKinds,
    easyStep,
    byOccupation: need.occupation === null ? undefined : occupationPoints(index, need.occupation, weight.occupation),
    competency,
    byCompetencies: tableOf(32, (set) => (set & competency ? weight.competency : 0)),
    byChoose: chooseTable(easyStep),
    byTraits: tableOf(128, (set) => -bitCount(set & wishes.notTraits) * weight.ratherNotTrait),
    byMoreTraits: tableOf(128, (set) => -bitCount((set << 7) & wishes.notTraits) * weight.ratherNotTrait),
    processWeight,
    byProcessWeight: processTable(weight.processes, enough),
    words,
    rest: rest + (processWeight ? weight.processes : 0),
    restBySignature: restTable(rest, processWeight ? weight.processes : 0, signatureOf(need.workProcesses)),
  }
}

function novelty(points: number, times: number | undefined) {
  return times === undefined || times === 0 ? points : times === 1 ? points >> 1 : 0
}

export function guidancePoints(points: number, level: (typeof guidanceLevels)[number], { guidance }: LearningNeedDraft) {
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

/** The score of a row. `hundredths` is the distance, negative without travel; `begin` is where its half-days start in `lists`. */
export function scoreOf(
  index: OpportunityIndex,
  row: number,
  scoring: Scoring,
  hundredths: number,
  begin: number,
  tomorrow: number,
) {
  const { activities, records, lists } = index.columns
  const mixed = records[row * recordWords + record.traitsAndOccupation] as number
  const [, end] = index.daypartsOf(row)
  return (
    fixedPoints(scoring, index.flags(row), activities[row] as number, mixed) +
    openPoints(index, row, end, scoring, hundredths, lists[begin] as number, tomorrow)
  )
}

/** The most that a row can score: what is sure, and all that may come to it. */
export function ceilingOf(index: OpportunityIndex, row: number, scoring: Scoring) {
  const mixed = index.columns.records[row * recordWords + record.traitsAndOccupation] as number
  return fixedPoints(scoring, index.flags(row), index.columns.activities[row] as number, mixed) + scoring.rest
}

/** What a row scores whoever asks from wherever: the part that costs nothing to find. */
export function fixedPoints(scoring: Scoring, flags: number, activities: number, traitsAndOccupation: number) {
  // Look-ups and no branches: a processor that guesses wrong at every other row waits for the memory of each.
  let points =
    (scoring.bySectorAndKind[flags & 0xff] as number) +
    (scoring.byGuidance[guidanceOf(flags)] as number) +
    (scoring.byChoose[chooseOf(flags)] as number) +
    (scoring.byCompetencies[competenciesOf(flags)] as number) +
    (scoring.byTraits[traitsAndOccupation & 127] as number) +
    (scoring.byMoreTraits[(traitsAndOccupation >>> 7) & 127] as number)
  if (scoring.byActivities) points += scoring.byActivities[activities] as number
  if (scoring.byOccupation) points += scoring.byOccupation[traitsAndOccupation >>> 16] as number
  return points
}

/** The rest of a row's score, at most `scoring.rest`. `end` is where its work processes start, `entry` its first half-day. */
export function openPoints(
  index: OpportunityIndex,
  row: number,
  end: number,
  scoring: Scoring,
  hundredths: number,
  entry: number,
  tomorrow: number,
) {
  const { responseDays, hostOrganisation } = index.columns
  let points = distancePoints(scoring, hundredths) + soonPoints(scoring, daysUntil(entry, tomorrow))
  points += responsePoints(scoring, responseDays[hostOrganisation[index.host(row)] as number] as number)
  if (scoring.words) points += wordPoints(scoring, row)
  if (scoring.processWeight) points += processPoints(index, row, end, scoring, scoring.processWeight)
  return points
}

export function easyPoints({ easyKinds, easyStep }: Scoring, flags: number) {
  return (easyKinds[kindOf(flags)] as number) + (chooseOf(flags) === 1 ? easyStep : 0) + (guidanceOf(flags) === 0 ? easyStep : 0)
}

/** At most twelve work processes on offer, three for each that is wanted and new. */
const mostProcessWeight = 36

function processTable(points: number, enough: number) {
  return tableOf(mostProcessWeight + 1, (sum) => Math.round(points * Math.min(1, sum / Math.max(enough, 1))))
}

function soonTable(points: number) {
  return tableOf(soonDays, (days) => Math.round((points * (soonDays - days)) / soonDays))
}

/** Nothing in particular is wished for. */
function isOpen({ sectors, interests }: Wishes, { workProcesses, occupation }: LearningNeedDraft) {
  return sectors.size === 0 && interests.length === 0 && workProcesses.length === 0 && occupation === null
}

function tableOf(size: number, points: (at: number) => number) {
  const table = new Int32Array(size)
  for (let at = 0; at < size; at++) table[at] = points(at)
  return table
}

function chooseTable(points: number) {
  const table = new Int32Array(256)
  table[1] = points
  return table
}

function restTable(rest: number, processes: number, wanted: number) {
  const table = new Int32Array(256).fill(rest)
  if (processes > 0)
    for (let signature = 1; signature < 256; signature++) if (signature & wanted) table[signature] = rest + processes
  return table
}

function activityTable(wished: number, points: number, breadth: number) {
  if (wished === 0 && breadth === 0) return undefined
  return tableOf(256, (met) => bitCount(met & wished) * points + Math.min(bitCount(met), 3) * breadth)
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

/** The most that the rest of a row's score can be, now that its work processes are looked at. */
export function ceilingOfOpen(index: OpportunityIndex, row: number, flags: number, scoring: Scoring) {
  const { processWeight, restBySignature } = scoring
  const without = restBySignature[0] as number
  if (!processWeight) return without
  return without + processPoints(index, row, index.listEnd(row) - processesOf(flags), scoring, processWeight)
}

function processPoints(index: OpportunityIndex, row: number, start: number, scoring: Scoring, wanted: Uint8Array) {
  const { lists } = index.columns
  const end = index.listEnd(row)
  let sum = 0
  for (let at = start; at < end; at++) sum += wanted[lists[at] as number] as number
  return scoring.byProcessWeight[sum] as number
}

/** Of every byte; sets that are longer are taken byte by byte. */
const bitsOfByte = new Uint8Array(256)
for (let byte = 1; byte < 256; byte++) bitsOfByte[byte] = (bitsOfByte[byte >>> 1] as number) + (byte & 1)

/** Of a set of up to sixteen. */
export function bitCount(set: number) {
  return (bitsOfByte[set & 255] as number) + (bitsOfByte[(set >>> 8) & 255] as number)
}
