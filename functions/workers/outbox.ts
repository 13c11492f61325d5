import { agreementFollowsPlacement } from '../features/agreements/draft-agreement.ts'
import { followAgreement } from '../features/agreements/follow-agreement.ts'
import { followContact } from '../features/contact-moments/follow-contact.ts'
import { refreshContactMoments } from '../features/contact-moments/refresh-contact-moments.ts'
import { followDialogue } from '../features/dialogues/follow-dialogue.ts'
import { followEvaluation } from '../features/evaluations/follow-evaluation.ts'
import {
  bookmarkOf,
  type DomainEvent,
  type EventPosition,
  eventsSince,
  positionAt,
  putBookmark,
} from '../features/events/event-store.ts'
import { followGuidance } from '../features/guidance/follow-guidance.ts'
import { followHours } from '../features/hours/follow-hours.ts'
import { refreshHours } from '../features/hours/refresh-hours.ts'
import { notifyOfConcern } from '../features/notifications/notify-of-concern.ts'
import { notifyOfPlacement } from '../features/notifications/notify-of-placement.ts'
import { flagPlacements } from '../features/recognitions/flag-placements.ts'
import { followReport } from '../features/reports/follow-report.ts'
import { keepWait } from '../features/response-clock/keep-wait.ts'
import { notifyOfRequests } from '../features/response-clock/notify-of-requests.ts'
import { everySchool } from '../features/schools/school-store.ts'
import { refreshSummary } from '../features/students/refresh-summary.ts'
import { handOn } from '../features/waiting-lists/move-in-line.ts'
import { notifyOfWaiting } from '../features/waiting-lists/notify-of-waiting.ts'
import { refreshWeeks } from '../features/weeks/refresh-weeks.ts'
import type { Services } from '../services.ts'
import { transact } from '../table/transact.ts'

/** What follows from an event, after its commit. Each may run more than once and must come out the same. */
export async function follow(services: Services, event: DomainEvent) {
  // A seat may have come free, or somebody came into the line.
  if (
    event.subject === 'placement' ||
    event.subject === 'half-days' ||
    event.subject === 'waiting' ||
    event.subject === 'opportunity'
  ) {
    await handOn(services, event.opportunityId)
  }
  if (event.subject === 'placement') {
    await notifyOfPlacement(services, event)
    await keepWait(services, event)
    await refreshSummary(services, event)
    await refreshWeeks(services, event)
    await refreshHours(services, event.schoolId, event.placementId)
    await agreementFollowsPlacement(services, event)
    await refreshContactMoments(services, event.schoolId, event.placementId)
  } else if (event.subject === 'half-days') {
    await refreshWeeks(services, event)
    await refreshHours(services, event.schoolId, event.placementId)
    await refreshContactMoments(services, event.schoolId, event.placementId)
  } else if (event.subject === 'opportunity') {
    await followGuidance(services, event)
  } else if (event.subject === 'waiting') {
    await notifyOfWaiting(services, event)
  } else if (event.subject === 'requests') {
    await notifyOfRequests(services, event)
  } else if (event.subject === 'agreement') {
    await followAgreement(services, event)
  } else if (event.subject === 'hours') {
    await followHours(services, event)
  } else if (event.subject === 'contact-moment') {
    await followContact(services, event)
  } else if (event.subject === 'dialogue') {
    await followDialogue(services, event)
  } else if (event.subject === 'evaluation') {
    await followEvaluation(services, event)
  } else if (event.subject === 'report') {
    await followReport(services, event)
  } else if (event.subject === 'recognition') {
    await flagPlacements(services, event)
  } else if (event.subject === 'concern') {
    await notifyOfConcern(services, event)
  } else if (event.subject === 'learning-need' || event.subject === 'experience') {
    await refreshSummary(services, event)
  }
}

/** An event that can't be followed is tried this many times; then it is logged and passed, so that it holds up nobody. */
const maxTries = 5

/**
 * Follows the events of every region in order. The bookmark moves only behind what was followed, so a crash repeats
 * work but loses none.
 */
export class OutboxWorker {
  readonly #services: Services
  readonly #positions = new Map<string, EventPosition>()
  readonly #tries = new Map<string, number>()

  constructor(services: Services) {
    this.#services = services
  }

  /** Follows everything that is there now. Answers how many events were followed. */
  async drain() {
    const regions = new Set((await everySchool(this.#services.table)).map(({ region }) => region))
    let followed = 0
    for (const region of regions) followed += await this.#drainRegion(region)
    return followed
  }

  /** Passes over everything until now: nobody is told of it. */
  async skipToNow() {
    const { table, newToken, now } = this.#services
    for (const { region } of await everySchool(table)) {
      const { position } = await eventsSince(table, region, positionAt(now().getTime()))
      this.#positions.set(region, position)
      await transact(table, newToken(), [putBookmark(region, 'outbox', position.time)])
    }
  }

  async #drainRegion(region: string) {
    const { table, newToken } = this.#services
    const start = this.#positions.get(region) ?? positionAt(await bookmarkOf(table, region, 'outbox'))
    const { events, position } = await eventsSince(table, region, start)
    for (const event of events) {
      if (!(await this.#tryFollow(event))) return 0
    }
    this.#positions.set(region, position)
    if (events.length > 0) await transact(table, newToken(), [putBookmark(region, 'outbox', position.time)])
    return events.length
  }

  /** False when the event must be tried again later. */
  async #tryFollow(event: DomainEvent) {
    try {
      await follow(this.#services, event)
      this.#tries.delete(event.id)
      return true
    } catch (error) {
      const tries = (this.#tries.get(event.id) ?? 0) + 1
      this.#tries.set(event.id, tries)
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
      this.#services.log({ level: 'error', message: 'event not followed', eventId: event.id, tries, reason })
      return tries >= maxTries
    }
  }
}
