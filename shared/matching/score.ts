import { competencies } from '../competency.ts'
import type { LearningNeedDraft } from '../learning-need.ts'
import { guidanceLevels, opportunityKinds } from '../opportunity.ts'
import { interests, sectors } from '../sector.ts'
import type { Understood } from './answer.ts'
import { maskOf } from './bits.ts'
import { record, recordWords, signatureOf, unknownDays } from './columns.ts'
import { chooseOf, guidanceOf, kindOf, processesOf } from './flags.ts'
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
  /** Per lowest byte of flags: wishes, novelty and dislike of sector and kind, and how easy a start the kind is. */
  bySectorAndKind: Int32Array
  /** Per second byte of flags: guidance, competencies, and what one half-day and a guide close by add to an easy start. */
  bySupport: Int32Array
  /** Per kind, and what one half-day and a guide close by add. */
  easyKinds: readonly number[]
  easyStep: number
  /** Per set of interests met in the doing. */
  byActivities: Int32Array
  /** Per lower and upper seven bits of the traits. */
  byTraits: Int32Array
  byMoreTraits: Int32Array
  /** Per occupation in the index; undefined when none is wished for. */
  byOccupation: Int32Array | undefined
  competency: number
  /** Per work process in the index: 3 when wanted and new, 2 when wanted and practised; undefined when none is wanted. */
  processWeight: Uint8Array | undefined
  /** What the wanted work processes weigh of which no more are needed. */
  enoughWeight: number
  words: WordScores | undefined
  /** Of the wanted work processes: a row without a mark in common offers none. */
  signature: number
  /** The most that distance, soon and response can add. */
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
  const wish: number[] = []
  const newSector: number[] = []
  const against: number[] = []
  for (const sector of sectors) {
    const served = interestsServed(wishes, sector).length
    const asked = weight.sector + (served > 0 ? weight.alsoInterest : 0)
    const lived = served > 0 ? weight.interest + (served - 1) * weight.alsoInterest : 0
    wish.push(wishes.sectors.has(sector) ? asked : lived)
    newSector.push(novelty(weight.newSector, seeker.tried.sectors[sector]))
    const declined = wishes.notSectors.has(sector) ? weight.ratherNotSector : 0
    against.push(-(declined || (wishes.notThrough.has(sector) ? weight.ratherNotInterest : 0)))
  }
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
    bySupport: supportTable(weight, need, competency, easyStep),
    easyKinds,
    easyStep,
    byActivities: activityTable(maskOf(interests, wishes.interests), weight.activity, isOpen(wishes, need) ? weight.breadth : 0),
    byTraits: traitTable(wishes.notTraits & 127, weight.ratherNotTrait),
    byMoreTraits: traitTable(wishes.notTraits >>> 7, weight.ratherNotTrait),
    byOccupation: need.occupation === null ? undefined : occupationPoints(index, need.occupation, weight.occupation),
    competency,
    processWeight: need.workProcesses.length > 0 ? processWeights(index, seeker, need) : undefined,
    enoughWeight: freshWeight * Math.min(need.workProcesses.length, enoughProcesses),
    words,
    signature: signatureOf(need.workProcesses),
    rest: weight.distance + weight.soon + weight.response,
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

/**
 * Of some rows, the part of the score that is the same wherever and whenever the student comes. `bySectorAndKind` can
 * be another than that of the scoring.
 */
export function fixedPointsOf(
  index: OpportunityIndex,
  scoring: Scoring,
  rows: Uint32Array,
  points: Int32Array,
  count: number,
  bySectorAndKind = scoring.bySectorAndKind,
) {
  const { activities, records, lists } = index.columns
  const { bySupport, byActivities, byTraits, byMoreTraits, byOccupation, processWeight, signature } = scoring
  for (let n = 0; n < count; n++) {
    const row = rows[n] as number
    const at = row * recordWords
    const flags = records[at + record.flags] as number
    const mixed = records[at + record.traitsAndOccupation] as number
    // Look-ups and few branches: a processor that guesses wrong at every other row waits for the memory of each.
    let sum =
      (bySectorAndKind[flags & 0xff] as number) +
      (bySupport[(flags >>> 8) & 0xff] as number) +
      (byActivities[activities[row] as number] as number) +
      (byTraits[mixed & 127] as number) +
      (byMoreTraits[(mixed >>> 7) & 127] as number)
    if (byOccupation) sum += byOccupation[mixed >>> 16] as number
    if (processWeight && ((records[at + record.host] as number) & signature) !== 0) {
      const end = records[at + recordWords + record.start] as number
      let weight = 0
      for (let of = end - processesOf(flags); of < end; of++) weight += processWeight[lists[of] as number] as number
      sum += processPoints(scoring, weight)
    }
    points[n] = sum
  }
  if (scoring.words) for (let n = 0; n < count; n++) points[n] = (points[n] as number) + wordPoints(scoring, rows[n] as number)
}

/** The rest of a row's score, at most `scoring.rest`. `hundredths` is the distance, negative without travel; `begin` is where its half-days start. */
export function openPoints(
  index: OpportunityIndex,
  row: number,
  scoring: Scoring,
  hundredths: number,
  begin: number,
  tomorrow: number,
) {
  const { responseDays, hostOrganisation, lists } = index.columns
  return (
    distancePoints(scoring, hundredths) +
    soonPoints(scoring, daysUntil(lists[begin] as number, tomorrow)) +
    responsePoints(scoring, responseDays[hostOrganisation[index.host(row)] as number] as number)
  )
}

export function easyPoints({ easyKinds, easyStep }: Scoring, flags: number) {
  return (easyKinds[kindOf(flags)] as number) + (chooseOf(flags) === 1 ? easyStep : 0) + (guidanceOf(flags) === 0 ? easyStep : 0)
}

/** Nothing in particular is wished for. */
function isOpen({ sectors, interests }: Wishes, { workProcesses, occupation }: LearningNeedDraft) {
  return sectors.size === 0 && interests.length === 0 && workProcesses.length === 0 && occupation === null
}

function supportTable(weight: Weights, need: LearningNeedDraft, competency: number, easyStep: number) {
  const table = new Int32Array(256)
  guidanceLevels.forEach((level, guidance) => {
    const points = guidancePoints(weight.guidance, level, need) + (level === 'close' ? easyStep : 0)
    for (let rest = 0; rest < 64; rest++)
      table[(rest << 2) | guidance] = points + (rest & competency ? weight.competency : 0) + (rest & 32 ? easyStep : 0)
  })
  return table
}

const noPoints = new Int32Array(256)

function activityTable(wished: number, points: number, breadth: number) {
  if (wished === 0 && breadth === 0) return noPoints
  const table = new Int32Array(256)
  for (let met = 1; met < 256; met++) table[met] = bitCount(met & wished) * points + Math.min(bitCount(met), 3) * breadth
  return table
}

function traitTable(declined: number, points: number) {
  if (declined === 0) return noPoints
  const table = new Int32Array(128)
  for (let set = 1; set < 128; set++) table[set] = -bitCount(set & declined) * points
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

export function soonPoints({ weights }: Scoring, days: number) {
  return days < soonDays ? Math.round((weights.soon * (soonDays - days)) / soonDays) : 0
}

export function responsePoints({ weights }: Scoring, days: number) {
  if (days === unknownDays) return 0
  return days <= 2 ? weights.response : days <= 5 ? weights.response >> 1 : 0
}

export function wordPoints({ words, weights }: Scoring, row: number) {
  return Math.round((words?.get(row) ?? 0) * weights.words)
}

export function processPoints({ weights, enoughWeight }: Scoring, sum: number) {
  return Math.round(weights.processes * Math.min(1, sum / enoughWeight))
}

/** Of every byte; sets that are longer are taken byte by byte. */
const bitsOfByte = new Uint8Array(256)
for (let byte = 1; byte < 256; byte++) bitsOfByte[byte] = (bitsOfByte[byte >>> 1] as number) + (byte & 1)

/** Of a set of up to sixteen. */
export function bitCount(set: number) {
  return (bitsOfByte[set & 255] as number) + (bitsOfByte[(set >>> 8) & 255] as number)
}
