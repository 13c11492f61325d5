import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { type Action, may } from '../../../shared/access.ts'
import { Refusal } from '../../../shared/errors.ts'
import { ImportId } from '../../../shared/id.ts'
import { Import, ImportBatch, ImportCheck, ImportDraft, KnownEntry, RowAnswer } from '../../../shared/import/import.ts'
import { ImportKind } from '../../../shared/import/kind.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, body, intent, pageEntries, pageOf, path, query, route } from '../../api/route.ts'
import { checkRows } from './check-rows.ts'
import { importById, importsOf } from './import-store.ts'
import { knownEntries } from './known.ts'
import type { Scope } from './plan.ts'
import { startImport } from './start-import.ts'
import { undoImport } from './undo-import.ts'
import { writeRows } from './write-rows.ts'

const actionOf: Record<ImportKind, Action> = {
  groups: 'import.people',
  staff: 'import.people',
  students: 'import.people',
  organisations: 'import.organisations',
  opportunities: 'import.opportunities',
}

const id = path({ id: ImportId })

export const importRoutes = new Hono<Env>()
  .post(
    '/imports/check',
    route({
      action: 'import.use',
      summary: 'What would become of these rows; nothing is written',
      answers: { 200: v.object({ items: v.array(RowAnswer) }) },
      refusals: ['bad-json', 'invalid-input', 'too-large'],
    }),
    body(ImportCheck),
    async (c) => {
      const check = c.req.valid('json')
      return c.json({ items: await checkRows({ ...scopeOf(c, check.kind), makeGroups: check.makeGroups }, check) })
    },
  )
  .get(
    '/imports',
    route({
      action: 'import.use',
      summary: 'What was imported here, newest first',
      answers: { 200: pageOf(Import) },
      refusals: ['invalid-input'],
    }),
    query(v.object(pageEntries)),
    async (c) => {
      const { services, owner } = baseOf(c)
      const { items, cursor } = await importsOf(services.table, owner, c.req.valid('query'))
      return c.json({ items: items.filter(({ kind }) => mayImport(c, kind)), cursor })
    },
  )
  .post(
    '/imports',
    route({
      action: 'import.use',
      summary: 'Begin an import; its rows follow',
      answers: { 201: Import },
      refusals: ['bad-json', 'idempotency-key-missing', 'idempotency-key-reused', 'invalid-input', 'too-often'],
    }),
    intent,
    body(ImportDraft),
    async (c) => {
      const draft = c.req.valid('json')
      return c.json(await startImport(scopeOf(c, draft.kind), draft, c.req.valid('header')['idempotency-key']), 201)
    },
  )
  .get(
    '/imports/known/:kind',
    route({
      action: 'import.use',
      summary: 'Who or what is there already, by what the outside calls them',
      answers: { 200: pageOf(KnownEntry) },
      refusals: ['invalid-input', 'not-found'],
    }),
    path({ kind: ImportKind }),
    query(v.object(pageEntries)),
    async (c) => {
      const { kind } = c.req.valid('param')
      return c.json(await knownEntries(scopeOf(c, kind), kind, c.req.valid('query')))
    },
  )
  .get(
    '/imports/:id',
    route({ action: 'import.use', summary: 'How far an import is', answers: { 200: Import }, refusals: ['not-found'] }),
    id,
    async (c) => c.json(await ownImport(c, c.req.valid('param').id)),
  )
  .post(
    '/imports/:id/rows',
    route({
      action: 'import.use',
      summary: 'Write the next rows; the same rows may be sent again',
      answers: { 200: v.object({ items: v.array(RowAnswer), import: Import }) },
      refusals: ['bad-json', 'invalid-input', 'not-found', 'too-large', 'wrong-state'],
    }),
    id,
    body(ImportBatch),
    async (c) => {
      const { kind, id: importId } = await ownImport(c, c.req.valid('param').id)
      const scope = scopeOf(c, kind)
      return c.json(await writeRows(scope, { owner: scope.owner, importId }, c.req.valid('json')))
    },
  )
  .post(
    '/imports/:id/undo',
    route({
      action: 'import.use',
      summary: 'Take back what it made and nobody uses, a step at a time, until it is undone',
      answers: { 200: Import },
      refusals: ['bad-json', 'not-found', 'stale', 'wrong-state'],
    }),
    id,
    body(v.strictObject({})),
    async (c) => {
      const { kind, id: importId } = await ownImport(c, c.req.valid('param').id)
      const scope = scopeOf(c, kind)
      return c.json(await undoImport(scope, { owner: scope.owner, importId }))
    },
  )

/** The school or organisation that the actor stands for. */
function baseOf(c: Context<Env>): Scope {
  const actor = actorOf(c)
  const { membership } = actor
  const base = { services: c.get('services'), actor, region: membership.region, makeGroups: false, importId: null }
  return membership.role === 'employer'
    ? { ...base, owner: `ORGANISATION#${membership.organisationId}`, schoolId: null, organisationId: membership.organisationId }
    : { ...base, owner: `SCHOOL#${membership.schoolId}`, schoolId: membership.schoolId, organisationId: null }
}

function mayImport(c: Context<Env>, kind: ImportKind) {
  const { schoolId, organisationId } = baseOf(c)
  return may(actorOf(c), actionOf[kind], { ...(schoolId && { schoolId }), ...(organisationId && { organisationId }) })
}

/** The same, for a kind that this actor may import. */
function scopeOf(c: Context<Env>, kind: ImportKind) {
  if (!mayImport(c, kind)) throw new Refusal('forbidden')
  return baseOf(c)
}

async function ownImport(c: Context<Env>, importId: string) {
  const { services, owner } = baseOf(c)
  const found = await importById(services.table, { owner, importId })
  if (!found || !mayImport(c, found.kind)) throw new Refusal('not-found')
  return found
}
