import { addDays, dateOf } from '../../../shared/daypart.ts'
import { usualDeadlines } from '../../../shared/deadlines.ts'
import type { LearningNeed } from '../../../shared/learning-need.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Student } from '../../../shared/person.ts'
import { type Placement, type PlacementEvent, type PlacementState, whoAndWhat } from '../../../shared/placement.ts'
import { lastDayToAnswer } from '../../../shared/response-clock.ts'
import type { School } from '../../../shared/school.ts'
import type { Timetable } from '../../../shared/timetable.ts'
import { demoHolidays } from './calendar.ts'
import { historyOf } from './history.ts'
import { fullDayparts, type Offered } from './opportunities.ts'
import type { Setting } from './setting.ts'
import { appeal, daypartsFor, mayAsk, withinHours } from './suitability.ts'
import { motivations, questions } from './texts/motivations.ts'
import { motivationsByTitle } from './texts/motivations-by-title.ts'
import { fixedPlacements, type PlacementPlan } from './texts/placements.ts'

/** How many there are of each state, beside the fixed ones; and where today lies in what they are on. */
const wanted: readonly { state: PlacementState; phase: Offered['phase']; count: number; withQuestion?: number }[] = [
  { state: 'active', phase: 'running', count: 11 },
  { state: 'requested', phase: 'future', count: 17, withQuestion: 3 },
  { state: 'approved', phase: 'future', count: 12 },
  { state: 'completed', phase: 'past', count: 27 },
  { state: 'declined', phase: 'future', count: 4 },
  { state: 'declined', phase: 'past', count: 3 },
  { state: 'withdrawn', phase: 'future', count: 4 },
  { state: 'withdrawn', phase: 'past', count: 2 },
  { state: 'cancelled', phase: 'future', count: 3 },
  { state: 'cancelled', phase: 'past', count: 2 },
  { state: 'expired', phase: 'future', count: 2 },
]

/** So many of the opportunities that many want are full, the first of each. */
const fullOnes = 5
const mostPerStudent = 3
/** Where few are suitable, more students come to the same one. */
const mostOnOne = 3

export type PlacementInput = {
  setting: Setting
  schools: readonly School[]
  students: readonly Student[]
  weekOf(student: Student): Timetable
  needs: readonly LearningNeed[]
  offered: readonly Offered[]
  mailOf: ReadonlyMap<string, string>
  /** Names of the coordinators, by school. */
  coordinatorsOf: ReadonlyMap<string, readonly string[]>
}

/** Placements in every state, within seats, half-days, ages and audience. */
export function buildPlacements({ setting, schools, students, weekOf, needs, offered, mailOf, coordinatorsOf }: PlacementInput) {
  const random = setting.random('placements')
  const placements: Placement[] = []
  const saidSoFar = new Set<string>()

  const schoolOf = (student: Student) => schools.find(({ id }) => id === student.schoolId)
  const openNeedOf = (student: Student) => needs.find(({ studentId, status }) => studentId === student.id && status === 'open')

  /** A student with half-days on an opportunity, or null when it can't be. */
  function choiceOf(student: Student, one: Offered) {
    const school = schoolOf(student)
    if (school === undefined || !mayAsk(student, one.opportunity, school, placements)) return null
    const dayparts = daypartsFor(student, weekOf(student), one.opportunity, placements, random)
    if (dayparts === null) return null
    const drawn = appeal(student, one.opportunity, openNeedOf(student), placements) + random.next() * 3
    return { student, dayparts, school, appeal: drawn }
  }

  type Choice = NonNullable<ReturnType<typeof choiceOf>>

  function add(
    { opportunity, contactName }: Offered,
    { student, dayparts }: Choice,
    state: PlacementState,
    motivation: string,
    { question, expiresTomorrow = false }: Pick<PlacementPlan, 'question' | 'expiresTomorrow'> = {},
  ) {
    const history = historyOf({
      today: setting.today,
      state,
      dayparts,
      question,
      studentName: student.name,
      coordinatorName: random.pick(coordinatorsOf.get(student.schoolId) ?? []),
      contactName,
      random,
    })
    const requestedAt = history[0]?.at ?? opportunity.createdAt
    const need = needs
      .filter(({ studentId, createdAt }) => studentId === student.id && createdAt < requestedAt)
      .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
      .at(-1)
    placements.push({
      ...whoAndWhat(student, opportunity, need ?? null),
      experienceId: null,
      state,
      dayparts,
      motivation,
      question: question ?? null,
      concerns: [],
      history,
      requestedAt,
      version: history.length,
      answerBy: state === 'requested' ? answerByOf(history, dayparts, expiresTomorrow) : null,
    })
  }

  /** As the app would say it; what would have expired by now has until today. */
  function answerByOf(history: readonly PlacementEvent[], dayparts: readonly string[], expiresTomorrow: boolean) {
    if (expiresTomorrow) return addDays(setting.today, 1)
    const asked = history.at(-1)?.at.slice(0, 10) ?? setting.today
    const by = lastDayToAnswer(asked, dateOf(dayparts[0] ?? ''), usualDeadlines.answerDays, demoHolidays(setting.today).MI)
    return by > setting.today ? by : setting.today
  }

  /** Something that was not said before, as long as there is. */
  function motivationFor({ title, sector }: Opportunity) {
    const own = motivationsByTitle[title]
    const fresh = [own === undefined ? [] : [own], motivations[sector]].map((texts) =>
      texts.filter((text) => !saidSoFar.has(text)),
    )
    const text = random.pick(fresh.find((texts) => texts.length > 0) ?? motivations[sector])
    saidSoFar.add(text)
    return text
  }

  function addSomeone(one: Offered, state: PlacementState, question?: string) {
    const best = students
      .filter((student) => !isOnSignInPage(mailOf.get(student.id)))
      .filter((student) => placements.filter(({ studentId }) => studentId === student.id).length < mostPerStudent)
      .flatMap((student) => choiceOf(student, one) ?? [])
      .toSorted((a, b) => b.appeal - a.appeal)
      // The dearest question last.
      .find(({ student, dayparts, school }) =>
        withinHours(student, weekOf(student), one.opportunity, dayparts, school, placements),
      )
    if (best === undefined) return false
    add(one, best, state, motivationFor(one.opportunity), { ...(question && { question }) })
    return true
  }

  for (const { mail, title, state, motivation, ...plan } of fixedPlacements) {
    const student = students.find(({ id }) => mailOf.get(id) === mail)
    const [place] = offered
      .filter(({ opportunity, phase }) => opportunity.title === title && phase === phaseOf(state))
      .flatMap((one) => {
        const choice = student && choiceOf(student, one)
        return choice ? [{ one, choice }] : []
      })
    if (place === undefined) throw new Error(`${mail} can't be placed on “${title}”`)
    add(place.one, place.choice, state, motivation, plan)
  }

  const coming = offered.filter(({ offer, phase }) => offer.popular === true && phase === 'future')
  const popular = new Map(coming.toReversed().map((one) => [one.opportunity.title, one]))
  for (const one of random.shuffle([...popular.values()]).slice(0, fullOnes)) {
    const isFull = () => {
      const there = placements.filter(({ opportunityId }) => opportunityId === one.opportunity.id)
      return fullDayparts(one.opportunity, there).length > 0
    }
    while (!isFull() && addSomeone(one, random.chance(0.6) ? 'approved' : 'requested'));
  }

  for (const { state, phase, count, withQuestion = 0 } of wanted) {
    let left = count
    const suitable = offered.filter((one) => one.phase === phase && mayHold(one, state))
    for (const one of Array.from({ length: mostOnOne }, () => random.shuffle(suitable)).flat()) {
      const question = count - left < withQuestion ? random.pick(questions) : undefined
      if (left > 0 && addSomeone(one, state, question)) left -= 1
    }
  }
  return placements
}

function phaseOf(state: PlacementState): Offered['phase'] {
  if (state === 'active') return 'running'
  return state === 'completed' ? 'past' : 'future'
}

/** A draft holds nothing, and nobody waits for what has been closed. */
function mayHold({ opportunity, phase }: Offered, state: PlacementState) {
  return opportunity.status === 'open' || phase !== 'future' || (opportunity.status === 'closed' && state !== 'requested')
}

function isOnSignInPage(mail = '') {
  return /^student\d@/.test(mail)
}
