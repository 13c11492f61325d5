import { ageOn, dateOf, dayNumber, daypartNumber, weekSlotOf, weekSlots } from '../../shared/daypart.ts'
import type { LearningNeedDraft } from '../../shared/learning-need.ts'
import { activitiesOf } from '../../shared/matching/activities.ts'
import type { ListedOpportunity, Seeker } from '../../shared/matching/index.ts'
import { easyKind, enoughProcesses, soonDays, weights } from '../../shared/matching/weights.ts'
import { guidanceLevels } from '../../shared/opportunity.ts'
import { distanceKm } from '../../shared/place.ts'
import { interests, sectors, sectorsOfInterest } from '../../shared/sector.ts'

/*
 * What someone would write who has objects and no engine, done well: dates are numbers, half-days of the week a mask,
 * sets are sets, all prepared once; cheap tests come first. The peers share it for what they can't do themselves.
 */
export type Row = ReturnType<typeof rowOf>

export function rowOf(card: ListedOpportunity, at: number) {
  const { location, schedule, audience } = card
  const dayparts = schedule.dayparts.map(daypartNumber)
  return {
    at,
    id: card.id,
    kind: card.kind,
    sector: card.sector,
    occupation: card.occupation.split(' '),
    activities: activitiesOf(card),
    workProcesses: card.workProcesses,
    competencies: card.competencies,
    traits: card.traits,
    guidance: card.guidance,
    site: location.mode === 'site',
    lat: location.mode === 'site' ? location.place.lat : 0,
    lon: location.mode === 'site' ? location.place.lon : 0,
    mode: schedule.mode,
    count: schedule.count,
    dayparts,
    full: new Set(schedule.mode === 'all' ? [] : card.fullDayparts.map(daypartNumber)),
    slots: schedule.dayparts.reduce((mask, daypart) => mask | (1 << weekSlots.indexOf(weekSlotOf(daypart))), 0),
    schoolIds: audience.schoolIds.length > 0 ? new Set(audience.schoolIds) : undefined,
    levels: audience.levels.length > 0 ? new Set(audience.levels) : undefined,
    languages: audience.languages,
    minYear: audience.minYear,
    minAge: audience.minAge,
    firstDay: dayNumber(dateOf(schedule.dayparts[0] as string)),
    seatsLeft: card.seatsLeft,
  }
}

/** One question, prepared. */
export function questionOf(seeker: Seeker, need: LearningNeedDraft) {
  const slotNames: string[] = need.weekSlots.length > 0 ? need.weekSlots : seeker.freeSlots
  const slots = slotNames.reduce((mask, slot) => mask | (1 << weekSlots.indexOf(slot as (typeof weekSlots)[number])), 0)
  const taken = new Set(seeker.taken)
  const tomorrow = dayNumber(seeker.today) + 1
  const from = Math.max(tomorrow, need.period.from === null ? 0 : dayNumber(need.period.from)) * 3
  const until = need.period.until === null ? Number.POSITIVE_INFINITY : dayNumber(need.period.until) * 3 + 2
  const birthday = (age: number) =>
    Date.UTC(
      Number(seeker.birthDate.slice(0, 4)) + age,
      Number(seeker.birthDate.slice(5, 7)) - 1,
      Number(seeker.birthDate.slice(8)),
    ) / 86_400_000
  const w = weights[need.certainty]
  const open = need.sectors.length + need.interests.length + need.workProcesses.length === 0 && need.occupation === null
  const sectorPoints = new Map(
    sectors.map((sector) => {
      const served = need.interests.filter((interest) => sectorsOfInterest[interest].includes(sector)).length
      let points = need.sectors.includes(sector)
        ? w.sector + (served > 0 ? w.alsoInterest : 0)
        : served > 0
          ? w.interest + (served - 1) * w.alsoInterest
          : 0
      if (need.ratherNot.sectors.includes(sector)) points -= w.ratherNotSector
      return [sector, points + fresh(w.newSector, seeker.tried.sectors[sector])] as const
    }),
  )
  return {
    seeker,
    need,
    w,
    open,
    slots,
    taken,
    tomorrow,
    from,
    until,
    birthday,
    fourteen: birthday(14) * 3,
    sixteen: birthday(16) * 3,
    age: ageOn(seeker.birthDate, seeker.today),
    origin: need.travelFrom === 'home' && seeker.home ? seeker.home : seeker.school,
    kinds: need.kinds.length > 0 ? new Set(need.kinds) : undefined,
    excluded: new Set(seeker.excluded),
    sectorPoints,
    wanted: new Map(need.workProcesses.map((code) => [code, seeker.tried.workProcesses.includes(code) ? 2 : 3])),
    notTraits: new Set(need.ratherNot.traits),
    interestMask: need.interests.reduce((mask, interest) => mask | (1 << interests.indexOf(interest)), 0),
  }
}
export type Question = ReturnType<typeof questionOf>

export function passes(row: Row, question: Question) {
  const { seeker, need } = question
  return (
    row.seatsLeft > 0 &&
    (question.kinds === undefined || question.kinds.has(row.kind)) &&
    row.minYear <= seeker.year &&
    (row.levels === undefined || row.levels.has(seeker.level)) &&
    (row.slots & question.slots) !== 0 &&
    oldEnough(row, question) &&
    (row.languages.length === 0 || row.languages.some((language) => seeker.languages.includes(language))) &&
    (row.schoolIds === undefined || row.schoolIds.has(seeker.schoolId)) &&
    !question.excluded.has(row.id) &&
    firstFit(row, question) >= 0 &&
    kmOf(row, question) <= need.maxKm
  )
}

/** Hundredths count, as everywhere in the product; 0 where nobody travels. */
export function kmOf(row: Row, question: Question) {
  return row.site ? Math.round(distanceKm(question.origin, row) * 100) / 100 : 0
}

function oldEnough(row: Row, question: Question) {
  return row.minAge <= question.age || Math.max(row.firstDay, question.tomorrow) >= question.birthday(row.minAge)
}

function usable(row: Row, daypart: number, question: Question) {
  if (daypart < question.from || daypart > question.until || question.taken.has(daypart) || row.full.has(daypart)) return false
  // The first of January 1970 was a Thursday.
  const slot = ((Math.floor(daypart / 3) + 3) % 7) * 3 + (daypart % 3)
  if (((question.slots >> slot) & 1) === 0) return false
  return !row.site || daypart >= question.sixteen || (daypart >= question.fourteen && slot < 18 && slot % 3 !== 2)
}

/** The first half-day of the earliest choice, -1 when none fits. */
function firstFit(row: Row, question: Question) {
  const { dayparts, mode, count } = row
  let found = 0
  let first = -1
  for (const daypart of dayparts) {
    if (usable(row, daypart, question)) {
      if (found++ === 0) first = daypart
      if (found === count) return first
    } else if (mode === 'all') return -1
    else if (mode === 'block') found = 0
  }
  return -1
}

export function scoreOf(row: Row, question: Question) {
  const { seeker, need, w } = question
  let score = (question.sectorPoints.get(row.sector) as number) + fresh(w.newKind, seeker.tried.kinds[row.kind])
  score += bits(row.activities & question.interestMask) * w.activity
  if (question.open) score += Math.min(bits(row.activities), 3) * w.breadth
  const step = w.easyStart >> 2
  score += Math.round(w.easyStart * easyKind[row.kind]) + (row.count === 1 ? step : 0) + (row.guidance === 'close' ? step : 0)
  if (need.competency !== null && row.competencies.includes(need.competency)) score += w.competency
  for (const trait of row.traits) if (question.notTraits.has(trait)) score -= w.ratherNotTrait
  if (need.guidance !== null) {
    const apart = Math.abs(guidanceLevels.indexOf(row.guidance) - guidanceLevels.indexOf(need.guidance))
    score += apart === 0 ? w.guidance : apart === 1 ? w.guidance >> 1 : 0
  }
  if (need.occupation !== null && row.occupation.includes(need.occupation)) score += w.occupation
  score += row.site
    ? Math.max(0, Math.round((w.distance * (need.maxKm * 100 - Math.round(kmOf(row, question) * 100))) / (need.maxKm * 100)))
    : w.distance
  const days = Math.floor(firstFit(row, question) / 3) - question.tomorrow + 1
  if (days < soonDays) score += Math.round((w.soon * (soonDays - days)) / soonDays)
  if (question.wanted.size > 0) {
    let sum = 0
    for (const code of row.workProcesses) sum += question.wanted.get(code) ?? 0
    score += Math.round(w.processes * Math.min(1, sum / (3 * Math.min(question.wanted.size, enoughProcesses))))
  }
  return score
}

/** The best of what passes, with the reasons that a page would show. */
export function bestOf(rows: readonly Row[], question: Question, limit = 20) {
  const scored = rows.map((row) => ({ row, score: scoreOf(row, question) }))
  scored.sort((a, b) => b.score - a.score || (a.row.id < b.row.id ? 1 : -1))
  return scored.slice(0, limit).map(({ row, score }) => ({ id: row.id, score, reasons: reasonsOf(row, question) }))
}

function reasonsOf(row: Row, question: Question) {
  return {
    km: kmOf(row, question),
    workProcesses: row.workProcesses.filter((code) => question.wanted.has(code)),
    sector: question.sectorPoints.get(row.sector),
    traits: row.traits.filter((trait) => question.notTraits.has(trait)),
    first: firstFit(row, question),
  }
}

function fresh(points: number, times = 0) {
  return times === 0 ? points : times === 1 ? points >> 1 : 0
}

function bits(mask: number) {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}
