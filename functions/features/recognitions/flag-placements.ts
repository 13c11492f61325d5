import { localDateOf } from '../../../shared/daypart.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Placement } from '../../../shared/placement.ts'
import { isRecognitionConcern, recognitionConcern, recognitionDay, recognitionNeededBy } from '../../../shared/recognition.ts'
import type { Services } from '../../services.ts'
import type { DomainEvent } from '../events/event-store.ts'
import { everyPlacementOfOrganisation, placementById } from '../placements/placement-store.ts'
import { setConcerns } from '../placements/set-concerns.ts'
import { standingOf } from './find-out-recognition.ts'
import { type RecognitionOf, recognitionOf } from './recognition-store.ts'

type RecognitionChanged = Extract<DomainEvent, { subject: 'recognition' }>

/** Says of every placement that a change of a recognition touches how it stands now: withdrawn, or recognised again. */
export async function flagPlacements(services: Services, event: RecognitionChanged) {
  const touched = await everyPlacementOfOrganisation(services.table, event.organisationId)
  for (const placement of touched) if (isTouched(placement, event)) await flag(services, placement, event)
}

/** The list may be a moment behind, so each is read again; who is moved meanwhile is looked at once more. */
async function flag(services: Services, { id, schoolId }: Placement, event: RecognitionChanged, tries = 5) {
  const { table, now } = services
  const [stored, recognition] = await Promise.all([placementById(table, schoolId, id), recognitionOf(table, event)])
  if (!stored || !isTouched(stored.placement, event)) return
  const standing = standingOf(event, { recognition, sure: true }, recognitionDay(stored.placement, localDateOf(now())))
  const concern = recognitionConcern(standing, event.at)
  const others = stored.placement.concerns.filter(({ kind }) => !isRecognitionConcern(kind))
  try {
    await setConcerns(services, stored, [...others, ...(concern ? [concern] : [])], event.region)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale' || tries <= 1) throw error
    await flag(services, stored.placement, event, tries - 1)
  }
}

function isTouched(placement: Placement, { organisationId, crebo }: RecognitionOf) {
  const needed = recognitionNeededBy(placement)
  const underWay = placement.state === 'requested' || placement.state === 'approved' || placement.state === 'active'
  return underWay && needed?.organisationId === organisationId && needed.crebo === crebo
}
