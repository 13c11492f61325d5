import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Mail } from '../../services.ts'
import { mailFolder } from './mail-folder.ts'
import { mailPages } from './mail-pages.ts'

let dataDir: string
const clock = { now: new Date('2027-03-01T08:00:00Z') }
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'praktijkplein-mail-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

function mail(id: string, change: Partial<Mail> = {}): Mail {
  return {
    id,
    to: { name: 'Bo <b>', address: 'bo@test.example' },
    subject: `Over ${id}`,
    text: 'Dag Bo',
    html: '<!doctype html><html lang="nl"><head><title>x</title></head><body><script>alert(1)</script><a href="/start">Ga</a></body></html>',
    ...change,
  }
}

describe('mail on one machine', () => {
  const folderOfTest = () => mailFolder(dataDir, () => clock.now)

  test('lies in the data folder, newest first, in pages', async () => {
    const folder = folderOfTest()
    expect(await folder.newestFirst({ limit: 10 })).toEqual([])
    for (const id of ['first', 'second', 'third']) {
      clock.now = new Date(clock.now.getTime() + 1000)
      await folder.send(mail(id))
    }
    const page = await folder.newestFirst({ limit: 2 })
    expect(page.map(({ id }) => id)).toEqual(['third', 'second'])
    const older = await folder.newestFirst({ limit: 2, before: page.at(-1)?.name })
    expect(older.map(({ id }) => id)).toEqual(['first'])
    expect(statSync(join(dataDir, 'mail', `${page[0]?.name}.json`)).mode & 0o077).toBe(0)
  })

  test('the same mail sent again is there once', async () => {
    const folder = folderOfTest()
    await folder.send(mail('same'))
    clock.now = new Date(clock.now.getTime() + 60_000)
    await folder.send(mail('same'))
    expect(await folder.newestFirst({ limit: 10 })).toHaveLength(1)
  })

  test('a name that is none reads nothing outside the folder', async () => {
    expect(await folderOfTest().read('../table')).toBeUndefined()
  })

  test('is shown with its text and, where no script runs, with its markup', async () => {
    const folder = folderOfTest()
    const content = new TextEncoder().encode('inhoud')
    await folder.send(mail('shown', { attachments: [{ name: 'één.txt', type: 'text/plain', content }] }))
    const pages = mailPages(folder)
    const [kept] = (await (await pages.request('/', { headers: { accept: 'application/json' } })).json()).items
    expect(kept).toMatchObject({ id: 'shown', subject: 'Over shown', to: { address: 'bo@test.example' } })
    const list = await (await pages.request('/')).text()
    expect(list).toContain(`href="/dev/mail/${kept.name}"`)
    expect(list).toContain('Bo &lt;b&gt;')
    const one = await (await pages.request(`/${kept.name}`)).text()
    expect(one).toContain('Dag Bo')
    expect(one).toContain('sandbox="allow-top-navigation-by-user-activation"')
    const framed = await pages.request(`/${kept.name}/html`)
    expect(framed.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'.*sandbox allow-top-navigation-by-user-activation$/,
    )
    expect(await framed.text()).toContain('<head><base target="_top">')
    const attachment = await pages.request(`/${kept.name}/attachments/0`)
    expect([attachment.headers.get('content-type'), await attachment.text()]).toEqual(['text/plain', 'inhoud'])
    expect((await pages.request('/20270301T080000000-000000000000000000000000')).status).toBe(404)
  })
})
