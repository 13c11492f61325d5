import { addDays } from '../../../shared/daypart.ts'
import type { Notification, NotificationKind } from '../../../shared/notification.ts'
import type { Placement, PlacementEvent, PlacementMove } from '../../../shared/placement.ts'
import { daytime, type Setting } from './setting.ts'

/** What the student hears of, and what the coordinators of the school hear of, as in the app. */
const toStudent: Partial<Record<PlacementMove, NotificationKind>> = {
  ask: 'placement-question',
  approve: 'placement-approved',
  decline: 'placement-declined',
  cancel: 'placement-cancelled',
  expire: 'placement-expired',
  start: 'placement-started',
  complete: 'placement-completed',
}
const toCoordinators: Partial<Record<PlacementMove, NotificationKind>> = {
  claim: 'placement-requested',
  answer: 'placement-answered',
  withdraw: 'placement-withdrawn',
  expire: 'request-expired',
}
const keptDays = 21
const unreadDays = 5

/** Messages on the moves of the last weeks; those of the last days are unread. */
export function buildNotifications(
  setting: Setting,
  placements: readonly Placement[],
  coordinatorIdsOf: ReadonlyMap<string, readonly string[]>,
): Notification[] {
  const random = setting.random('notifications')
  const oldest = addDays(setting.today, -keptDays)
  const unread = addDays(setting.today, -unreadDays)
  const notifications: Notification[] = []

  function tell(
    personId: string,
    kind: NotificationKind | undefined,
    placement: Placement,
    event: Pick<PlacementEvent, 'at' | 'text'>,
    name: string | null,
  ) {
    if (kind === undefined) return
    notifications.push({
      id: setting.id('notification', event.at),
      personId,
      kind,
      path: name === null || kind === 'placement-concern' ? `/placements/${placement.id}` : `/queue/${placement.id}`,
      placementId: placement.id,
      opportunityId: placement.opportunityId,
      title: placement.opportunity.title,
      studentName: name,
      text: event.text,
      until: null,
      createdAt: event.at,
      readAt: event.at.slice(0, 10) < unread ? daytime(addDays(event.at.slice(0, 10), 1), random) : null,
    })
  }

  for (const placement of placements) {
    const { name } = placement.student
    for (const event of placement.history.filter(({ at }) => at.slice(0, 10) >= oldest)) {
      tell(placement.studentId, toStudent[event.move], placement, event, null)
      for (const id of coordinatorIdsOf.get(placement.schoolId) ?? [])
        tell(id, toCoordinators[event.move], placement, event, name)
    }
    for (const { since } of placement.concerns) {
      for (const id of coordinatorIdsOf.get(placement.schoolId) ?? []) {
        tell(id, 'placement-concern', placement, { at: since, text: null }, name)
      }
    }
  }
  return notifications
}
