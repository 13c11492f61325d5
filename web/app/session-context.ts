import { type Accessor, createContext } from 'solid-js'
import type { Me } from '../../shared/person.ts'

/** Who is signed in; null for a visitor. */
export const SessionContext = createContext<Accessor<Me | null>>(() => null)
