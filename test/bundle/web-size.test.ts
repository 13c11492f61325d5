import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { securityHeaders } from '../../functions/security-headers.ts'
import type { WebBuild, WebChunk } from '../support/web-chunks.ts'

const mostFirst = 25 * 1024
const mostBeyond = 45 * 1024
/** Some of Solid is one file for all pages: what any of them uses of it, every first load carries. */
const growth =
  'What has come to be imported by the shell or the start page? A spread beside other props (0.7 kB), <Dynamic>, lazy?'

/** What no page waits for: it comes after the page is there, when it is asked for, or for who reads English. */
const later = [
  '.en.ts',
  'app/afterwards.ts',
  'app/footer-controls.tsx',
  'contact-moments/contact-dialog.tsx',
  // What came before and after a record: only mentors have it on a placement, below all that the page is for.
  'dialogues/loop-section.tsx',
  // Theory that fits: a section far down placements and needs, which comes when the page is there.
  'guidance/theory-section.tsx',
  'lib/error-sentence.ts',
  'offline/without-connection.ts',
  'ui/error-notice.tsx',
  'ui/map/leaflet-map.tsx',
  'ui/toast-line.tsx',
]
const page = /-page\.tsx$/

describe('the script of the web app, compressed', () => {
  let built: WebBuild
  let first: Map<string, WebChunk>
  beforeAll(() => {
    const env = { ...process.env, NODE_ENV: 'production' }
    built = JSON.parse(execFileSync(process.execPath, ['test/support/web-chunks.ts'], { encoding: 'utf8', env, maxBuffer: 1e8 }))
    first = comesWith(chunkOf('features/start/start-page.tsx'), comesWith(entry()))
  }, 120_000)

  const named = (file: string) => {
    const chunk = built.chunks.find((one) => one.file === file)
    if (!chunk) throw new Error(`${file} was not built`)
    return chunk
  }
  const chunkOf = (module: string) => {
    const chunk = built.chunks.find((one) => one.module.endsWith(module))
    if (!chunk) throw new Error(`${module} is in no file of its own`)
    return chunk
  }
  const entry = () => named(/<script type="module"[^>]* src="\/([^"]+)"/.exec(built.html)?.[1] ?? '')
  const inline = () => [...built.html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)
  const sum = (chunks: Iterable<WebChunk>) => [...chunks].reduce((bytes, chunk) => bytes + chunk.bytes, 0)

  /** A file with all that is imported by it, and with `askedFor` what it fetches to be whole, other pages aside. */
  function comesWith(chunk: WebChunk, known = new Map<string, WebChunk>(), { askedFor = false } = {}) {
    if (known.has(chunk.file)) return known
    known.set(chunk.file, chunk)
    for (const file of chunk.imports) comesWith(named(file), known, { askedFor })
    for (const one of askedFor ? chunk.asksFor.map(named) : []) {
      if (!page.test(one.module) && !later.some((end) => one.module.endsWith(end))) comesWith(one, known, { askedFor })
    }
    return known
  }

  test('what is fetched before the start page of a student can be used is at most 25 KB', () => {
    const bytes = sum(first.values()) + inline().reduce((all, code) => all + gzipSync(code, { level: 9 }).length, 0)
    console.log(`first load: ${bytes} bytes`)
    expect(bytes, growth).toBeLessThanOrEqual(mostFirst)
  })

  test('no page asks for more than 45 KB beyond that', () => {
    const table = comesWith(chunkOf('app/find-other-page.tsx'), new Map(first))
    const beyond = built.chunks
      .filter(({ module }) => page.test(module))
      .map((chunk) => {
        const all = comesWith(chunk, new Map(table), { askedFor: true })
        return { page: chunk.module.replace(/.*\/web\//, ''), bytes: sum(all.values()) - sum(first.values()) }
      })
      .toSorted((a, b) => b.bytes - a.bytes)
    console.log(beyond.map(({ page, bytes }) => `${String(bytes).padStart(7)} ${page}`).join('\n'))
    expect(beyond.length).toBeGreaterThan(25)
    expect(beyond.filter(({ bytes }) => bytes > mostBeyond)).toEqual([])
  })

  test('no schema library comes with the first load', () => {
    expect([...first.keys()].filter((file) => /valibot|store/.test(file))).toEqual([])
  })

  test('the policy knows every script in the page itself', () => {
    const policy = securityHeaders()['Content-Security-Policy']
    for (const code of inline()) expect(policy).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`)
    expect(inline()).toHaveLength(1)
  })
})
