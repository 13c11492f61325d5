import { query } from '@solidjs/router'
import type { Accessor } from 'solid-js'
import { createContext, useContext } from 'solid-js'
import type { Me } from '../../shared/person.ts'
import { api, read } from './api.ts'
import { Failure } from './failure.ts'

/** Who is signed in; null for a visitor. */
export const getMe = query(
  () =>
    read(api.me.$get()).catch((error: unknown) => {
      if (error instanceof Failure && error.code === 'unauthenticated') return null
      throw error
    }),
  'me',
)

export const MeContext = createContext<Accessor<Me>>()

/** Who looks at this page. Pages are only shown to who is signed in, in a role that the page is for. */
export function useMe() {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside a page')
  return me
}
