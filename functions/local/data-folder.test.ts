import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimDataFolder } from './data-folder.ts'
import { ExitSentence } from './exit-sentence.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'praktijkplein-'))
})
afterEach(() => rmSync(root, { recursive: true }))

test('the folder is made, private to its owner, and empty again after the release', () => {
  const folder = claimDataFolder(join(root, 'deep', 'data'))
  expect(statSync(folder.path).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder.path, 'lock')).mode & 0o777).toBe(0o600)
  folder.release()
  expect(readdirSync(folder.path)).toEqual([])
})

test('a second claim says which process holds it and what to do', () => {
  const folder = claimDataFolder(root)
  expect(() => claimDataFolder(root)).toThrow(`in use by process ${process.pid}: stop that process, or choose another folder`)
  folder.release()
  claimDataFolder(root).release()
})

test.each([
  ['a dead process', '4194305 whenever'],
  ['this pid before the machine restarted', `${process.pid} another-boot:1`],
  ['a write that was cut off', ''],
])('the lock of %s is taken over', (_, content) => {
  writeFileSync(join(root, 'lock'), content)
  const folder = claimDataFolder(root)
  folder.release()
  expect(readdirSync(root)).toEqual([])
})

test('a folder that cannot be written is one sentence', () => {
  writeFileSync(join(root, 'file'), '')
  const claim = () => claimDataFolder(join(root, 'file', 'data'))
  expect(claim).toThrow(ExitSentence)
  expect(claim).toThrow(/can't be written \(ENOTDIR.*choose another folder with DATA_DIR/)
})
