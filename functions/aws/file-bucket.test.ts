import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { awsStandIn } from '../../test/support/aws-stand-in.ts'
import { fileBucket } from './file-bucket.ts'

let aws: Awaited<ReturnType<typeof awsStandIn>>
const files = fileBucket('uploads', () => new Date())
const pdf = new TextEncoder().encode('%PDF-1.7 what was signed')

beforeAll(async () => {
  aws = await awsStandIn()
  for (const [name, value] of Object.entries(aws.environment)) vi.stubEnv(name, value)
  vi.stubEnv('AWS_SESSION_TOKEN', 'of the role')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await aws.stop()
})

/** Sends a file as a browser does; `change` is what somebody makes of the ticket. */
async function send(key: string, bytes: Uint8Array<ArrayBuffer> = pdf, change: Record<string, string> = {}) {
  const { url, fields } = await files.ticket({ key, type: 'application/pdf', maxBytes: 1000 })
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...fields, ...change })) form.append(name, value)
  form.append('file', new Blob([bytes]))
  return (await fetch(url, { method: 'POST', body: form })).status
}

test('what is sent with a ticket is looked at, kept and shown by a signed address', async () => {
  expect(await files.peek('a/1', 4)).toBeUndefined()
  expect(await send('a/1')).toBe(204)
  expect(await files.peek('a/1', 4)).toEqual({ size: pdf.length, start: Buffer.from('%PDF') })
  await files.keep('a/1')
  const shown = await files.link('a/1', { name: 'overeenkomst.pdf', type: 'application/pdf' })
  expect(Object.fromEntries(new URL(shown).searchParams)).toMatchObject({
    'response-content-type': 'application/pdf',
    'response-content-disposition': 'inline; filename="overeenkomst.pdf"',
    'X-Amz-Expires': '300',
  })
  expect(await (await fetch(shown)).text()).toBe('%PDF-1.7 what was signed')
  expect(aws.unsigned).toEqual([])
})

test('a ticket is for one file of one kind, up to its size', async () => {
  expect(await send('a/2', pdf, { key: 'kept/a/1' })).toBe(403)
  expect(await send('a/2', pdf, { 'Content-Type': 'text/html' })).toBe(403)
  expect(await send('a/2', pdf, { acl: 'public-read' })).toBe(403)
  expect(await send('a/2', pdf, { Policy: Buffer.from('{"conditions":[]}').toString('base64') })).toBe(403)
  expect(await send('a/2', new Uint8Array(1001))).toBe(400)
  expect(await files.peek('a/2', 4)).toBeUndefined()
})

test('what is kept is not replaced by what its ticket lets in later; what never came in can not be kept', async () => {
  await send('a/3')
  await files.keep('a/3')
  await send('a/3', new TextEncoder().encode('another'))
  await files.keep('a/3')
  expect((await files.peek('a/3', 4))?.size).toBe(pdf.length)
  await expect(files.keep('a/4')).rejects.toThrow('could not be kept')
})
