import { type Accessor, createMemo, createRoot } from 'solid-js'
import { address, foundPage, type NavigateOptions, navigate, nextAddress } from './router.ts'

type Search = Record<string, string | string[] | undefined>

const params = createMemoOfEach(() => foundPage()?.params ?? {})
const searchParams = createMemoOfEach(() => searchOf(address()))

/** What the address says at the names that the route gives, `/needs/:id`. */
export const useParams = <Named extends Record<string, string | undefined>>() => params as Named

/** What stands behind the question mark, and a way to change part of it: what is undefined or empty goes. */
export function useSearchParams<Named extends Search = Search>() {
  const change = (changed: { [Name in keyof Named]?: Named[Name] | undefined }, options?: NavigateOptions) => {
    const to = new URL(nextAddress())
    for (const [name, value] of Object.entries<Search[string]>(changed)) {
      const [first, ...rest] = [value || []].flat()
      if (first === undefined) to.searchParams.delete(name)
      else to.searchParams.set(name, first)
      for (const one of rest) to.searchParams.append(name, one)
    }
    navigate(to.href, { scroll: false, ...options })
  }
  return [searchParams as Partial<Named>, change] as const
}

function searchOf({ searchParams: all }: URL): Search {
  return Object.fromEntries(
    [...all.keys()].map((name) => {
      const values = all.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

/** Who reads one name runs again when that changes, not when another does. */
function createMemoOfEach<Value>(read: () => Record<string, Value>): Record<string, Value | undefined> {
  const memos = new Map<string, Accessor<Value | undefined>>()
  return new Proxy<Record<string, Value | undefined>>(
    {},
    {
      get(_, name: string) {
        const memo = memos.get(name) ?? createRoot(() => createMemo(() => read()[name]))
        memos.set(name, memo)
        return memo()
      },
    },
  )
}
