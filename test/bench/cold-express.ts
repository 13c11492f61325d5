import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import express, { type Request, type Response } from 'express'
import * as z from 'zod'

/*
 * The peer of the cold-start bench: the routes of the API as a usual Express app with zod and the SDK, without the
 * rules behind them, without matching and without signing in. So it has less to load than it would have in earnest.
 */
const table = DynamoDBDocumentClient.from(new DynamoDBClient({}))
const TableName = process.env.TABLE_NAME

const id = z.string().regex(/^[a-z]{3,4}_[0-9a-hjkmnp-tv-z_]{26,53}$/)
const line = (max: number) => z.string().trim().min(1).max(max)
const daypart = z.string().regex(/^\d{4}-\d{2}-\d{2}:(morning|afternoon|evening)$/)
const weekSlot = z.string().regex(/^(mon|tue|wed|thu|fri|sat|sun)-(morning|afternoon|evening)$/)
const kind = z.enum(['assignment', 'hybrid', 'stage', 'simulation', 'guidance'])
const guidance = z.enum(['close', 'regular', 'independent'])
const place = z.strictObject({ label: line(80), city: line(80), lat: z.number().min(50).max(54), lon: z.number().min(3).max(8) })
const schedule = z
  .strictObject({
    mode: z.enum(['all', 'any', 'block']),
    count: z.int().min(1).max(200),
    dayparts: z.array(daypart).min(1).max(200),
  })
  .refine(({ count, dayparts }) => count <= dayparts.length)
const opportunity = z.strictObject({
  kind,
  title: line(90),
  sector: line(40),
  occupation: z.string().max(60),
  tasks: z.array(line(160)).min(1).max(10),
  workProcesses: z.array(line(20)).max(12),
  competencies: z.array(line(20)).max(5),
  traits: z.array(line(20)).max(14),
  location: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('site'), place }),
    z.strictObject({ mode: z.literal('school') }),
    z.strictObject({ mode: z.literal('remote') }),
  ]),
  schedule,
  seats: z.int().min(1).max(500),
  audience: z.strictObject({
    schoolIds: z.array(id).max(50),
    levels: z.array(line(10)).max(10),
    minYear: z.int().min(1).max(6),
    minAge: z.int().min(12).max(21),
    languages: z.array(line(2)).max(8),
  }),
  guidance,
  why: z.string().max(1200),
  role: z.string().max(300),
  tools: z.array(line(60)).max(12),
  bring: z.array(line(120)).max(8),
  guide: z.strictObject({ name: z.string().max(80), role: z.string().max(80) }),
})
const need = z.strictObject({
  question: line(300),
  certainty: z.enum(['exploring', 'doubting', 'decided']),
  interests: z.array(line(30)).max(20),
  sectors: z.array(line(40)).max(10),
  occupation: z.string().max(80).nullable(),
  workProcesses: z.array(line(20)).max(12),
  competency: line(30).nullable(),
  kinds: z.array(kind).max(5),
  weekSlots: z.array(weekSlot).max(21),
  maxKm: z.int().min(1).max(200),
  travelFrom: z.enum(['school', 'home']),
  period: z.strictObject({ from: z.iso.date().nullable(), until: z.iso.date().nullable() }),
  guidance: guidance.nullable(),
  ratherNot: z.strictObject({ traits: z.array(line(20)), sectors: z.array(line(40)), text: z.string().max(300) }),
})
const experience = z.strictObject({
  title: line(90),
  kind: line(20),
  from: z.iso.date(),
  until: z.iso.date(),
  text: z.string().max(4000),
})
const organisation = z.strictObject({
  name: line(90),
  about: z.string().max(2000),
  sector: line(40),
  place,
  website: z.url().nullable(),
})
const version = z.int().min(1)
const versionOnly = z.strictObject({ version })
const claim = z.strictObject({
  opportunityId: id,
  needId: id.nullable(),
  dayparts: z.array(daypart).optional(),
  motivation: line(600),
})
const move = z.strictObject({ version, text: z.string().max(600).default('') })
const approvals = z.strictObject({ items: z.array(z.strictObject({ id, version })).min(1).max(50) })
const page = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), cursor: z.string().max(2000).optional() })

type Handler = (input: unknown, request: Request) => Promise<unknown>

const read: Handler = async (_, { path }) => (await table.send(new GetCommand({ TableName, Key: { pk: path, sk: 'ITEM' } }))).Item
const list: Handler = async (_, { path }) => {
  const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': path } }
  const { Items = [] } = await table.send(new QueryCommand(query))
  return { items: Items, cursor: null }
}
const write: Handler = async (data, { path }) => {
  const Item = { pk: path, sk: randomUUID(), data }
  await table.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item } }] }))
  return Item
}

function answer(schema: z.ZodType, part: 'body' | 'query', handler: Handler) {
  return async (request: Request, response: Response) => {
    const parsed = schema.safeParse(request[part])
    if (parsed.success) response.json(await handler(parsed.data, request))
    else response.status(422).json({ code: 'invalid-input', errors: parsed.error.issues })
  }
}

export const app = express()
app.use(express.json({ limit: '1mb' }))

const readable = ['health', 'issuers', 'me', 'school', 'student/start', 'student/seeker', 'openapi.json', 'opportunities/index']
const things = [
  'students/:id',
  'organisations/:id',
  'opportunities/:id',
  'learning-needs/:id',
  'placements/:id',
  'experiences/:id',
]
for (const path of [...readable, ...things, 'learning-needs/:id/matches']) app.get(`/api/${path}`, answer(page, 'query', read))

const lists = ['notifications', 'students', 'opportunities', 'learning-needs', 'placements', 'experiences']
for (const path of [...lists, 'organisations/:id/opportunities', 'organisations/:id/placements']) {
  app.get(`/api/${path}`, answer(page, 'query', list))
}

const posts: Record<string, z.ZodType> = {
  opportunities: opportunity,
  'opportunities/audience': opportunity,
  'opportunities/:id/publish': versionOnly,
  'opportunities/:id/close': versionOnly,
  'learning-needs': need,
  placements: claim,
  'placements/approvals': approvals,
  experiences: experience,
  'experiences/:id/restore': versionOnly,
  'organisations/:id/placements/:placementId/cancel': move,
}
for (const name of ['withdraw', 'answer', 'claim', 'approve', 'decline', 'ask', 'reconsider', 'cancel', 'complete']) {
  posts[`placements/:id/${name}`] = move
}
for (const [path, schema] of Object.entries(posts)) app.post(`/api/${path}`, answer(schema, 'body', write))

const puts: Record<string, z.ZodType> = {
  'me/membership': z.strictObject({ membershipId: id }),
  'notifications/read': z.strictObject({ upTo: id }),
  'organisations/:id': organisation.extend({ version }),
  'opportunities/:id': opportunity.extend({ version }),
  'learning-needs/:id': need.extend({ version, status: z.enum(['open', 'done']) }),
  'experiences/:id': experience.extend({ version }),
}
for (const [path, schema] of Object.entries(puts)) app.put(`/api/${path}`, answer(schema, 'body', write))

app.patch('/api/me', answer(z.strictObject({ locale: z.enum(['nl', 'en']) }), 'body', write))
app.delete('/api/me/sessions', answer(z.unknown(), 'body', write))
app.delete('/api/experiences/:id', answer(z.unknown(), 'body', write))
