import { Hono } from 'hono'
import * as v from 'valibot'
import {
  Agreement,
  AgreementChange,
  AgreementItem,
  AgreementStatus,
  AskDraft,
  PaperDraft,
  ReadVersion,
  ScanDraft,
  ScanLink,
  WithdrawDraft,
} from '../../../shared/agreement.ts'
import { UploadTicket } from '../../../shared/file-type.ts'
import { FileId, PlacementId } from '../../../shared/id.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, pageEntries, pageOf, path, query, route, schoolMemberOf } from '../../api/route.ts'
import { readPlacement } from '../placements/read-placement.ts'
import { agreementsIn, itemOf } from './agreement-store.ts'
import { recordPaperWithScan, scanLink, scanTicket } from './paper.ts'
import { readVersions } from './read-versions.ts'
import { askAgain, readAgreement, saveAgreement, sendAgreement, withdrawAgreement } from './write-agreement.ts'

const id = path({ id: PlacementId })
const Versions = v.object({ items: v.array(ReadVersion) })

/** What the school does with agreements: fill in, send, take back, ask again, and read back what was signed. */
export const agreementRoutes = new Hono<Env>()
  .get(
    '/agreements',
    route({
      action: 'agreement.list',
      summary: 'Agreements of the school by how far they are, the first to begin first',
      answers: { 200: pageOf(AgreementItem) },
      refusals: ['invalid-input'],
    }),
    query(v.object({ ...pageEntries, status: AgreementStatus })),
    async (c) => {
      const { table, now } = c.get('services')
      const { status, ...page } = c.req.valid('query')
      const { items, cursor } = await agreementsIn(table, schoolMemberOf(c).schoolId, status, page)
      return c.json({ items: items.map((agreement) => itemOf(agreement, now())), cursor })
    },
  )
  .get(
    '/placements/:id/agreement',
    route({
      action: 'agreement.write',
      summary: 'The agreement of a placement, with what is known for it and what is missing',
      answers: { 200: Agreement },
      refusals: ['not-found'],
    }),
    id,
    async (c) => {
      const placement = await readPlacement(c.get('services'), actorOf(c), 'agreement.write', c.req.valid('param').id)
      return c.json(await readAgreement(c.get('services'), placement))
    },
  )
  .put(
    '/placements/:id/agreement',
    route({
      action: 'agreement.write',
      summary: 'Keep what was filled in',
      answers: { 200: Agreement },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale', 'busy'],
    }),
    id,
    body(AgreementChange),
    async (c) => {
      const actor = actorOf(c)
      const placement = await readPlacement(c.get('services'), actor, 'agreement.write', c.req.valid('param').id)
      return c.json(await saveAgreement(c.get('services'), actor, placement, c.req.valid('json')))
    },
  )
  .post(
    '/placements/:id/agreement/send',
    route({
      action: 'agreement.write',
      summary: 'Send it to be signed, as a new version; names what is missing',
      answers: { 200: Agreement },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'busy'],
    }),
    id,
    body(AgreementChange),
    async (c) => {
      const actor = actorOf(c)
      const placement = await readPlacement(c.get('services'), actor, 'agreement.write', c.req.valid('param').id)
      return c.json(await sendAgreement(c.get('services'), actor, placement, c.req.valid('json')))
    },
  )
  .post(
    '/placements/:id/agreement/withdraw',
    route({
      action: 'agreement.write',
      summary: 'Take back the version that was sent',
      answers: { 200: Agreement },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'busy'],
    }),
    id,
    body(WithdrawDraft),
    async (c) => {
      const actor = actorOf(c)
      const { version, text } = c.req.valid('json')
      const placement = await readPlacement(c.get('services'), actor, 'agreement.write', c.req.valid('param').id)
      return c.json(await withdrawAgreement(c.get('services'), actor, placement, version, text))
    },
  )
  .post(
    '/placements/:id/agreement/ask',
    route({
      action: 'agreement.write',
      summary: 'Ask somebody again who has not signed',
      answers: { 200: Agreement },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'stale', 'wrong-state', 'too-often', 'busy'],
    }),
    id,
    body(AskDraft),
    async (c) => {
      const actor = actorOf(c)
      const placement = await readPlacement(c.get('services'), actor, 'agreement.write', c.req.valid('param').id)
      return c.json(await askAgain(c.get('services'), actor, placement, c.req.valid('json').role))
    },
  )
  .get(
    '/placements/:id/agreement/versions',
    route({
      action: 'agreement.read',
      summary: 'Every version that was sent, with its signatures, checked against its hash',
      answers: { 200: Versions },
      refusals: ['not-found'],
    }),
    id,
    async (c) => {
      const placement = await readPlacement(c.get('services'), actorOf(c), 'agreement.read', c.req.valid('param').id)
      return c.json({ items: await readVersions(c.get('services'), placement) })
    },
  )
  .post(
    '/placements/:id/agreement/files',
    route({
      action: 'agreement.write',
      summary: 'A ticket to send the scan of a paper copy with',
      answers: { 200: UploadTicket },
      refusals: ['bad-json', 'invalid-input', 'not-found'],
    }),
    id,
    body(ScanDraft),
    async (c) => {
      const placement = await readPlacement(c.get('services'), actorOf(c), 'agreement.write', c.req.valid('param').id)
      return c.json(await scanTicket(c.get('services'), placement, c.req.valid('json').type))
    },
  )
  .post(
    '/placements/:id/agreement/paper',
    route({
      action: 'agreement.write',
      summary: 'Record what was signed on paper, with its scan',
      answers: { 200: Agreement },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'agreement-replaced', 'already-signed', 'busy'],
    }),
    id,
    body(PaperDraft),
    async (c) => {
      const actor = actorOf(c)
      const placement = await readPlacement(c.get('services'), actor, 'agreement.write', c.req.valid('param').id)
      await recordPaperWithScan(c.get('services'), actor, placement, c.req.valid('json'))
      return c.json(await readAgreement(c.get('services'), placement))
    },
  )
  .get(
    '/placements/:id/agreement/files/:fileId',
    route({
      action: 'agreement.read',
      summary: 'An address that shows the scan of a paper copy, for minutes',
      answers: { 200: ScanLink },
      refusals: ['not-found'],
    }),
    path({ id: PlacementId, fileId: FileId }),
    async (c) => {
      const { id: placementId, fileId } = c.req.valid('param')
      const placement = await readPlacement(c.get('services'), actorOf(c), 'agreement.read', placementId)
      const versions = await readVersions(c.get('services'), placement)
      return c.json(await scanLink(c.get('services'), placement, versions, fileId))
    },
  )
