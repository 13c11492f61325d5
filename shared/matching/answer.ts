import * as v from 'valibot'
import { Competency } from '../competency.ts'
import { Daypart, LocalDate, WeekSlot } from '../daypart.ts'
import { GuidanceLevel, OpportunityCard, OpportunityKind } from '../opportunity.ts'
import { Language, WorkProcess } from '../programme.ts'
import { Interest, Sector, Trait } from '../sector.ts'

/** What an index knows of an opportunity: all that a card shows. */
export const ListedOpportunity = v.omit(OpportunityCard, ['status', 'version', 'createdAt', 'publishedAt'])
export type ListedOpportunity = v.InferOutput<typeof ListedOpportunity>

/** Something that words can mean. `words` are the student's own, as written. */
export const Concept = v.variant('type', [
  v.object({ type: v.literal('sector'), value: Sector, words: v.string() }),
  v.object({ type: v.literal('interest'), value: Interest, words: v.string() }),
  v.object({ type: v.literal('trait'), value: Trait, words: v.string() }),
  v.object({ type: v.literal('kind'), value: OpportunityKind, words: v.string() }),
])
export type Concept = v.InferOutput<typeof Concept>

/** How the free words of a need were read, so that the student can correct it. */
export const Understood = v.object({
  wanted: v.array(Concept),
  notWanted: v.array(Concept),
  /** Wished-for words that mean no concept; they are looked for in titles and tasks. */
  terms: v.array(v.string()),
  /** Those of `terms` that nothing on offer mentions; without a text index, all of them. */
  unknown: v.array(v.string()),
})
export type Understood = v.InferOutput<typeof Understood>

const points = v.number()

/** One part of a score. The points of all reasons of a hit add up to its score; a negative one weighs against. */
export const Reason = v.variant('kind', [
  v.object({ kind: v.literal('work-processes'), points, matched: v.array(WorkProcess), fresh: v.array(WorkProcess) }),
  v.object({
    kind: v.literal('sector'),
    points,
    sector: Sector,
    /** Asked for by name, or the interests (ticked or read in the words) that this sector serves. */
    asked: v.boolean(),
    interests: v.array(Interest),
  }),
  v.object({ kind: v.literal('activity'), points, interests: v.array(Interest) }),
  v.object({ kind: v.literal('occupation'), points, occupation: v.string() }),
  v.object({ kind: v.literal('competency'), points, competency: Competency }),
  v.object({ kind: v.literal('new-sector'), points, sector: Sector }),
  v.object({ kind: v.literal('new-kind'), points, opportunityKind: OpportunityKind }),
  v.object({ kind: v.literal('wished-kind'), points, opportunityKind: OpportunityKind }),
  /** A light first step, for who explores: few half-days, a guide nearby, a kind made for trying. */
  v.object({ kind: v.literal('easy-start'), points, dayparts: v.number(), guidance: GuidanceLevel }),
  /** `km` is null where nobody has to travel. */
  v.object({ kind: v.literal('distance'), points, km: v.nullable(v.number()) }),
  v.object({ kind: v.literal('soon'), points, days: v.number(), date: LocalDate }),
  v.object({ kind: v.literal('guidance'), points, guidance: GuidanceLevel, wanted: GuidanceLevel }),
  v.object({ kind: v.literal('response'), points, days: v.number() }),
  v.object({ kind: v.literal('words'), points }),
  v.object({ kind: v.literal('rather-not'), points, traits: v.array(Trait), sector: v.nullable(Sector) }),
])
export type Reason = v.InferOutput<typeof Reason>

const hit = {
  id: v.string(),
  score: v.number(),
  reasons: v.array(Reason),
  /** The earliest choice of half-days that fits: what a claim may propose. */
  dayparts: v.array(Daypart),
  /** Distance in kilometres; null where nobody has to travel. */
  km: v.nullable(v.number()),
}

/** The one change that would turn a near miss into a hit. All but `seat` and `age` are the student's to make. */
export const Change = v.variant('kind', [
  v.object({ kind: v.literal('free-slots'), slots: v.array(WeekSlot) }),
  v.object({ kind: v.literal('travel'), maxKm: v.number(), extraKm: v.number() }),
  v.object({ kind: v.literal('period'), from: v.nullable(LocalDate), until: v.nullable(LocalDate), days: v.number() }),
  v.object({ kind: v.literal('taken'), dayparts: v.array(Daypart) }),
  v.object({ kind: v.literal('allow-kind'), opportunityKind: OpportunityKind }),
  v.object({ kind: v.literal('age'), from: LocalDate, days: v.number() }),
  v.object({ kind: v.literal('year'), year: v.number() }),
  v.object({ kind: v.literal('language'), anyOf: v.array(Language) }),
  v.object({ kind: v.literal('seat') }),
])
export type Change = v.InferOutput<typeof Change>

const nearMiss = { ...hit, change: Change, effort: v.number() }

/** The answer that travels: hits and near misses with what their cards show. */
export const MatchAnswer = v.object({
  total: v.number(),
  hits: v.array(v.object({ ...hit, card: ListedOpportunity })),
  nearMisses: v.array(v.object({ ...nearMiss, card: ListedOpportunity })),
  understood: Understood,
})
export type MatchAnswer = v.InferOutput<typeof MatchAnswer>

/** A hit inside the engine: `row` finds its card. */
export type Hit = { row: number; id: string; score: number; reasons: Reason[]; dayparts: string[]; km: number | null }
export type NearMiss = Hit & { change: Change; effort: number }
export type Matches = { total: number; hits: Hit[]; nearMisses: NearMiss[]; understood: Understood }
