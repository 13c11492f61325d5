import { Hono } from 'hono'
import * as v from 'valibot'
import { GuestCode, GuestView, mailHint, wantsCode } from '../../../shared/guest-link.ts'
import type { Env } from '../../api/env.ts'
import { body, route } from '../../api/route.ts'
import { sendCode, useCode } from './prove-mailbox.ts'
import { guestHeaders, linkOf, passOf } from './read-guest.ts'

const CodeSent = v.object({ until: v.string() })
const Opened = v.object({ pass: v.string(), until: v.string() })

export const guestLinkRoutes = new Hono<Env>()
  .get(
    '/guest',
    route({ action: 'guest', summary: 'What this link is for', answers: { 200: GuestView } }),
    guestHeaders,
    async (c) => {
      const { purpose, schoolId, to, expiresAt } = linkOf(c).link
      const school = await c.get('services').market.school(schoolId)
      return c.json({
        kind: purpose.kind,
        schoolId,
        schoolName: school?.name ?? '',
        to: { name: to.name, mailHint: mailHint(to.mail), relation: to.relation, locale: to.locale },
        expiresAt,
        wantsCode: wantsCode[purpose.kind],
        openUntil: passOf(c)?.until ?? null,
      })
    },
  )
  .post(
    '/guest/code',
    route({
      action: 'guest',
      summary: 'Mail me a code',
      answers: { 200: CodeSent },
      refusals: ['bad-json', 'invalid-input', 'too-often', 'busy'],
    }),
    guestHeaders,
    body(v.strictObject({})),
    async (c) => c.json(await sendCode(c.get('services'), linkOf(c).hash)),
  )
  .post(
    '/guest/pass',
    route({
      action: 'guest',
      summary: 'Change the code into a pass, for the header X-Guest-Pass',
      answers: { 200: Opened },
      refusals: ['bad-json', 'invalid-input', 'code-wrong', 'code-over', 'busy'],
    }),
    guestHeaders,
    body(GuestCode),
    async (c) => c.json(await useCode(c.get('services'), linkOf(c).hash, c.req.valid('json').code)),
  )
