import { api, read } from './api.ts'
import { revalidate } from './router/query.ts'

/** Goes on in another role. All that was read in the old one is read anew: it may not be for this one's eyes. */
export async function switchRole(membershipId: string) {
  await read(api.me.membership.$put({ json: { membershipId } }))
  await revalidate()
}
