import MiniSearch from 'minisearch'
import type { Certainty, LearningNeedDraft } from '../../shared/learning-need.ts'
import { type ListedOpportunity, match, OpportunityIndex, type Seeker, TextIndex } from '../../shared/matching/index.ts'
import { distanceKm } from '../../shared/place.ts'
import { sectorsOfInterest } from '../../shared/sector.ts'
import { type Case, cases } from './needs.ts'
import { offer, schoolPlace, today } from './offer.ts'

/*
 * How good the lists are: nDCG@10 against the judgements, and how many sectors the first ten come from. Every way of
 * ordering gets the same candidates: those that pass the hard constraints.
 */
const index = OpportunityIndex.from(offer.values())
const text = new TextIndex(index)
const keyOf = new Map(Array.from(offer, ([key, { id }]) => [id, key]))

export type Asked = {
  case: Case
  seeker: Seeker
  need: LearningNeedDraft
  grades: Map<string, number>
  candidates: ListedOpportunity[]
}
type Method = (asked: Asked) => string[]

function askedBy(one: Case): Asked {
  const { who } = one
  const seeker: Seeker = {
    schoolId: 'sch_01k00000000000000000000000',
    level: who.level,
    year: 3,
    birthDate: who.born,
    languages: ['nl'],
    home: null,
    school: schoolPlace,
    freeSlots: who.slots ?? ['tue-afternoon', 'wed-afternoon', 'thu-afternoon', 'fri-morning', 'fri-afternoon'],
    closed: [],
    opened: [],
    taken: [],
    excluded: [],
    tried: { sectors: who.tried ?? {}, kinds: {}, workProcesses: [] },
    today,
  }
  const need: LearningNeedDraft = {
    question: '',
    interests: [],
    sectors: [],
    occupation: null,
    workProcesses: [],
    competency: null,
    kinds: [],
    weekSlots: [],
    maxKm: 12,
    travelFrom: 'school',
    period: { from: null, until: null },
    guidance: null,
    ratherNot: { traits: [], sectors: [], text: '' },
    ...one.need,
  }
  const grades = new Map(
    [one.best, one.good, one.fair].flatMap((keys, at) => keys.split(' ').map((key) => [key, 3 - at] as const)),
  )
  const fitting = match(index, seeker, need, { limit: index.size }).hits.map(({ row }) => index.card(row))
  // In the order of ids: no method profits from the order that the engine gave.
  return { case: one, seeker, need, grades, candidates: fitting.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}

const engine: Method = ({ seeker, need }) => match(index, seeker, need, { limit: 10, text }).hits.map(({ id }) => id)

const newest: Method = ({ candidates }) => candidates.map(({ id }) => id).toReversed()

const kmTo = (card: ListedOpportunity) => (card.location.mode === 'site' ? distanceKm(schoolPlace, card.location.place) : 0)
const nearest: Method = ({ candidates }) => candidates.toSorted((a, b) => kmTo(a) - kmTo(b)).map(({ id }) => id)

/** BM25 over the student's words as they stand, in titles, occupations and tasks; what isn't found comes newest first. */
const bm25: Method = ({ candidates, need }) => {
  const search = new MiniSearch<{ id: string; title: string; occupation: string; tasks: string }>({
    fields: ['title', 'occupation', 'tasks'],
  })
  search.addAll(candidates.map(({ id, title, occupation, tasks }) => ({ id, title, occupation, tasks: tasks.join(' ') })))
  const found = search.search(`${need.question} ${need.occupation ?? ''}`).map(({ id }) => id as string)
  return [
    ...found,
    ...candidates
      .map(({ id }) => id)
      .toReversed()
      .filter((id) => !found.includes(id)),
  ]
}

/** What many a system does: points for what was ticked, nothing read in words, no variety. */
const weightedSum: Method = ({ candidates, need }) => {
  const score = (card: ListedOpportunity) =>
    (need.sectors.includes(card.sector) ? 3 : 0) +
    (need.interests.some((interest) => sectorsOfInterest[interest].includes(card.sector)) ? 2 : 0) +
    2 * card.workProcesses.filter((code) => need.workProcesses.includes(code)).length +
    (need.occupation !== null && card.occupation.toLowerCase().includes(need.occupation.toLowerCase()) ? 2 : 0) +
    (need.competency !== null && card.competencies.includes(need.competency) ? 1 : 0) -
    2 * card.traits.filter((trait) => need.ratherNot.traits.includes(trait)).length +
    (1 - kmTo(card) / need.maxKm)
  return candidates.toSorted((a, b) => score(b) - score(a) || (a.id < b.id ? 1 : -1)).map(({ id }) => id)
}

export const methods = { engine, 'weighted sum': weightedSum, bm25, nearest, newest } satisfies Record<string, Method>
export type MethodName = keyof typeof methods

const gain = (grade: number, at: number) => (2 ** grade - 1) / Math.log2(at + 2)

export function ndcgAt10({ grades, candidates }: Asked, ids: readonly string[]) {
  const gradeOf = (id: string) => grades.get(keyOf.get(id) ?? '') ?? 0
  const ideal = candidates.map(({ id }) => gradeOf(id)).sort((a, b) => b - a)
  const dcg = (values: number[]) => values.slice(0, 10).reduce((sum, grade, at) => sum + gain(grade, at), 0)
  return dcg(ids.map(gradeOf)) / dcg(ideal)
}

function sectorsAt10(ids: readonly string[]) {
  return new Set(ids.slice(0, 10).map((id) => offer.get(keyOf.get(id) ?? '')?.sector)).size
}

export type Quality = Record<Certainty, Record<MethodName, { ndcg: number; sectors: number }>>

const all = cases.map(askedBy)

/** The figures per kind of certainty, over all cases or over some of them. */
export function quality(only: (asked: Asked) => boolean = () => true): Quality {
  const of = (certainty: Certainty) => {
    const some = all.filter((asked) => asked.need.certainty === certainty && only(asked))
    const mean = (measure: (asked: Asked) => number) => some.reduce((sum, asked) => sum + measure(asked), 0) / some.length
    const measured = (method: Method) => ({
      ndcg: mean((asked) => ndcgAt10(asked, method(asked))),
      sectors: mean((asked) => sectorsAt10(method(asked))),
    })
    return {
      engine: measured(engine),
      'weighted sum': measured(weightedSum),
      bm25: measured(bm25),
      nearest: measured(nearest),
      newest: measured(newest),
    }
  }
  return { exploring: of('exploring'), doubting: of('doubting'), decided: of('decided') }
}

/** Per case, what the engine puts first and with which grade: to look at when a figure is low. */
export function lists() {
  return all.map((asked) => {
    const ids = engine(asked)
    return {
      key: asked.case.key,
      certainty: asked.need.certainty,
      ndcg: ndcgAt10(asked, ids),
      list: ids.map((id) => `${asked.grades.get(keyOf.get(id) ?? '') ?? 0} ${keyOf.get(id)}`),
    }
  })
}
