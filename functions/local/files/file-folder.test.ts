import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileFolder } from './file-folder.ts'
import { filePages } from './file-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const clock = { now: new Date('2027-03-01T08:00:00Z') }
const files = fileFolder(folder, 'http://localhost:8787', () => clock.now)
const pages = filePages(files)
const later = (minutes: number) => {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000)
}

/** Sends a file as a browser does; `change` is what somebody makes of the ticket. */
async function send(key: string, text: string, change: Record<string, string> = {}, wait = 0) {
  const { fields } = await files.ticket({ key, type: 'image/png', maxBytes: 10 })
  later(wait)
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value)
  form.append('file', new Blob([text]))
  return (await pages.request('/', { method: 'POST', body: form })).status
}

const show = async (key: string) => new URL(await files.link(key, { name: 'a.png', type: 'image/png' })).search

test('what is sent with a ticket is kept, and shown by a link for minutes', async () => {
  expect(await send('a', 'first')).toBe(204)
  expect(await files.peek('a', 2)).toEqual({ size: 5, start: Buffer.from('fi') })
  await files.keep('a')
  const link = await show('a')
  const shown = await pages.request(`/${link}`)
  expect([shown.status, shown.headers.get('content-type'), await shown.text()]).toEqual([200, 'image/png', 'first'])
  expect((await pages.request(`/${link.replace('image', 'text')}`)).status).toBe(403)
  later(6)
  expect((await pages.request(`/${link}`)).status).toBe(403)
})

test('a ticket is for one file, up to its size, for minutes', async () => {
  expect(await send('b', 'more than ten')).toBe(400)
  expect(await send('b', '')).toBe(400)
  expect(await send('b', 'text', { key: 'a' })).toBe(403)
  expect(await send('b', 'text', { maxBytes: '1000' })).toBe(403)
  expect(await send('b', 'text', {}, 11)).toBe(403)
  expect(await files.peek('b', 1)).toBeUndefined()
})

test('what is kept stays as it is; what is not goes after a day', async () => {
  await send('c', 'first')
  await files.keep('c')
  await send('c', 'second')
  await files.keep('c')
  expect((await files.peek('c', 10))?.start.toString()).toBe('first')
  await send('d', 'forgotten')
  later(25 * 60)
  await send('e', 'newest')
  expect(await files.peek('d', 1)).toBeUndefined()
  expect((await files.peek('c', 1))?.size).toBe(5)
  await expect(files.keep('d')).rejects.toThrow()
})
