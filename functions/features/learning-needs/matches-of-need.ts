import * as v from 'valibot'
import { currentNeed } from '../../../shared/current-need.ts'
import { localDateOf, weekSlotOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import { applyChange, fittingRows, MatchAnswer, match, type Seeker, seekerOf, withCards } from '../../../shared/matching/index.ts'
import { WorkProcess } from '../../../shared/programme.ts'
import { qualifications } from '../../../shared/qualifications.ts'
import type { WhatIf } from '../../../shared/what-if.ts'
import type { Services } from '../../services.ts'
import { studentWithNeedsAndPlacements } from '../placements/placement-store.ts'
import type { StudentRef } from '../students/student-store.ts'
import { timetablesFor } from '../timetables/read-timetables.ts'

/** With the titles of the work processes that the reasons name: who shows a few hits has no use for the whole register. */
export const NeedMatches = v.object({ ...MatchAnswer.entries, titles: v.record(WorkProcess, v.string()) })
export type NeedMatches = v.InferOutput<typeof NeedMatches>

/** The student's side of every match: what school, age, week and history allow. */
export async function readSeeker(services: Services, ref: StudentRef, options: { consistent: boolean }): Promise<Seeker> {
  return (await readStudent(services, ref, options)).seeker
}

/** What fits a need of this student now. */
export async function matchesOfNeed(
  services: Services,
  ref: StudentRef,
  needId: string,
  { consistent }: { consistent: boolean },
): Promise<NeedMatches> {
  const { seeker, needs, region } = await readStudent(services, ref, { consistent })
  const need = needs.find(({ id }) => id === needId)
  if (!need && !consistent) return matchesOfNeed(services, ref, needId, { consistent: true })
  if (!need) throw new Refusal('not-found')
  const { index, text } = await services.market.fresh(region)
  const answer = withCards(index, match(index, seeker, need, { limit: 20, nearMisses: 6, text }))
  return { ...answer, titles: Object.fromEntries(need.workProcesses.flatMap((code) => titled(code))) }
}

/** How many are named of what would fit. */
const shownIfFree = 3

/** What would fit the need of now if a half-day of the week were free, and does not now. */
export async function whatIfFree(services: Services, ref: StudentRef, daypart: string): Promise<WhatIf> {
  const { seeker, needs, region } = await readStudent(services, ref, { consistent: false })
  const need = currentNeed(needs)
  if (!need) return { daypart, needId: null, cards: [], total: 0 }
  const { index, text } = await services.market.fresh(region)
  const freed = applyChange(seeker, need, { kind: 'free-slots', slots: [weekSlotOf(daypart)] })
  const fitting = new Set(fittingRows(index, seeker, need))
  const more = fittingRows(index, freed.seeker, freed.need).filter((row) => !fitting.has(row))
  const isMore = new Set(more)
  const best = match(index, freed.seeker, freed.need, { limit: 60, counted: false, text }).hits.flatMap(({ row }) =>
    isMore.has(row) ? [row] : [],
  )
  const cards = [...new Set([...best, ...more])].slice(0, shownIfFree).map((row) => index.card(row))
  return {
    daypart,
    needId: need.id,
    cards: cards.map(({ id, title, kind, organisationName }) => ({ opportunityId: id, title, kind, organisationName })),
    total: more.length,
  }
}

async function readStudent(services: Services, ref: StudentRef, options: { consistent: boolean }) {
  const { table, now, market } = services
  const [known, school, timetable] = await Promise.all([
    studentWithNeedsAndPlacements(table, ref, options),
    market.school(ref.schoolId),
    timetablesFor(services, ref.schoolId),
  ])
  if (!known || !school) throw new Refusal('not-found')
  const { student, placements, needs, tried } = known
  const seeker = seekerOf(student, school, timetable(student), placements, tried, localDateOf(now()))
  return { needs, region: student.region, seeker }
}

function titled(code: string): [code: string, title: string][] {
  const [crebo, workProcess = ''] = code.split('/')
  const title = qualifications.find((one) => one.crebo === crebo)?.workProcesses[workProcess]
  return title === undefined ? [] : [[code, title]]
}
