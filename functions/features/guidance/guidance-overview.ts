import { may } from '../../../shared/access.ts'
import { askingIn, type GuidanceOverview } from '../../../shared/guidance.ts'
import { organisationIdOfSchool } from '../../../shared/own-guidance.ts'
import type { Actor } from '../../../shared/person.ts'
import { holdsSeat } from '../../../shared/placement.ts'
import type { Services } from '../../services.ts'
import { cardsOfOrganisation } from '../opportunities/opportunity-store.ts'
import { everyPlacementOfOrganisation } from '../placements/placement-store.ts'
import { openRequests } from './guidance-store.ts'

/** As many of what the school offers as one screen shows. */
const mostOffers = 50

/** What students of the school want explained, and what the school offers. Names only of the guide's own students. */
export async function guidanceOverview({ table }: Services, actor: Actor, schoolId: string): Promise<GuidanceOverview> {
  const organisationId = organisationIdOfSchool(schoolId)
  const [requests, offered, placements] = await Promise.all([
    openRequests(table, schoolId),
    cardsOfOrganisation(table, organisationId, { limit: mostOffers }),
    everyPlacementOfOrganisation(table, organisationId),
  ])
  const isOwn = (studentId: string, groupId: string) => may(actor, 'student.read', { schoolId, studentId, groupId })
  return {
    requests: requests
      .flatMap((request) => {
        const asking = askingIn(request)
        const [first] = asking
        if (!first) return []
        const asks = asking.map(({ sentence, askedAt, studentId, groupId, name, groupName }) => ({
          sentence,
          askedAt,
          student: isOwn(studentId, groupId) ? { id: studentId, name, groupName } : null,
        }))
        return [{ key: request.key, topic: request.topic, count: asking.length, since: first.askedAt, asks }]
      })
      .toSorted((a, b) => b.count - a.count || (a.since < b.since ? -1 : 1)),
    offers: offered.items.map((card) => {
      const coming = placements.filter(({ opportunityId, state }) => opportunityId === card.id && holdsSeat(state))
      const own = coming.filter(({ studentId, student }) => isOwn(studentId, student.groupId))
      return {
        card,
        coming: coming.length,
        students: own.map(({ id, studentId, student }) => ({ placementId: id, id: studentId, name: student.name })),
      }
    }),
  }
}
