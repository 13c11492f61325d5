import type { Actor, Membership, Person } from '../../shared/person.ts'
import type { OpenLink } from '../features/guest-links/read-guest.ts'
import type { Services } from '../services.ts'

/** Somebody who is signed in, with the roles that the session opens; `actor` is in the one that is switched on. */
export type OpenSession = {
  tokenHash: string
  issuerId: string
  person: Person
  memberships: Membership[]
  actor: Actor
}

/** What a request carries through the app. */
export type Env = {
  Variables: {
    services: Services
    requestId: string
    session: OpenSession | undefined
    /** Who asks changed something a moment ago and has to see it: see `readYourWrites`. */
    consistent: boolean
    /** The link by which somebody without an account comes; only on `/api/guest`. */
    guest: OpenLink | undefined
  }
}
