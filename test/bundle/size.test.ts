import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { functionsFolder } from '../../infra/bundle.ts'
import { type FunctionName, tableAccess } from '../../infra/table-access.ts'

const names = Object.keys(tableAccess) as FunctionName[]

function modulesOf(name: FunctionName) {
  const folder = join(functionsFolder, name)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => readFileSync(join(folder, file)))
}

describe('the bundles', () => {
  test('the API weighs at most 450 kB, and 140 kB compressed, everything that it ever loads included', () => {
    const code = Buffer.concat(modulesOf('api'))
    expect(code.length).toBeLessThanOrEqual(450_000)
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(140 * 1024)
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
