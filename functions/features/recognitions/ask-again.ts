import type { Services } from '../../services.ts'
import { findOutRecognition, isFresh } from './find-out-recognition.ts'
import { longestUnchecked } from './recognition-store.ts'

const mostAtOnce = 50

/** Asks the service again for what it said the longest ago, so that a withdrawal comes to light without anybody asking. */
export async function askAgain(services: Services) {
  if (!services.recognitionService) return
  for (const known of await longestUnchecked(services.table, mostAtOnce)) {
    if (isFresh(known, services.now())) return
    const { sure } = await findOutRecognition(services, known)
    // What can't be reached now is asked by the next sweep.
    if (!sure) return
  }
}
