import { Hono } from 'hono'
import { agreementRoutes } from '../features/agreements/routes.ts'
import { signingRoutes } from '../features/agreements/signing-routes.ts'
import { calendarRoutes } from '../features/calendar/routes.ts'
import { calendarFeedRoutes } from '../features/calendar-feeds/routes.ts'
import { contactMomentRoutes } from '../features/contact-moments/routes.ts'
import { trialogueRoutes } from '../features/dialogues/guest-routes.ts'
import { roomRoutes } from '../features/dialogues/room-routes.ts'
import { dialogueRoutes } from '../features/dialogues/routes.ts'
import { evaluationRoutes } from '../features/evaluations/routes.ts'
import { experienceRoutes } from '../features/experiences/routes.ts'
import { exportRoutes } from '../features/exports/routes.ts'
import { guestLinkRoutes } from '../features/guest-links/routes.ts'
import { guidanceRoutes } from '../features/guidance/routes.ts'
import { hoursRoutes } from '../features/hours/routes.ts'
import { importRoutes } from '../features/imports/routes.ts'
import { learningNeedRoutes } from '../features/learning-needs/routes.ts'
import { notificationRoutes, oneClickRoutes } from '../features/notifications/routes.ts'
import { opportunityRoutes } from '../features/opportunities/routes.ts'
import { organisationRoutes } from '../features/organisations/routes.ts'
import { placementRoutes } from '../features/placements/routes.ts'
import { reportRoutes } from '../features/reports/routes.ts'
import { schoolRoutes } from '../features/schools/routes.ts'
import { meRoutes } from '../features/session/routes.ts'
import { studentRoutes } from '../features/students/routes.ts'
import { timetableRoutes } from '../features/timetables/routes.ts'
import { waitingListRoutes } from '../features/waiting-lists/routes.ts'
import { weekRoutes } from '../features/weeks/routes.ts'
import type { Env } from './env.ts'

/** What `/api` consists of. On Lambda each part is loaded when it is first asked for: see infra/features-on-demand.ts. */
export const features = new Hono<Env>()
  .route('/', meRoutes)
  .route('/', notificationRoutes)
  .route('/', calendarFeedRoutes)
  .route('/', schoolRoutes)
  .route('/', calendarRoutes)
  .route('/', studentRoutes)
  .route('/', organisationRoutes)
  .route('/', opportunityRoutes)
  .route('/', learningNeedRoutes)
  .route('/', placementRoutes)
  .route('/', experienceRoutes)
  .route('/', importRoutes)
  .route('/', exportRoutes)
  .route('/', guestLinkRoutes)
  .route('/', agreementRoutes)
  .route('/', signingRoutes)
  .route('/', hoursRoutes)
  .route('/', waitingListRoutes)
  .route('/', contactMomentRoutes)
  .route('/', dialogueRoutes)
  .route('/', roomRoutes)
  .route('/', trialogueRoutes)
  .route('/', evaluationRoutes)
  .route('/', reportRoutes)
  .route('/', timetableRoutes)
  .route('/', weekRoutes)
  .route('/', guidanceRoutes)

/** The type that the web's client is made from. */
export type Api = typeof features

/** What stands before the checks on where a request comes from and what it carries: mail programs post this as a form. */
export const unchecked = new Hono<Env>().route('/', oneClickRoutes)

export type Features = { features: Hono<Env>; unchecked: Hono<Env> }

/** What answers paths that begin so; undefined when nothing does. */
export async function featuresOf(_segment: string): Promise<Features | undefined> {
  return { features, unchecked }
}
