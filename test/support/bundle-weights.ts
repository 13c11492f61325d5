import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from '../../infra/bundle.ts'

type Weight = { bytes: number; compressed: number; sources: Record<string, number> }

/**
 * What the API loads, as it is bundled now: to start, for each of its parts (start included), and all that there is.
 * `sources` says which package or folder of ours takes how much.
 */
export async function apiWeights() {
  const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-weights-'))
  try {
    const { outputs } = await bundle('functions/api/lambda.ts', folder)
    const files = new Map(Object.entries(outputs).filter(([path]) => path.endsWith('.mjs')))
    const entry = [...files.keys()].find((path) => path.endsWith('/index.mjs')) ?? ''
    const loads = (path: string, kind?: string) =>
      (files.get(path)?.imports ?? []).filter((one) => files.has(one.path) && (!kind || one.kind === kind)).map((one) => one.path)

    function reached(from: string[], next: (path: string) => string[]) {
      const found = new Set(from)
      for (const path of found) for (const one of next(path)) found.add(one)
      return found
    }

    function weightOf(paths: Iterable<string>): Weight {
      const code: Buffer[] = []
      const sources: Record<string, number> = {}
      for (const path of paths) {
        code.push(readFileSync(join(folder, path.split('/').at(-1) ?? '')))
        for (const [source, { bytesInOutput }] of Object.entries(files.get(path)?.inputs ?? {})) {
          sources[placeOf(source)] = (sources[placeOf(source)] ?? 0) + bytesInOutput
        }
      }
      const whole = Buffer.concat(code)
      return { bytes: whole.length, compressed: gzipSync(whole, { level: 9 }).length, sources }
    }

    const start = reached([entry], (path) => loads(path, 'import-statement'))
    const parts = [...start].flatMap((path) => loads(path, 'dynamic-import'))
    return {
      start: weightOf(start),
      parts: parts.map((part) => ({
        name: files.get(part)?.entryPoint ?? part,
        // What a part loads itself later, it loads when it is asked for that.
        ...weightOf(reached([...start, part], (path) => (start.has(path) ? [] : loads(path, 'import-statement')))),
      })),
      all: weightOf(files.keys()),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** `node_modules/hono/…` is `hono`, `functions/features/hours/…` is `functions/features/hours`. */
function placeOf(source: string) {
  const [, dependency] = source.match(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? []
  return dependency ?? source.split('/').slice(0, 3).join('/')
}

/** The heaviest sources, and how much each grew since the figures that are kept. */
export function heaviest({ bytes, compressed, sources }: Weight, kept: Record<string, number>) {
  const lines = Object.entries(sources)
    .map(([source, size]) => ({ source, size, grown: size - (kept[source] ?? 0) }))
    .sort((a, b) => b.grown - a.grown || b.size - a.size)
    .slice(0, 20)
    .map(({ source, size, grown }) => `${size} (${grown < 0 ? '' : '+'}${grown}) ${source}`)
  return [`${bytes} bytes, ${compressed} compressed; what grew most:`, ...lines].join('\n')
}
