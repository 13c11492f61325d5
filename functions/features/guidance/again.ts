import { Refusal } from '../../../shared/errors.ts'
import type { Services } from '../../services.ts'
import { RequestMoved } from './guidance-store.ts'

/** A whole group may ask for the same at the same moment: all but one look again. */
const mostTries = 40

export async function again<T>({ table }: Pick<Services, 'table'>, attempt: () => Promise<T>) {
  for (let tries = 1; tries <= mostTries; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof RequestMoved)) throw error
      await table.pause(Math.min(tries, 4))
    }
  }
  throw new Refusal('busy')
}
