import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type SmallWorld, smallWorld } from '../support/small-world.ts'

type Operation = { operationId?: string; summary?: string; requestBody?: unknown; responses: Record<string, Answer> }
type Answer = { description: string; content?: Record<string, { schema: object }> }
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> }

describe('the OpenAPI document', () => {
  let world: SmallWorld
  let document: Document

  beforeAll(async () => {
    world = await smallWorld()
    document = (await world.anonymous<Document>('GET', '/openapi.json')).body
  })

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
    )

  test('holds every route of the app and nothing else', () => {
    const served = world.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(document.openapi).toMatch(/^3\.1/)
    expect(
      operations()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...new Set(served)].toSorted())
  })

  test('every operation says what it does, what it answers and how it refuses', () => {
    for (const { name, operation } of operations()) {
      expect(operation.summary, name).toBeTruthy()
      const success = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
      expect(success, name).toHaveLength(1)
      for (const [status, answer] of success) {
        const { 'application/json': json, 'application/octet-stream': bytes } = answer.content ?? {}
        if (status !== '204' && !bytes) expect(json?.schema, name).toMatchObject({ type: 'object' })
      }
      expect(operation.responses['500']?.content?.['application/problem+json'], name).toBeDefined()
    }
  })

  test('bodies are described down to their fields', () => {
    expect(document.paths['/api/placements']?.post?.requestBody).toMatchObject({
      content: { 'application/json': { schema: { required: expect.arrayContaining(['opportunityId', 'motivation']) } } },
    })
  })

  test('travels compressed to who can read that, and as it is to who can not', async () => {
    const ask = (headers: Record<string, string>) => world.app.request('http://localhost:8787/api/openapi.json', { headers })
    const [packed, plain] = [await ask({ 'accept-encoding': 'gzip, br' }), await ask({})]
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual(['gzip', null])
    const text = gunzipSync(new Uint8Array(await packed.arrayBuffer())).toString()
    expect(JSON.parse(text)).toEqual(await plain.json())
  })
})
