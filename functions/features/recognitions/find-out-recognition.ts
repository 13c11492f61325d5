import { localDateOf } from '../../../shared/daypart.ts'
import { type Recognition, type RecognitionStanding, recognitionOn } from '../../../shared/recognition.ts'
import type { Services } from '../../services.ts'
import { organisationById } from '../organisations/organisation-store.ts'
import { keepRecognition } from './keep-recognition.ts'
import { NotFoundOut, type RecognitionAnswer } from './recognition-client.ts'
import { RecognitionMoved, type RecognitionOf, recognitionOf } from './recognition-store.ts'

/** How long an answer of the service is relied on. */
const heldMs = 24 * 3600_000

/** What is known, and whether it may be relied on. */
export type Found = { recognition: Recognition | undefined; sure: boolean }

/**
 * What can be known now of a recognition. Without a service that is what was imported; with one it is asked anew when
 * the last answer is older than a day, and kept. Not sure when it had to be asked and could not.
 */
export async function findOutRecognition(services: Services, of: RecognitionOf): Promise<Found> {
  const { table, recognitionService, now, log } = services
  const known = await recognitionOf(table, of)
  if (!recognitionService || isFresh(known, now())) return { recognition: known, sure: true }
  const organisation = await organisationById(table, of.organisationId)
  // The service knows nobody without a number; what was imported is all there is.
  if (!organisation?.leerbedrijfId) return { recognition: known, sure: true }
  try {
    const answer = await recognitionService.ask(organisation.leerbedrijfId, of.crebo)
    const today = localDateOf(now())
    const found = {
      ...of,
      ...withVanished(answer, known, today),
      region: organisation.region,
      source: 'service' as const,
      checkedAt: now().toISOString(),
    }
    return { recognition: await keepRecognition(services, found, known), sure: true }
  } catch (error) {
    // Somebody else asked at the same time.
    if (error instanceof RecognitionMoved) return { recognition: await recognitionOf(table, of), sure: true }
    if (!(error instanceof NotFoundOut)) throw error
    log({ level: 'warn', message: 'recognition not found out', ...of, reason: error.message })
    return { recognition: known, sure: false }
  }
}

export function isFresh(known: Recognition | undefined, now: Date) {
  return known?.source === 'service' && now.getTime() - Date.parse(known.checkedAt) < heldMs
}

/** How it stands on a day, from what was found. What could not be found out is never a yes. */
export function standingOf(of: RecognitionOf, { recognition, sure }: Found, date: string): RecognitionStanding {
  const { organisationId, crebo } = of
  const verdict = recognition ? recognitionOn(recognition, date) : { verdict: 'none' as const, date: null }
  return {
    organisationId,
    crebo,
    ...(sure ? verdict : { verdict: 'unchecked', date: null }),
    checkedAt: recognition?.checkedAt ?? null,
  }
}

/** A service that forgets a recognition takes it away: from today on, with what it was before. */
function withVanished(answer: RecognitionAnswer, known: Recognition | undefined, today: string): RecognitionAnswer {
  if (!known || recognitionOn(known, today).verdict !== 'recognised') return answer
  const { verdict } = recognitionOn(answer, today)
  return verdict === 'none' ? { periods: known.periods, withdrawnOn: today } : answer
}
