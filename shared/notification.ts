import * as v from 'valibot'
import { NotificationId, OpportunityId, PersonId, PlacementId } from './id.ts'

export const notificationKinds = [
  'placement-requested',
  'placement-question',
  'placement-answered',
  'placement-approved',
  'placement-declined',
  'placement-withdrawn',
  'placement-cancelled',
  'placement-reconsidered',
  'placement-started',
  'placement-completed',
] as const
export const NotificationKind = v.picklist(notificationKinds)
export type NotificationKind = v.InferOutput<typeof NotificationKind>

/** One message to one person. The sentence is made in the reader's language from the kind and the names. */
export const Notification = v.object({
  id: NotificationId,
  personId: PersonId,
  kind: NotificationKind,
  placementId: PlacementId,
  opportunityId: OpportunityId,
  title: v.string(),
  studentName: v.nullable(v.string()),
  text: v.nullable(v.string()),
  createdAt: v.string(),
  readAt: v.nullable(v.string()),
})
export type Notification = v.InferOutput<typeof Notification>
