import { competencies } from '../competency.ts'
import { dateOf } from '../daypart.ts'
import { guidanceLevels, opportunityKinds } from '../opportunity.ts'
import { interests, sectors, traits } from '../sector.ts'
import type { Hit, Reason } from './answer.ts'
import { maskOf, wordAt, wordsOf } from './bits.ts'
import { blockersAt } from './constraints.ts'
import { chooseOf, competenciesOf, guidanceOf, kindOf, modeOf, sectorOf } from './flags.ts'
import type { OpportunityIndex } from './opportunity-index.ts'
import {
  bitCount,
  daysUntil,
  distancePoints,
  easyPoints,
  freshWeight,
  guidancePoints,
  processPoints,
  responsePoints,
  type Scoring,
  soonPoints,
  wordPoints,
} from './score.ts'
import { daypartText, fullBit } from './stored-daypart.ts'
import { chosenFrom, type Week } from './times.ts'
import { interestsServed } from './wishes.ts'

/** A row as a hit, with the parts that its score is made of, greatest first. */
export function hitOf(
  index: OpportunityIndex,
  row: number,
  scoring: Scoring,
  week: Week,
  hundredths: number,
  begin: number,
  forgiven = 0,
): Hit {
  const flags = index.flags(row)
  const reasons: Reason[] = []
  addWishes(reasons, index, row, flags, scoring)
  addCircumstances(reasons, index, row, flags, scoring, hundredths, begin, week.tomorrow)
  addObjections(reasons, index, row, flags, scoring)
  let score = 0
  for (const { points } of reasons) score += points
  const mask = blockersAt(flags) & ~forgiven
  return {
    row,
    id: index.idOf(row),
    score,
    reasons,
    dayparts: chosenFrom(index, row, begin, modeOf(flags), chooseOf(flags), week, mask).map(daypartText),
    km: hundredths < 0 ? null : hundredths / 100,
  }
}

/** Puts a reason in its place, unless it counts for nothing. */
function add(reasons: Reason[], reason: Reason) {
  if (reason.points === 0) return
  let at = reasons.length
  for (; at > 0 && (reasons[at - 1] as Reason).points < reason.points; at--) reasons[at] = reasons[at - 1] as Reason
  reasons[at] = reason
}

function addWishes(reasons: Reason[], index: OpportunityIndex, row: number, flags: number, scoring: Scoring) {
  const { wishes, weights } = scoring
  const sector = wordAt(sectors, sectorOf(flags))
  const opportunityKind = wordAt(opportunityKinds, kindOf(flags))
  if (scoring.processWeight) add(reasons, processReason(index, row, scoring, scoring.processWeight))
  const wish = scoring.wish[sectorOf(flags)] as number
  if (wish !== 0) {
    const asked = wishes.sectors.has(sector)
    add(reasons, { kind: 'sector', points: wish, sector, asked, interests: interestsServed(wishes, sector) })
  }
  add(reasons, { kind: 'new-sector', points: scoring.newSector[sectorOf(flags)] as number, sector })
  add(reasons, { kind: 'new-kind', points: scoring.newKind[kindOf(flags)] as number, opportunityKind })
  add(reasons, { kind: 'wished-kind', points: scoring.wishedKind[kindOf(flags)] as number, opportunityKind })
  add(reasons, { kind: 'words', points: wordPoints(scoring, row) })
  const activities = index.columns.activities[row] as number
  const met = scoring.byActivities[activities] as number
  if (met !== 0) {
    const wished = wishes.interests.length > 0 ? maskOf(interests, wishes.interests) : activities
    add(reasons, { kind: 'activity', points: met, interests: wordsOf(interests, activities & wished) })
  }
  if (scoring.easyStep > 0) {
    const guidance = wordAt(guidanceLevels, guidanceOf(flags))
    add(reasons, { kind: 'easy-start', points: easyPoints(scoring, flags), dayparts: chooseOf(flags), guidance })
  }
  if (scoring.byOccupation) {
    const number = index.occupation(row)
    const points = scoring.byOccupation[number] as number
    if (points !== 0) add(reasons, { kind: 'occupation', points, occupation: index.pools.occupations.shared(number) })
  }
  const shared = competenciesOf(flags) & scoring.competency
  if (shared !== 0) {
    add(reasons, {
      kind: 'competency',
      points: weights.competency,
      competency: wordAt(competencies, 31 - Math.clz32(shared)),
    })
  }
}

function processReason(index: OpportunityIndex, row: number, scoring: Scoring, weight: Uint8Array): Reason {
  const { lists } = index.columns
  const [, end] = index.daypartsOf(row)
  const matched: string[] = []
  const fresh: string[] = []
  for (let at = end; at < index.listEnd(row); at++) {
    const process = lists[at] as number
    if (weight[process] === 0) continue
    matched.push(index.pools.processes.shared(process))
    if (weight[process] === freshWeight) fresh.push(index.pools.processes.shared(process))
  }
  const points = processPoints(scoring, (freshWeight - 1) * matched.length + fresh.length)
  return { kind: 'work-processes', points, matched, fresh }
}

function addCircumstances(
  reasons: Reason[],
  index: OpportunityIndex,
  row: number,
  flags: number,
  scoring: Scoring,
  hundredths: number,
  begin: number,
  tomorrow: number,
) {
  const { columns } = index
  const { weights } = scoring
  const entry = columns.lists[begin] as number
  const days = daysUntil(entry, tomorrow)
  const date = dateOf(daypartText(entry & ~fullBit))
  const answersIn = columns.responseDays[index.organisation(row)] as number
  add(reasons, { kind: 'distance', points: distancePoints(scoring, hundredths), km: hundredths < 0 ? null : hundredths / 100 })
  add(reasons, { kind: 'soon', points: soonPoints(scoring, days), days, date })
  add(reasons, { kind: 'response', points: responsePoints(scoring, answersIn), days: answersIn })
  const { guidance: wanted } = scoring.need
  if (wanted !== null) {
    const guidance = wordAt(guidanceLevels, guidanceOf(flags))
    add(reasons, { kind: 'guidance', points: guidancePoints(weights.guidance, guidance, scoring.need), guidance, wanted })
  }
}

function addObjections(reasons: Reason[], index: OpportunityIndex, row: number, flags: number, scoring: Scoring) {
  const declined = index.traits(row) & scoring.wishes.notTraits
  const against = scoring.against[sectorOf(flags)] as number
  add(reasons, {
    kind: 'rather-not',
    points: against - bitCount(declined) * scoring.weights.ratherNotTrait,
    traits: wordsOf(traits, declined),
    sector: against < 0 ? wordAt(sectors, sectorOf(flags)) : null,
  })
}
