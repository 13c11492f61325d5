import { competencies } from '../competency.ts'
import type { LearningNeedDraft } from '../learning-need.ts'
import { guidanceLevels, opportunityKinds } from '../opportunity.ts'
import { interests, sectors } from '../sector.ts'
import type { Understood } from './answer.ts'
import { maskOf, withRoom } from './bits.ts'
import { record, recordWords, signatureOf, signatureShift, unknownDays } from './columns.ts'
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
  const newKind: number[] = []
  const wishedKind: number[] = []
  const easyKinds: number[] = []
  for (const kind of opportunityKinds) {
    newKind.push(novelty(weight.newKind, seeker.tried.kinds[kind]))
    wishedKind.push(kindPoints(wishes, kind, weight.wishedKind))
    easyKinds.push(Math.round(weight.easyStart * easyKind[kind]))
  }
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

/** Where in the list in hand the rows stand that can offer a wanted work process. Kept between questions. */
let marked = new Uint32Array(0)

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
  const { activities, records } = index.columns
  const { bySupport, byActivities, byTraits, byMoreTraits, byOccupation, signature } = scoring
  marked = withRoom(marked, count + 1)
  let some = 0
  // Look-ups and no branches: a processor that guesses wrong at every other row waits for the memory of each.
  for (let n = 0; n < count; n++) {
    const row = rows[n] as number
    const at = row * recordWords
    const flags = records[at + record.flags] as number
    const mixed = records[at + record.traitsAndOccupation] as number
    let sum =
      (bySectorAndKind[flags & 0xff] as number) +
      (bySupport[(flags >>> 8) & 0xff] as number) +
      (byActivities[activities[row] as number] as number) +
      (byTraits[mixed & 127] as number) +
      (byMoreTraits[(mixed >>> 7) & 127] as number)
    if (byOccupation) sum += byOccupation[mixed >>> 16] as number
    points[n] = sum
    // One more when they have a mark in common, which is less than half of a word.
    marked[some] = n
    some += -(((records[at + record.host] as number) & signature) >>> signatureShift) >>> 31
  }
  if (scoring.processWeight) addProcessPoints(index, scoring, scoring.processWeight, rows, points, some)
  if (scoring.words) for (let n = 0; n < count; n++) points[n] = (points[n] as number) + wordPoints(scoring, rows[n] as number)
}

/** For the first `some` that are marked. */
function addProcessPoints(
  index: OpportunityIndex,
  scoring: Scoring,
  processWeight: Uint8Array,
  rows: Uint32Array,
  points: Int32Array,
  some: number,
) {
  const { records, lists } = index.columns
  for (let of = 0; of < some; of++) {
    const n = marked[of] as number
    const at = (rows[n] as number) * recordWords
    const end = records[at + recordWords + record.start] as number
    let weight = 0
    for (let entry = end - processesOf(records[at + record.flags] as number); entry < end; entry++) {
      weight += processWeight[lists[entry] as number] as number
    }
    points[n] = (points[n] as number) + processPoints(scoring, weight)
  }
}

/** The rest of a row's score, at most `scoring.rest`: what its place gives, and what the time gives at which it begins. */
export function openPoints(
  index: OpportunityIndex,
  row: number,
  scoring: Scoring,
  hundredths: number,
  begin: number,
  tomorrow: number,
) {
  return placePoints(index, row, scoring, hundredths) + timePoints(index, scoring, begin, tomorrow)
}

/** `hundredths` is the distance, negative without travel. */
export function placePoints(index: OpportunityIndex, row: number, scoring: Scoring, hundredths: number) {
  const { responseDays, hostOrganisation } = index.columns
  const days = responseDays[hostOrganisation[index.host(row)] as number] as number
  return distancePoints(scoring, hundredths) + responsePoints(scoring, days)
}

/** `begin` is where its half-days start. */
export function timePoints(index: OpportunityIndex, scoring: Scoring, begin: number, tomorrow: number) {
  return soonPoints(scoring, daysUntil(index.columns.lists[begin] as number, tomorrow))
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
  let guidance = 0
  for (const level of guidanceLevels) {
    const points = guidancePoints(weight.guidance, level, need) + (level === 'close' ? easyStep : 0)
    for (let rest = 0; rest < 64; rest++)
      table[(rest << 2) | guidance] = points + (rest & competency ? weight.competency : 0) + (rest & 32 ? easyStep : 0)
    guidance++
  }
  return table
}

const noPoints = new Int32Array(256)

function activityTable(wished: number, points: number, breadth: number) {
  if (wished === 0 && breadth === 0) return noPoints
  const table = new Int32Array(256)
  // A set is another with one more: its first.
  for (let met = 1; met < 256; met++) {
    const others = met & (met - 1)
    table[met] = (table[others] as number) + (met & ~others & wished ? points : 0)
  }
  if (breadth > 0) for (let met = 1; met < 256; met++) table[met] = (table[met] as number) + Math.min(bitCount(met), 3) * breadth
  return table
}

function traitTable(declined: number, points: number) {
  if (declined === 0) return noPoints
  const table = new Int32Array(128)
  for (let set = 1; set < 128; set++) {
    const others = set & (set - 1)
    table[set] = (table[others] as number) - (set & ~others & declined ? points : 0)
  }
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
