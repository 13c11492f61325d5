import { ageOn, dateOf, dayNumber, daypartNumber, weekSlotOf } from '../../shared/daypart.ts'
import type { LearningNeedDraft } from '../../shared/learning-need.ts'
import { activitiesOf } from '../../shared/matching/activities.ts'
import type { ListedOpportunity, Seeker, Understood } from '../../shared/matching/index.ts'
import { easyKind, enoughProcesses, soonDays, weights } from '../../shared/matching/weights.ts'
import { type GuidanceLevel, guidanceLevels } from '../../shared/opportunity.ts'
import { distanceKm } from '../../shared/place.ts'
import { type Interest, interests, type Sector, sectorsOfInterest } from '../../shared/sector.ts'

/*
 * What the engine must answer, written down plainly: one card after the other, with dates as text and sets as sets. It
 * shares the weights and the reading of words with the engine, and none of its columns, planes, grids, bounds or heaps.
 */
export type Plain = { id: string; score: number; card: ListedOpportunity }

const noWords: Understood = { wanted: [], notWanted: [], terms: [], unknown: [] }

export function kmTo(card: ListedOpportunity, seeker: Seeker, need: LearningNeedDraft) {
  if (card.location.mode !== 'site') return null
  const from = need.travelFrom === 'home' && seeker.home ? seeker.home : seeker.school
  return Math.round(distanceKm(from, card.location.place) * 100) / 100
}

/** The half-days of a card that the student could come. */
export function usableDayparts(card: ListedOpportunity, seeker: Seeker, need: LearningNeedDraft) {
  const slots: string[] = need.weekSlots.length > 0 ? need.weekSlots : seeker.freeSlots
  return card.schedule.dayparts.filter((daypart) => {
    const date = dateOf(daypart)
    if (date <= seeker.today) return false
    if (need.period.from !== null && date < need.period.from) return false
    if (need.period.until !== null && date > need.period.until) return false
    const number = daypartNumber(daypart)
    if (seeker.closed.includes(number)) return false
    if (!slots.includes(weekSlotOf(daypart)) && !seeker.opened.includes(number)) return false
    if (seeker.taken.includes(number)) return false
    if (card.schedule.mode !== 'all' && card.fullDayparts.includes(daypart)) return false
    if (card.location.mode === 'site') {
      const age = ageOn(seeker.birthDate, date)
      const slot = weekSlotOf(daypart)
      if (age < 14 || (age < 16 && (slot.startsWith('sun') || slot.endsWith('evening')))) return false
    }
    return true
  })
}

/** The first half-day of the earliest choice that the schedule allows, null when none fits. */
export function earliestChoice(card: ListedOpportunity, usable: readonly string[]) {
  const { mode, count, dayparts } = card.schedule
  if (mode === 'all') return usable.length === dayparts.length ? dayparts[0] : null
  if (mode === 'any') return usable.length >= count ? usable[0] : null
  for (let at = 0; at + count <= dayparts.length; at++) {
    if (dayparts.slice(at, at + count).every((daypart) => usable.includes(daypart))) return dayparts[at]
  }
  return null
}

export function passes(card: ListedOpportunity, seeker: Seeker, need: LearningNeedDraft) {
  const { audience } = card
  const km = kmTo(card, seeker, need)
  const first = dateOf(card.schedule.dayparts[0] as string)
  const tomorrow = dayNumber(seeker.today) + 1
  const start = Math.max(dayNumber(first), tomorrow)
  return (
    card.seatsLeft > 0 &&
    !seeker.excluded.includes(card.id) &&
    (audience.schoolIds.length === 0 || audience.schoolIds.includes(seeker.schoolId)) &&
    (audience.levels.length === 0 || audience.levels.includes(seeker.level)) &&
    audience.minYear <= seeker.year &&
    audience.minAge <= ageOn(seeker.birthDate, new Date(start * 86_400_000).toISOString().slice(0, 10)) &&
    (audience.languages.length === 0 || audience.languages.some((language) => seeker.languages.includes(language))) &&
    (need.kinds.length === 0 || need.kinds.includes(card.kind)) &&
    (km === null || km <= need.maxKm) &&
    earliestChoice(card, usableDayparts(card, seeker, need)) != null
  )
}

export function scoreOf(card: ListedOpportunity, seeker: Seeker, need: LearningNeedDraft, understood: Understood = noWords) {
  const w = weights[need.certainty]
  const wish = wishOf(need, understood)
  const served = wish.interests.filter((interest) => sectorsOfInterest[interest].includes(card.sector)).length
  let score = 0
  if (wish.sectors.has(card.sector)) score += w.sector + (served > 0 ? w.alsoInterest : 0)
  else if (served > 0) score += w.interest + (served - 1) * w.alsoInterest
  if (wish.notSectors.has(card.sector)) score -= w.ratherNotSector
  else if (
    !wish.sectors.has(card.sector) &&
    served === 0 &&
    wish.notInterests.some((one) => sectorsOfInterest[one].includes(card.sector))
  )
    score -= w.ratherNotInterest
  score += fresh(w.newSector, seeker.tried.sectors[card.sector]) + fresh(w.newKind, seeker.tried.kinds[card.kind])
  const kinds = (list: Understood['wanted']) => list.some((concept) => concept.type === 'kind' && concept.value === card.kind)
  if (kinds(understood.notWanted)) score -= w.wishedKind
  else if (kinds(understood.wanted)) score += w.wishedKind
  const met = interests.filter((_, bit) => (activitiesOf(card) >> bit) & 1)
  score += met.filter((interest) => wish.interests.includes(interest)).length * w.activity
  const open = wish.sectors.size + wish.interests.length + need.workProcesses.length === 0 && need.occupation === null
  if (open) score += Math.min(met.length, 3) * w.breadth
  const step = Math.floor(w.easyStart / 4)
  score +=
    Math.round(w.easyStart * easyKind[card.kind]) +
    (card.schedule.count === 1 ? step : 0) +
    (card.guidance === 'close' ? step : 0)
  if (need.competency !== null && card.competencies.includes(need.competency)) score += w.competency
  score -= card.traits.filter((trait) => wish.notTraits.has(trait)).length * w.ratherNotTrait
  score += guidance(w.guidance, card.guidance, need.guidance)
  if (need.occupation !== null) score += Math.round(w.occupation * sharedWords(need.occupation, card.occupation))
  const km = kmTo(card, seeker, need)
  score +=
    km === null
      ? w.distance
      : Math.max(0, Math.round((w.distance * (need.maxKm * 100 - Math.round(km * 100))) / (need.maxKm * 100)))
  const first = earliestChoice(card, usableDayparts(card, seeker, need))
  const days = dayNumber(dateOf(first ?? '')) - dayNumber(seeker.today)
  if (days < soonDays) score += Math.round((w.soon * (soonDays - days)) / soonDays)
  if (need.workProcesses.length > 0) {
    const matched = card.workProcesses.filter((code) => need.workProcesses.includes(code))
    const sum = matched.reduce((total, code) => total + (seeker.tried.workProcesses.includes(code) ? 2 : 3), 0)
    score += Math.round(w.processes * Math.min(1, sum / (3 * Math.min(need.workProcesses.length, enoughProcesses))))
  }
  return score
}

/** All that fits, best first and newest first among equals. */
export function referenceScan(
  cards: Iterable<ListedOpportunity>,
  seeker: Seeker,
  need: LearningNeedDraft,
  understood?: Understood,
): Plain[] {
  return [...cards]
    .filter((card) => passes(card, seeker, need))
    .map((card) => ({ id: card.id, card, score: scoreOf(card, seeker, need, understood) }))
    .sort(bestFirst)
}

/** The list that the student gets, with the variety that who explores or doubts is due. */
export function referenceList(
  fitting: readonly Plain[],
  need: LearningNeedDraft,
  understood: Understood = noWords,
  limit = 20,
): Plain[] {
  const { variety } = weights[need.certainty]
  if (need.certainty === 'decided') return fitting.slice(0, limit)
  const wish = wishOf(need, understood)
  const sides: Set<Sector>[] = [
    ...wish.interests.map((interest) => new Set(sectorsOfInterest[interest])),
    ...[...wish.sectors].map((sector) => new Set([sector])),
  ]
  const wished = (sector: Sector) => sides.some((side) => side.has(sector))
  const someWish = sides.length > 0
  // Of each sector only the best `limit` can come in.
  const left = fitting.filter(
    (one, at) => fitting.slice(0, at).filter(({ card }) => card.sector === one.card.sector).length < limit,
  )
  const list: Plain[] = []
  const served = (test: (card: ListedOpportunity) => boolean) => 0.5 ** list.filter(({ card }) => test(card)).length
  while (list.length < limit && left.length > 0) {
    const values = left.map(({ card, score }) => {
      let value =
        score +
        (someWish && !wished(card.sector) ? variety.sector / 4 : variety.sector) * served((other) => other.sector === card.sector)
      value += variety.kind * served((other) => other.kind === card.kind)
      value += variety.organisation * served((other) => other.organisationId === card.organisationId)
      if (sides.length > 1)
        for (const side of sides) if (side.has(card.sector)) value += variety.side * served((other) => side.has(other.sector))
      return value
    })
    const best = Math.max(...values)
    list.push(...left.splice(values.indexOf(best), 1))
  }
  return list
}

function bestFirst(a: Plain, b: Plain) {
  return b.score - a.score || (a.id < b.id ? 1 : -1)
}

function wishOf(need: LearningNeedDraft, understood: Understood) {
  const of = (list: Understood['wanted'], type: string) =>
    list.filter((concept) => concept.type === type).map(({ value }) => value as string)
  const notInterests = of(understood.notWanted, 'interest') as Interest[]
  const wished = [...need.interests, ...of(understood.wanted, 'interest')]
  return {
    interests: interests.filter((interest) => wished.includes(interest) && !notInterests.includes(interest)),
    notInterests,
    sectors: new Set([...need.sectors, ...of(understood.wanted, 'sector')] as Sector[]),
    notSectors: new Set<string>([...need.ratherNot.sectors, ...of(understood.notWanted, 'sector')]),
    notTraits: new Set<string>([...need.ratherNot.traits, ...of(understood.notWanted, 'trait')]),
  }
}

function fresh(points: number, times = 0) {
  return times === 0 ? points : times === 1 ? Math.floor(points / 2) : 0
}

function guidance(points: number, offered: GuidanceLevel, wanted: GuidanceLevel | null) {
  if (wanted === null) return 0
  const apart = Math.abs(guidanceLevels.indexOf(offered) - guidanceLevels.indexOf(wanted))
  return apart === 0 ? points : apart === 1 ? Math.floor(points / 2) : 0
}

/** For the words of occupations that tests use: no two forms of one word. */
function sharedWords(wished: string, offered: string) {
  const words = wished.toLowerCase().split(/\W+/)
  const others = offered.toLowerCase().split(/\W+/)
  return words.filter((word) => others.includes(word)).length / words.length
}
