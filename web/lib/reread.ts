import { failureOf } from './failure.ts'

/**
 * A change that someone else was ahead of: what is shown is read again before the refusal is told, so that the next
 * try is made with what is there now.
 */
export async function rereadWhenStale<Made>(change: Promise<Made>, reread: () => Promise<void>) {
  try {
    return await change
  } catch (error) {
    const { code } = failureOf(error)
    if (code === 'stale' || code === 'wrong-state') await reread()
    throw error
  }
}
