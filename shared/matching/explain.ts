import { competencies } from '../competency.ts'
import { dateOf } from '../daypart.ts'
import { guidanceLevels, opportunityKinds } from '../opportunity.ts'
import { interests, sectors, traits } from '../sector.ts'
import type { Hit, Reason } from './answer.ts'
import { wordAt, wordsOf } from './bits.ts'
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
  const reasons = [
    ...wishReasons(index, row, flags, scoring),
    ...circumstances(index, row, flags, scoring, hundredths, begin, week.tomorrow),
    ...objections(index, row, flags, scoring),
  ]
    .filter(({ points }) => points !== 0)
    .sort((a, b) => b.points - a.points)
  const mask = blockersAt(flags) & ~forgiven
  return {
    row,
    id: index.idOf(row),
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    dayparts: chosenFrom(index, row, begin, modeOf(flags), chooseOf(flags), week, mask).map(daypartText),
    km: hundredths < 0 ? null : hundredths / 100,
  }
}

function wishReasons(index: OpportunityIndex, row: number, flags: number, scoring: Scoring): Reason[] {
  const { wishes, weights } = scoring
  const reasons: Reason[] = []
  const sector = wordAt(sectors, sectorOf(flags))
  const kind = wordAt(opportunityKinds, kindOf(flags))
  if (scoring.processWeight) reasons.push(processReason(index, row, scoring, scoring.processWeight))
  reasons.push(
    {
      kind: 'sector',
      points: scoring.wish[sectorOf(flags)] as number,
      sector,
      asked: wishes.sectors.has(sector),
      interests: interestsServed(wishes, sector),
    },
    { kind: 'new-sector', points: scoring.newSector[sectorOf(flags)] as number, sector },
    { kind: 'new-kind', points: scoring.newKind[kindOf(flags)] as number, opportunityKind: kind },
    { kind: 'wished-kind', points: scoring.wishedKind[kindOf(flags)] as number, opportunityKind: kind },
    { kind: 'words', points: wordPoints(scoring, row) },
  )
  const activities = index.columns.activities[row] as number
  reasons.push({
    kind: 'activity',
    points: scoring.byActivities[activities] as number,
    interests: wordsOf(interests, activities).filter(
      (interest) => wishes.interests.length === 0 || wishes.interests.includes(interest),
    ),
  })
  if (scoring.easyStep > 0) {
    const guidance = wordAt(guidanceLevels, guidanceOf(flags))
    reasons.push({ kind: 'easy-start', points: easyPoints(scoring, flags), dayparts: chooseOf(flags), guidance })
  }
  if (scoring.byOccupation) {
    const number = index.occupation(row)
    const points = scoring.byOccupation[number] as number
    reasons.push({ kind: 'occupation', points, occupation: index.pools.occupations.shared(number) })
  }
  const shared = competenciesOf(flags) & scoring.competency
  if (shared)
    reasons.push({ kind: 'competency', points: weights.competency, competency: wordAt(competencies, 31 - Math.clz32(shared)) })
  return reasons
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

function circumstances(
  index: OpportunityIndex,
  row: number,
  flags: number,
  scoring: Scoring,
  hundredths: number,
  begin: number,
  tomorrow: number,
): Reason[] {
  const { columns } = index
  const { weights } = scoring
  const entry = columns.lists[begin] as number
  const days = daysUntil(entry, tomorrow)
  const date = dateOf(daypartText(entry & ~fullBit))
  const answersIn = columns.responseDays[columns.hostOrganisation[index.host(row)] as number] as number
  const reasons: Reason[] = [
    { kind: 'distance', points: distancePoints(scoring, hundredths), km: hundredths < 0 ? null : hundredths / 100 },
    { kind: 'soon', points: soonPoints(scoring, days), days, date },
    { kind: 'response', points: responsePoints(scoring, answersIn), days: answersIn },
  ]
  const { guidance: wanted } = scoring.need
  if (wanted !== null) {
    const guidance = wordAt(guidanceLevels, guidanceOf(flags))
    reasons.push({ kind: 'guidance', points: guidancePoints(weights.guidance, guidance, scoring.need), guidance, wanted })
  }
  return reasons
}

function objections(index: OpportunityIndex, row: number, flags: number, scoring: Scoring): Reason[] {
  const declined = index.traits(row) & scoring.wishes.notTraits
  const against = scoring.against[sectorOf(flags)] as number
  return [
    {
      kind: 'rather-not',
      points: against - bitCount(declined) * scoring.weights.ratherNotTrait,
      traits: wordsOf(traits, declined),
      sector: against < 0 ? wordAt(sectors, sectorOf(flags)) : null,
    },
  ]
}
