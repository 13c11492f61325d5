import { dateOf, daypartNumber, localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Theory, TheoryAnswer } from '../../../shared/guidance.ts'
import { fitsSchedule, type OpportunityCard, type Schedule } from '../../../shared/opportunity.ts'
import type { Actor, Student } from '../../../shared/person.ts'
import { holdsSeat } from '../../../shared/placement.ts'
import type { Sector } from '../../../shared/sector.ts'
import { isSchoolTime, standingOn } from '../../../shared/timetable.ts'
import type { Services } from '../../services.ts'
import { refuseUnfitClaim } from '../opportunities/audience.ts'
import { opportunityById } from '../opportunities/opportunity-store.ts'
import { maySee } from '../opportunities/read-opportunity.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import { readPlacement } from '../placements/read-placement.ts'
import type { StudentRef } from '../students/student-store.ts'
import { timetablesFor } from '../timetables/read-timetables.ts'
import { asksOf } from './ask-for-guidance.ts'
import { openRequests } from './guidance-store.ts'

/** As many as help to choose. */
const mostItems = 5

/** What it is about: work processes or, for who has none, sectors. */
type About = { workProcesses: readonly string[]; sectors: readonly Sector[] }

/** Guidance for what a student does at a placement. */
export async function theoryOfPlacement(services: Services, actor: Actor, ref: StudentRef, placementId: string) {
  const { opportunityId } = await readPlacement(services, actor, 'guidance.ask', placementId)
  const found = await opportunityById(services.table, opportunityId)
  if (!found) throw new Refusal('not-found')
  const { workProcesses, sector } = found.opportunity
  return theoryFor(services, actor, ref, () => ({ workProcesses, sectors: [sector] }), opportunityId)
}

/** Guidance for what a student wants to learn. */
export async function theoryOfNeed(services: Services, actor: Actor, ref: StudentRef, needId: string) {
  return theoryFor(services, actor, ref, ({ needs }) => needs.find(({ id }) => id === needId))
}

type Known = NonNullable<Awaited<ReturnType<typeof studentWithNeedsAndPlacements>>>

async function theoryFor(
  services: Services,
  actor: Actor,
  ref: StudentRef,
  aboutOf: (known: Known) => About | undefined,
  itself?: string,
): Promise<TheoryAnswer> {
  const { table, market } = services
  const [known, requests, region, timetableOf] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref),
    openRequests(table, ref.schoolId),
    market.fresh(actor.membership.region),
    timetablesFor(services, ref.schoolId),
  ])
  const about = known && aboutOf(known)
  if (!known || !about) throw new Refusal('not-found')
  const now = services.now()
  const today = localDateOf(now)
  const timetable = timetableOf(known.student)
  const taken = new Set(known.agenda.taken)
  const found = [...region.offer.cards.values()].flatMap(
    (card): { card: OpportunityCard; item: Pick<Theory, 'dayparts' | 'placementId'> }[] => {
      if (card.kind !== 'guidance' || card.id === itself || !maySee(actor, card) || !explains(card, about)) return []
      const placement = known.placements.find(({ opportunityId, state }) => opportunityId === card.id && holdsSeat(state))
      if (placement) {
        const isOver = dateOf(placement.dayparts.at(-1) ?? '') < today
        return isOver ? [] : [{ card, item: { dayparts: placement.dayparts, placementId: placement.id } }]
      }
      if (card.seatsLeft === 0) return []
      const lessons = standingOn(timetable, card.schedule.dayparts)
      const dayparts = choiceIn(card.schedule, (daypart) => {
        const stands = lessons.get(daypart)
        if (stands && isSchoolTime(stands.kind)) return false
        return dateOf(daypart) >= today && !taken.has(daypartNumber(daypart)) && !card.fullDayparts.includes(daypart)
      })
      return dayparts && isFor(known.student, card, dayparts, now) ? [{ card, item: { dayparts, placementId: null } }] : []
    },
  )
  const soonest = found.toSorted((a, b) => ((a.item.dayparts[0] ?? '') < (b.item.dayparts[0] ?? '') ? -1 : 1)).slice(0, mostItems)
  const items = await Promise.all(
    soonest.map(async ({ card, item }): Promise<Theory> => {
      const { id, kind, title, organisationName, location, schedule, workProcesses } = card
      const part = (await opportunityById(table, id))?.opportunity.part
      return { id, kind, title, organisationName, location, schedule, workProcesses, ...(part && { part }), ...item }
    }),
  )
  return { items, workProcesses: [...about.workProcesses], asks: asksOf(requests, ref.studentId) }
}

function explains(card: OpportunityCard, { workProcesses, sectors }: About) {
  if (workProcesses.length > 0) return card.workProcesses.some((code) => workProcesses.includes(code))
  return sectors.includes(card.sector)
}

function isFor(student: Student, card: OpportunityCard, dayparts: readonly string[], now: Date) {
  try {
    refuseUnfitClaim(card, student, dayparts, now)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** The first half-days that the schedule allows and that are all free; undefined when there are none. */
function choiceIn(schedule: Schedule, isFree: (daypart: string) => boolean) {
  const { mode, count, dayparts } = schedule
  if (mode === 'any') {
    const free = dayparts.filter(isFree).slice(0, count)
    return fitsSchedule(schedule, free) ? free : undefined
  }
  return dayparts.map((_, at) => dayparts.slice(at, at + count)).find((some) => some.length === count && some.every(isFree))
}
