import { globSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import { features, unchecked } from '../functions/api/features.ts'

const all = { features, unchecked }
const kinds = ['features', 'unchecked'] as const

/**
 * The source that stands in for functions/api/features.ts in the bundle: the same routes, each module of them loaded
 * when a path is asked for that begins as one of its own. Derived from the app itself, so that nothing can be left out.
 */
export async function featuresOnDemand(root: string) {
  const parts: { kind: string; load: string; segments: Set<string>; place: number }[] = []
  const placed = new Set<unknown>()
  for (const file of globSync('functions/features/*/*routes.ts', { cwd: root })) {
    const exported: Record<string, unknown> = await import(join(root, file))
    for (const [name, routes] of Object.entries(exported)) {
      if (!(routes instanceof Hono)) continue
      const handlers = new Set(routes.routes.map(({ handler }) => handler))
      for (const kind of kinds) {
        const place = all[kind].routes.findIndex(({ handler }) => handlers.has(handler))
        if (place < 0) continue
        for (const handler of handlers) placed.add(handler)
        const segments = new Set(routes.routes.map(({ path }) => path.split('/')[1] ?? ''))
        parts.push({ kind, load: `async () => (await import(${JSON.stringify(join(root, file))})).${name}`, segments, place })
      }
    }
  }
  const left = kinds.flatMap((kind) => all[kind].routes).filter(({ handler }) => !placed.has(handler))
  if (left.length > 0) throw new Error(`in no routes.ts of a feature: ${left.map(({ path }) => path).join(', ')}`)
  parts.sort((a, b) => a.place - b.place)
  const segments = [...new Set(parts.flatMap((part) => [...part.segments]))]
  const partsOf = (segment: string) => parts.flatMap((part, at) => (part.segments.has(segment) ? [at] : []))
  return `import { Hono } from 'hono'
const parts = [${parts.map(({ kind, load }) => `['${kind}', ${load}]`).join(', ')}]
const partsOf = new Map(${JSON.stringify(segments.map((segment) => [segment, partsOf(segment)]))})
export const features = new Hono()
export const unchecked = new Hono()
export async function featuresOf(segment) {
  const wanted = partsOf.get(segment)?.map((at) => parts[at])
  if (!wanted) return undefined
  const found = { features: new Hono(), unchecked: new Hono() }
  const loaded = await Promise.all(wanted.map(([, load]) => load()))
  for (const [at, routes] of loaded.entries()) found[wanted[at][0]].route('/', routes)
  return found
}`
}
