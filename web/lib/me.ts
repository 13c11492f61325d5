import type { Accessor } from 'solid-js'
import { createContext, createMemo, untrack, useContext } from 'solid-js'
import type { Me } from '../../shared/person.ts'
import { api, read } from './api.ts'
import { query } from './router/query.ts'

/** Who is signed in; null for a visitor. */
export const getMe = query(async () => (await read(api.session.$get())).me, 'me')

/** Who is signed in; null for a visitor. */
export const SessionContext = createContext<Accessor<Me | null>>(() => null)

/** Who looks at this page. Pages are only shown to who is signed in, in a role that the page is for. */
export function useMe() {
  const session = useContext(SessionContext)
  const first = untrack(session)
  if (!first) throw new Error('useMe outside a page')
  // Who signs out is known for as long as it takes to leave the page.
  return createMemo<Me>((known) => session() ?? known, first)
}
