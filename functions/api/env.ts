import type { Actor } from '../../shared/person.ts'
import type { Services } from '../services.ts'

/** What a request carries through the app. `session` is there for who is signed in; `actor` in which role. */
export type Env = {
  Variables: {
    services: Services
    requestId: string
    session: { tokenHash: string; actor: Actor } | undefined
  }
}
