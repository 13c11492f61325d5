import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }

/**
 * What S3 does with a form and with a signed address, by its own documents and without the SDK: it works out the
 * signature itself, holds the form against its policy, and keeps or shows one object.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export async function takeForm(request: IncomingMessage, body: Buffer, objects: Map<string, Uint8Array>) {
  const type = request.headers['content-type'] ?? ''
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields = new Map(
    [...form].filter(([name]) => name !== 'file').map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
  const file = form.get('file')
  if (!(file instanceof File)) return 400
  const policyText = fields.get('policy') ?? ''
  const [, day = '', region = ''] = fields.get('x-amz-credential')?.split('/') ?? []
  if (fields.get('x-amz-signature') !== hmac(signingKey(day, region), policyText).toString('hex')) return 403
  const policy = JSON.parse(Buffer.from(policyText, 'base64').toString()) as { expiration: string; conditions: unknown[] }
  const bucket = (request.url ?? '').split('/')[1] ?? ''
  const told = new Map([...fields, ['bucket', bucket]])
  for (const name of ['policy', 'x-amz-signature']) told.delete(name)
  for (const condition of policy.conditions) {
    if (Array.isArray(condition)) {
      const [, least, most] = condition as [string, number, number]
      if (file.size < least || file.size > most) return 400
      continue
    }
    for (const [name, value] of Object.entries(condition as object)) {
      if (told.get(name.toLowerCase()) !== value) return 403
      told.delete(name.toLowerCase())
    }
  }
  // Each field wants a condition.
  if (told.size > 0 || new Date(policy.expiration) < new Date()) return 403
  objects.set(`/${bucket}/${fields.get('key')}`, new Uint8Array(await file.arrayBuffer()))
  return 204
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
export function isSignedAddress(request: IncomingMessage) {
  const { pathname, searchParams, host } = new URL(request.url ?? '/', `http://${request.headers.host}`)
  const [, day = '', region = ''] = searchParams.get('X-Amz-Credential')?.split('/') ?? []
  const pairs = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map((pair) => pair.map(encodeURIComponent).join('='))
  const canonical = ['GET', pathname, pairs.toSorted().join('&'), `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  const moment = searchParams.get('X-Amz-Date') ?? ''
  const hash = createHash('sha256').update(canonical).digest('hex')
  const toSign = ['AWS4-HMAC-SHA256', moment, `${day}/${region}/s3/aws4_request`, hash].join('\n')
  return searchParams.get('X-Amz-Signature') === hmac(signingKey(day, region), toSign).toString('hex')
}

export function showPart(response: ServerResponse, object: Uint8Array, range: string | undefined) {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  if (from === undefined) return response.end(object)
  const part = object.subarray(Number(from), Number(to) + 1)
  const last = Number(from) + part.length - 1
  return response.writeHead(206, { 'content-range': `bytes ${from}-${last}/${object.length}` }).end(part)
}

function signingKey(day: string, region: string) {
  const start: Buffer | string = `AWS4${credentials.secretAccessKey}`
  return [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, start)
}

function hmac(key: Buffer | string, text: string) {
  return createHmac('sha256', key).update(text).digest()
}
