import type { Files } from '../services.ts'
import { credentialsOfEnvironment } from './credentials.ts'
import { signedRequest, signerFor } from './signed-request.ts'

/** What was sent and not kept goes by itself after a day: see the bucket's rules. */
const incoming = 'incoming/'
const kept = 'kept/'
const ticketMinutes = 10
const linkSeconds = 300

/**
 * Files in a bucket. Browsers send to it and read from it by signatures that are made here, for one file and for minutes.
 * The policy of a ticket is what S3 asks of a form (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html).
 */
export function fileBucket(bucket: string, now: () => Date): Files {
  const pathOf = (place: string, key: string) => `/${bucket}/${place}${key}`

  /** The first bytes of an object; undefined when it is not there. */
  async function beginning(place: string, key: string, bytes: number) {
    const headers = { range: `bytes=0-${bytes - 1}` }
    const answer = await signedRequest('s3', { method: 'GET', path: pathOf(place, key), headers })
    if (answer.status === 206) return answer
    // Without the right to list, S3 says 403 for what is not there.
    if (answer.status === 403 || answer.status === 404) return undefined
    throw new Error(`${place}${key} could not be read: ${answer.status}`)
  }

  return {
    async ticket({ key, type, maxBytes }) {
      const { accessKeyId, sessionToken } = credentialsOfEnvironment()
      const signingDate = now()
      const moment = signingDate.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')
      const fields = {
        key: incoming + key,
        'Content-Type': type,
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': `${accessKeyId}/${moment.slice(0, 8)}/${process.env.AWS_REGION}/s3/aws4_request`,
        'X-Amz-Date': moment,
        ...(sessionToken ? { 'X-Amz-Security-Token': sessionToken } : {}),
      }
      const conditions = [
        { bucket },
        ['content-length-range', 1, maxBytes],
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
      ]
      const expiration = new Date(signingDate.getTime() + ticketMinutes * 60_000).toISOString()
      const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64')
      const signature = await signerFor('s3').sign(policy, { signingDate })
      return { url: originOf(bucket).href, fields: { ...fields, Policy: policy, 'X-Amz-Signature': signature } }
    },

    async peek(key, bytes) {
      const found = (await beginning(kept, key, bytes)) ?? (await beginning(incoming, key, bytes))
      if (!found) return undefined
      return { size: Number(/\/(\d+)$/.exec(found.headers['content-range'] ?? '')?.[1]), start: found.body }
    },

    async keep(key) {
      // What was kept is not replaced by what its ticket let in later.
      if (await beginning(kept, key, 1)) return
      const headers = { 'x-amz-copy-source': pathOf(incoming, key) }
      const { status, body } = await signedRequest('s3', { method: 'PUT', path: pathOf(kept, key), headers })
      // A copy can fail after S3 said 200: then the body tells.
      if (status !== 200 || body.includes('<Error>')) throw new Error(`${key} could not be kept: ${status}`)
    },

    async link(key, { name, type }) {
      const address = new URL(kept + key, originOf(bucket))
      const { protocol, hostname, host, pathname } = address
      const query = { 'response-content-type': type, 'response-content-disposition': `inline; filename="${name}"` }
      // An address is signed without a body, and S3 wants that said so.
      const headers = { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
      const request = { method: 'GET', protocol, hostname, path: pathname, headers, query }
      const signed = await signerFor('s3').presign(request, { expiresIn: linkSeconds, signingDate: now() })
      // Signed is %20 for a space, and not the + of a form.
      const pairs = Object.entries(signed.query ?? {}).map(([field, value]) => `${field}=${encodeURIComponent(String(value))}`)
      return `${address}?${pairs.join('&')}`
    },
  }
}

/** Where browsers find the bucket; the content security policy names the same. */
function originOf(bucket: string) {
  const endpoint = process.env.AWS_ENDPOINT_URL_S3
  return new URL(endpoint ? `${endpoint}/${bucket}/` : `https://${bucket}.s3.${process.env.AWS_REGION}.amazonaws.com/`)
}
