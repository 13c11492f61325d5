import { query, revalidate } from '@solidjs/router'
import { api, read } from './api.ts'
import { getMe } from './me.ts'

/** Goes on in another role. What was read in the old one is forgotten: it may not be for this one's eyes. */
export async function switchRole(membershipId: string) {
  await read(api.me.membership.$put({ json: { membershipId } }))
  query.clear()
  await revalidate(getMe.key)
}
