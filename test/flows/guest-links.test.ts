import { beforeAll, describe, expect, test } from 'vitest'
import { makeGuestLink } from '../../functions/features/guest-links/make-guest-link.ts'
import { transact } from '../../functions/table/transact.ts'
import type { Problem } from '../../shared/errors.ts'
import type { GuestPurpose, GuestView } from '../../shared/guest-link.ts'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

const placementId = `plc_${'0'.repeat(26)}_${'1'.repeat(26)}`
const signing: GuestPurpose = { kind: 'sign-agreement', placementId, number: 1, role: 'guardian' }
const minute = 60_000

describe('a link for who has no account', () => {
  let world: SmallWorld
  let schoolId: string

  beforeAll(async () => {
    world = await smallWorld()
    schoolId = (await world.addSchool('Het Linkplein')).school.id
  })

  async function addLink(purpose = signing, days = 30) {
    const to = {
      name: 'Marjan Ouder',
      mail: `${crypto.randomUUID()}@thuis.example`,
      relation: 'guardian' as const,
      locale: 'nl' as const,
    }
    const expiresAt = new Date(world.clock.now.getTime() + days * 24 * 60 * minute).toISOString()
    const { link, step } = makeGuestLink(world.services, { purpose, schoolId, to, expiresAt })
    await transact(world.table, world.services.newToken(), [step])
    const secret = link.split('#')[1] ?? ''
    const ask = <T>(method: string, path: string, body?: unknown, pass?: string) =>
      world.anonymous<T>(method, path, body, { 'x-guest-link': secret, ...(pass ? { 'x-guest-pass': pass } : {}) })
    const mailedCode = () =>
      /\b\d{6}\b/.exec(world.mails.filter((mail) => mail.to.address === to.mail).at(-1)?.text ?? '')?.[0] ?? ''
    return { link, to, ask, mailedCode }
  }

  function later(ms: number) {
    world.clock.now = new Date(world.clock.now.getTime() + ms)
  }

  test('carries its secret behind the #, and the table does not know it', async () => {
    const { link } = await addLink()
    expect(link).toMatch(/^http:\/\/localhost:8787\/guest#[\w-]{43}$/)
  })

  test('says for whom it is and what for, and nothing of what it opens', async () => {
    const { ask, to } = await addLink()
    const { status, body } = await ask<GuestView>('GET', '/guest')
    expect(status).toBe(200)
    expect(body).toEqual({
      kind: 'sign-agreement',
      schoolId,
      schoolName: 'Het Linkplein',
      to: { name: 'Marjan Ouder', mailHint: `${to.mail.slice(0, 1)}•••@thuis.example`, relation: 'guardian', locale: 'nl' },
      expiresAt: expect.any(String),
      wantsCode: true,
      openUntil: null,
    })
    expect(JSON.stringify(body)).not.toContain(placementId)
    expect((await ask<Problem>('GET', '/guest/signing')).body.code).toBe('code-needed')
  })

  test('opens with the code from the mailbox, for an hour', async () => {
    const { ask, mailedCode } = await addLink()
    expect((await ask('POST', '/guest/code', {})).status).toBe(200)
    const opened = await ask<{ pass: string }>('POST', '/guest/pass', { code: mailedCode() })
    expect(opened.status).toBe(200)
    const { pass } = opened.body
    expect((await ask<GuestView>('GET', '/guest', undefined, pass)).body.openUntil).not.toBeNull()
    // The code is spent, and there is nothing to sign behind this made-up placement.
    expect((await ask<Problem>('POST', '/guest/pass', { code: mailedCode() })).body.code).toBe('code-over')
    expect((await ask<Problem>('GET', '/guest/signing', undefined, pass)).body.code).toBe('agreement-replaced')
    expect((await ask<Problem>('GET', '/guest/signing', undefined, `${pass}x`)).body.code).toBe('code-needed')
    later(61 * minute)
    expect((await ask<Problem>('GET', '/guest/signing', undefined, pass)).body.code).toBe('code-needed')
  })

  test('a code counts for ten minutes and five tries, and the newest alone', async () => {
    const { ask, mailedCode } = await addLink()
    await ask('POST', '/guest/code', {})
    const first = mailedCode()
    later(10 * minute + 1)
    expect((await ask<Problem>('POST', '/guest/pass', { code: first })).body.code).toBe('code-over')

    await ask('POST', '/guest/code', {})
    const second = mailedCode()
    const wrong = second === '000000' ? '000001' : '000000'
    for (const left of [4, 3, 2, 1]) {
      const answer = await ask<Problem>('POST', '/guest/pass', { code: wrong })
      expect([answer.status, answer.body.code, answer.body.errors?.[0]?.message]).toEqual([
        422,
        'code-wrong',
        `not the code that was mailed; ${left} tries left`,
      ])
    }
    expect((await ask<Problem>('POST', '/guest/pass', { code: wrong })).status).toBe(410)
    expect((await ask<Problem>('POST', '/guest/pass', { code: second })).body.code).toBe('code-over')

    await ask('POST', '/guest/code', {})
    const third = mailedCode()
    if (third !== second) expect((await ask<Problem>('POST', '/guest/pass', { code: second })).body.code).toBe('code-wrong')
    expect((await ask('POST', '/guest/pass', { code: third })).status).toBe(200)
  })

  test('tries made at the same moment are all counted', async () => {
    const { ask, mailedCode } = await addLink()
    await ask('POST', '/guest/code', {})
    const wrong = mailedCode() === '000000' ? '000001' : '000000'
    const answers = await Promise.all(Array.from({ length: 4 }, () => ask<Problem>('POST', '/guest/pass', { code: wrong })))
    expect(answers.map(({ body }) => body.errors?.[0]?.message.match(/\d/)?.[0]).toSorted()).toEqual(['1', '2', '3', '4'])
  })

  test('mails five codes an hour at most', async () => {
    const { ask } = await addLink()
    for (let i = 0; i < 5; i++) expect((await ask('POST', '/guest/code', {})).status).toBe(200)
    const sixth = await ask<Problem>('POST', '/guest/code', {})
    expect([sixth.status, sixth.body.code]).toEqual([429, 'too-often'])
    later(61 * minute)
    expect((await ask('POST', '/guest/code', {})).status).toBe(200)
  })

  test('twenty wrong codes end it for good', async () => {
    const { ask, mailedCode } = await addLink()
    for (let i = 0; i < 20; i++) {
      if (i % 5 === 0) {
        later(15 * minute)
        await ask('POST', '/guest/code', {})
      }
      await ask('POST', '/guest/pass', { code: mailedCode() === '000000' ? '000001' : '000000' })
    }
    const after = await ask<Problem>('GET', '/guest')
    expect([after.status, after.body.code]).toEqual([410, 'link-revoked'])
    expect((await ask<Problem>('POST', '/guest/code', {})).body.code).toBe('link-revoked')
  })

  test('ends on its day, and says so', async () => {
    const { ask } = await addLink(signing, 1)
    later(24 * 60 * minute)
    const over = await ask<Problem>('GET', '/guest')
    expect([over.status, over.body.code]).toEqual([410, 'link-expired'])
  })

  test('one that nobody sent opens nothing; nor does one for something else', async () => {
    for (const headers of [{}, { 'x-guest-link': 'x' }, { 'x-guest-link': 'a'.repeat(43) }] as Record<string, string>[]) {
      const answer = await world.anonymous<Problem>('GET', '/guest', undefined, headers)
      expect([answer.status, answer.body.code]).toEqual([404, 'link-unknown'])
    }
    const { ask } = await addLink({ kind: 'evaluate', placementId })
    expect((await ask<Problem>('GET', '/guest/signing')).body.code).toBe('link-unknown')
  })

  test('bad input is named', async () => {
    const { ask } = await addLink()
    for (const code of ['12345', '1234567', 'abcdef', '', 123456, null]) {
      const answer = await ask<Problem>('POST', '/guest/pass', { code })
      expect([answer.status, answer.body.errors?.[0]?.path], String(code)).toEqual([422, '/code'])
    }
    expect(world.errors).toEqual([])
  })
})
