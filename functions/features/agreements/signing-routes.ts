import { type Context, Hono } from 'hono'
import { may } from '../../../shared/access.ts'
import { RefuseDraft, ScanLink, SignDraft, SignerAgreement } from '../../../shared/agreement.ts'
import { Refusal } from '../../../shared/errors.ts'
import { FileId, OrganisationId, PlacementId, partsOfPlacementId } from '../../../shared/id.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, path, route } from '../../api/route.ts'
import { guestHeaders, guestOf } from '../guest-links/read-guest.ts'
import { placementOfOrganisation } from '../placements/placement-store.ts'
import { readPlacement } from '../placements/read-placement.ts'
import { type AgreementRef, agreementOf } from './agreement-store.ts'
import { scanLink } from './paper.ts'
import { readForSigner } from './read-versions.ts'
import { refuseAgreement, type Signer, signAgreement } from './sign-agreement.ts'

const id = path({ id: PlacementId })
const ofOrganisation = path({ id: OrganisationId, placementId: PlacementId })
const signRefusals = ['bad-json', 'invalid-input', 'not-found', 'agreement-replaced', 'already-signed', 'busy'] as const

/** A signer and what there is to sign. */
type Signing = { ref: AgreementRef; signer: Signer; name: string }

/** The student, or the school through its coordinator. */
async function ofSchool(c: Context<Env>, placementId: string): Promise<Signing> {
  const actor = actorOf(c)
  const placement = await readPlacement(c.get('services'), actor, 'agreement.sign', placementId)
  const role = actor.membership.role === 'student' ? 'student' : 'school'
  const way = { by: 'app' as const, personId: actor.personId }
  return { ref: placement, signer: { role, actorId: actor.personId, way }, name: actor.name }
}

/** The host, through somebody of the organisation who is signed in. */
async function ofHost(c: Context<Env>, organisationId: string, placementId: string): Promise<Signing> {
  const actor = actorOf(c)
  if (!may(actor, 'agreement.host', { organisationId })) throw new Refusal('not-found')
  const placement = await placementOfOrganisation(c.get('services').table, organisationId, placementId)
  if (!placement) throw new Refusal('not-found')
  const way = { by: 'app' as const, personId: actor.personId }
  return { ref: placement, signer: { role: 'host', actorId: actor.personId, way }, name: actor.name }
}

/** Whoever was mailed a link and gave the code. The link is to one version: of another it opens nothing. */
async function ofGuest(c: Context<Env>): Promise<Signing> {
  const { id: linkId, schoolId, to, purpose, codeAt } = guestOf(c, 'sign-agreement')
  if (codeAt === null) throw new Refusal('code-needed')
  const ref = { schoolId, ...partsOfPlacementId(purpose.placementId) }
  const agreement = await agreementOf(c.get('services').table, ref)
  if (agreement?.current?.number !== purpose.number) throw new Refusal('agreement-replaced')
  const way = { by: 'link' as const, linkId, mail: to.mail, codeAt }
  return { ref, signer: { role: purpose.role, actorId: null, way }, name: to.name }
}

async function show(c: Context<Env>, { ref, signer }: Signing) {
  return readForSigner(c.get('services'), ref, signer.role)
}

async function sign(c: Context<Env>, signing: Signing, draft: SignDraft) {
  await signAgreement(c.get('services'), signing.ref, signing.signer, draft)
  return show(c, signing)
}

async function refuse(c: Context<Env>, signing: Signing, draft: RefuseDraft) {
  const { role, actorId } = signing.signer
  await refuseAgreement(c.get('services'), signing.ref, { role, actorId, name: signing.name }, draft)
  return show(c, signing)
}

/** The scan of who signed on paper, on the version that there is to sign. */
async function scan(c: Context<Env>, { ref, signer }: Signing, fileId: string) {
  const { current } = await readForSigner(c.get('services'), ref, signer.role)
  return scanLink(c.get('services'), ref, current ? [current] : [], fileId)
}

/** Signing, by the three ways to it: at school, at the host, and by a link. What is signed is the same. */
export const signingRoutes = new Hono<Env>()
  .get(
    '/placements/:id/signing',
    route({
      action: 'agreement.sign',
      summary: 'What there is to sign for student and school',
      answers: { 200: SignerAgreement },
      refusals: ['not-found'],
    }),
    id,
    async (c) => c.json(await show(c, await ofSchool(c, c.req.valid('param').id))),
  )
  .post(
    '/placements/:id/signing',
    route({
      action: 'agreement.sign',
      summary: 'Sign the version with this hash',
      answers: { 200: SignerAgreement },
      refusals: signRefusals,
    }),
    id,
    body(SignDraft),
    async (c) => c.json(await sign(c, await ofSchool(c, c.req.valid('param').id), c.req.valid('json'))),
  )
  .post(
    '/placements/:id/signing/refuse',
    route({
      action: 'agreement.sign',
      summary: 'Refuse the version with this hash, and say why',
      answers: { 200: SignerAgreement },
      refusals: signRefusals,
    }),
    id,
    body(RefuseDraft),
    async (c) => c.json(await refuse(c, await ofSchool(c, c.req.valid('param').id), c.req.valid('json'))),
  )
  .get(
    '/organisations/:id/placements/:placementId/signing',
    route({
      action: 'agreement.host',
      summary: 'What there is to sign for the host',
      answers: { 200: SignerAgreement },
      refusals: ['not-found'],
    }),
    ofOrganisation,
    async (c) => {
      const { id: organisationId, placementId } = c.req.valid('param')
      return c.json(await show(c, await ofHost(c, organisationId, placementId)))
    },
  )
  .get(
    '/organisations/:id/placements/:placementId/signing/files/:fileId',
    route({
      action: 'agreement.host',
      summary: 'An address that shows the host the scan of a paper copy, for minutes',
      answers: { 200: ScanLink },
      refusals: ['not-found'],
    }),
    path({ id: OrganisationId, placementId: PlacementId, fileId: FileId }),
    async (c) => {
      const { id: organisationId, placementId, fileId } = c.req.valid('param')
      return c.json(await scan(c, await ofHost(c, organisationId, placementId), fileId))
    },
  )
  .post(
    '/organisations/:id/placements/:placementId/signing',
    route({
      action: 'agreement.host',
      summary: 'Sign the version with this hash, for the host',
      answers: { 200: SignerAgreement },
      refusals: signRefusals,
    }),
    ofOrganisation,
    body(SignDraft),
    async (c) => {
      const { id: organisationId, placementId } = c.req.valid('param')
      return c.json(await sign(c, await ofHost(c, organisationId, placementId), c.req.valid('json')))
    },
  )
  .post(
    '/organisations/:id/placements/:placementId/signing/refuse',
    route({
      action: 'agreement.host',
      summary: 'Refuse the version with this hash, and say why',
      answers: { 200: SignerAgreement },
      refusals: signRefusals,
    }),
    ofOrganisation,
    body(RefuseDraft),
    async (c) => {
      const { id: organisationId, placementId } = c.req.valid('param')
      return c.json(await refuse(c, await ofHost(c, organisationId, placementId), c.req.valid('json')))
    },
  )
  .get(
    '/guest/signing',
    route({
      action: 'guest',
      summary: 'What there is to sign by this link',
      answers: { 200: SignerAgreement },
      refusals: ['agreement-replaced'],
    }),
    guestHeaders,
    async (c) => c.json(await show(c, await ofGuest(c))),
  )
  .get(
    '/guest/signing/files/:fileId',
    route({
      action: 'guest',
      summary: 'An address that shows the scan of a paper copy by this link, for minutes',
      answers: { 200: ScanLink },
      refusals: ['not-found', 'agreement-replaced'],
    }),
    guestHeaders,
    path({ fileId: FileId }),
    async (c) => c.json(await scan(c, await ofGuest(c), c.req.valid('param').fileId)),
  )
  .post(
    '/guest/signing',
    route({
      action: 'guest',
      summary: 'Sign the version with this hash, by link',
      answers: { 200: SignerAgreement },
      refusals: signRefusals,
    }),
    guestHeaders,
    body(SignDraft),
    async (c) => c.json(await sign(c, await ofGuest(c), c.req.valid('json'))),
  )
  .post(
    '/guest/signing/refuse',
    route({
      action: 'guest',
      summary: 'Refuse the version with this hash, and say why, by link',
      answers: { 200: SignerAgreement },
      refusals: signRefusals,
    }),
    guestHeaders,
    body(RefuseDraft),
    async (c) => c.json(await refuse(c, await ofGuest(c), c.req.valid('json'))),
  )
