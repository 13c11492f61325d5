import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { functionsFolder } from '../../infra/bundle.ts'
import { type FunctionName, tableAccess } from '../../infra/table-access.ts'
import { apiWeights, heaviest } from '../support/bundle-weights.ts'

/** What each source took when these figures were last kept, so that a failure says what grew. */
const kept: Record<string, number> = JSON.parse(readFileSync(new URL('weights.json', import.meta.url), 'utf8'))

const names = Object.keys(tableAccess) as FunctionName[]

function modulesOf(name: FunctionName) {
  const folder = join(functionsFolder, name)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => readFileSync(join(folder, file)))
}

describe('the bundles', () => {
  describe('of the API', () => {
    let weights: Awaited<ReturnType<typeof apiWeights>>
    beforeAll(async () => {
      weights = await apiWeights()
    })

    test('to start it loads at most 300 kB, and 100 kB compressed', () => {
      const { bytes, compressed } = weights.start
      expect(bytes, heaviest(weights.start, kept)).toBeLessThanOrEqual(300_000)
      expect(compressed, heaviest(weights.start, kept)).toBeLessThanOrEqual(100 * 1024)
    })

    test('whatever it is asked for first, it loads at most 450 kB, and 140 kB compressed', () => {
      expect(weights.parts.length).toBeGreaterThan(10)
      for (const part of weights.parts) {
        const grown = `${part.name}: ${heaviest(part, kept)}`
        expect(part.bytes, grown).toBeLessThanOrEqual(450_000)
        expect(part.compressed, grown).toBeLessThanOrEqual(140 * 1024)
      }
    })

    // What no process ever loads whole: but the zip is fetched whole. It grows with every feature; what a process loads does not.
    test('all parts together are at most 850 kB', () => {
      expect(weights.all.bytes, heaviest(weights.all, kept)).toBeLessThanOrEqual(850_000)
    })
  })

  test.each(names)('%s has a source map beside each file', (name) => {
    const files = readdirSync(join(functionsFolder, name))
    for (const file of files.filter((one) => one.endsWith('.mjs'))) expect(files).toContain(`${file}.map`)
  })

  test.each(names)('%s asks for nothing but Node', (name) => {
    const imported = modulesOf(name).flatMap((code) =>
      [...code.toString().matchAll(/(?:from|import\()\s?"([\w@./:-]+)"/g)].map(([, path = '']) => path),
    )
    // Loaded by the SDK for actions that stream and in browsers: never here.
    const never = new Set(['@smithy/core/event-streams', 'bowser'])
    const foreign = imported.filter(
      (path) => !path.startsWith('./') && !builtinModules.includes(path.replace('node:', '')) && !never.has(path),
    )
    expect(foreign).toEqual([])
  })
})
