import { addDays, dateOf, localDateOf, type PartOfDay, partOf, partsOfDay } from '../../../shared/daypart.ts'
import type { Membership } from '../../../shared/person.ts'
import { employerMaySeeName, holdsSeat, type Placement } from '../../../shared/placement.ts'
import type { School } from '../../../shared/school.ts'
import { spanOf } from '../../../shared/working-time/clock.ts'
import type { Services } from '../../services.ts'
import { type Talk, talksOfPerson } from '../dialogues/talks-of-person.ts'
import { everyPlacementOfOrganisation, placementsDue, studentWithNeedsAndPlacements } from '../placements/placement-store.ts'

/** One stretch of one day. `revision` grows with every change, so that a program takes the newer one. */
export type Entry = {
  uid: string
  start: Date
  end: Date
  summary: string
  /** Asked for, and not yet answered. */
  isTentative: boolean
  revision: number
  changedAt: Date
  path: string
}

/** How far back a calendar looks: what is longer ago stands in the app. */
const daysBack = 31

/** What somebody in this role may see of the weeks, as entries of a calendar in the order of their days. */
export async function entriesFor(services: Services, personId: string, membership: Membership): Promise<Entry[]> {
  const since = addDays(localDateOf(services.now()), -daysBack)
  const [placements, talks] = await Promise.all([
    placementsFor(services, personId, membership),
    talksOfPerson(services, personId, membership, since, '9999-12-31'),
  ])
  const schools = new Map<string, School | undefined>()
  for (const { schoolId } of placements) {
    if (!schools.has(schoolId)) schools.set(schoolId, await services.market.school(schoolId))
  }
  const going = placements.flatMap((placement) => {
    const school = schools.get(placement.schoolId)
    return school ? stretches(placement, since, school).map((stretch) => entryOf(placement, stretch, membership)) : []
  })
  return [...going, ...talks.flatMap(entryOfTalk)].sort(
    (a, b) => a.start.getTime() - b.start.getTime() || (a.uid < b.uid ? -1 : 1),
  )
}

/** A talk, by the same name as its invitation has, so that a program shows one of the two. Times that nobody took are none. */
function entryOfTalk({ dialogueId, start, end, sequence, changedAt, path, ...talk }: Talk): Entry[] {
  if (dialogueId === null || changedAt === null) return []
  const [firstName = ''] = (talk.with ?? '').split(' ')
  return [
    {
      uid: dialogueId,
      start,
      end,
      summary: `Gesprek · ${firstName}`,
      isTentative: false,
      revision: sequence,
      changedAt: new Date(changedAt),
      path,
    },
  ]
}

async function placementsFor({ table }: Services, personId: string, membership: Membership): Promise<Placement[]> {
  if (membership.role === 'employer') {
    const coming = await everyPlacementOfOrganisation(table, membership.organisationId)
    return coming.filter(({ state }) => employerMaySeeName(state))
  }
  const { schoolId } = membership
  switch (membership.role) {
    case 'student': {
      const known = await studentWithNeedsAndPlacements(table, { schoolId, studentId: personId }, { consistent: true })
      return known?.placements.filter(({ state }) => holdsSeat(state)) ?? []
    }
    case 'mentor':
    case 'coordinator': {
      const going = await Promise.all(
        (['approved', 'active'] as const).map((state) => placementsDue(table, schoolId, state, '9999-12-31')),
      )
      const isSeen = ({ student }: Placement) =>
        membership.role === 'coordinator' || membership.groupIds.includes(student.groupId)
      return going.flat().filter(isSeen)
    }
    case 'adviser':
    case 'team-leader':
    case 'administrator':
      return []
    default:
      return membership satisfies never
  }
}

type Stretch = { date: string; first: PartOfDay; start: Date; end: Date }

/** Half-days that follow each other on one day are one stretch, at the clock times of the school. */
function stretches({ dayparts }: Placement, since: string, { daypartTimes }: School): Stretch[] {
  const parts = new Map<string, PartOfDay[]>()
  for (const daypart of dayparts) {
    const date = dateOf(daypart)
    if (date >= since) parts.set(date, [...(parts.get(date) ?? []), partOf(daypart)])
  }
  return [...parts].flatMap(([date, ofDay]) =>
    runs(ofDay).map(([first, last]) => {
      const { start, end } = spanOf({ date, from: daypartTimes[first].from, until: daypartTimes[last].until })
      return { date, first, start: new Date(start * 60_000), end: new Date(end * 60_000) }
    }),
  )
}

function runs(ofDay: readonly PartOfDay[]) {
  const found: [PartOfDay, PartOfDay][] = []
  for (const [at, part] of partsOfDay.entries()) {
    if (!ofDay.includes(part)) continue
    const last = found.at(-1)
    if (last && last[1] === partsOfDay[at - 1]) last[1] = part
    else found.push([part, part])
  }
  return found
}

function entryOf(placement: Placement, { date, first, start, end }: Stretch, { role }: Membership): Entry {
  const { id, opportunity, student, state, version, history, requestedAt } = placement
  // Calendars are shown on screens that others see: the first name is enough to know who it is.
  const [firstName = ''] = student.name.split(' ')
  const what = {
    student: `${opportunity.title}, ${opportunity.organisationName}`,
    employer: `${firstName}: ${opportunity.title}`,
  }
  return {
    uid: `${id}-${date}-${first}`,
    start,
    end,
    summary: role === 'student' || role === 'employer' ? what[role] : `${firstName}: ${what.student}`,
    isTentative: state === 'requested',
    revision: version,
    changedAt: new Date(history.at(-1)?.at ?? requestedAt),
    path: role === 'employer' ? `/coming/${id}` : `/placements/${id}`,
  }
}
