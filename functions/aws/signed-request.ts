import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { SignatureV4 } from '@smithy/signature-v4'
import { credentialsOfEnvironment } from './credentials.ts'
import { Sha256 } from './sha256.ts'

/*
 * The services that need one call or two each. Their own clients would weigh as much as the rest of the bundle; what
 * signs here is what signs for the table. Neither `fetch` nor `node:stream/consumers`: loading them takes a fifth
 * of a cold start.
 */
const overrides = {
  s3: 'AWS_ENDPOINT_URL_S3',
  ssm: 'AWS_ENDPOINT_URL_SSM',
  secretsmanager: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  ses: 'AWS_ENDPOINT_URL_SES',
} as const
type Service = keyof typeof overrides

/** A service's name in its address, where that is not the one it is signed for by. */
const hosts: Partial<Record<Service, string>> = { ses: 'email' }

type Asked = { method: 'GET' | 'PUT' | 'POST'; path: string; headers?: Record<string, string>; body?: Uint8Array | string }
type Answered = { status: number; headers: IncomingHttpHeaders; body: Buffer }

const attempts = 3
const patienceMs = 5000

/** A signed request, repeated when the service is busy. */
export async function signedRequest(service: Service, asked: Asked): Promise<Answered> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answered = await send(service, asked)
      if (answered.status < 500 && answered.status !== 429) return answered
      if (attempt === attempts) return answered
    } catch (error) {
      if (attempt === attempts) throw error
    }
    await new Promise((done) => setTimeout(done, 100 * 2 ** attempt))
  }
}

/** What signs for a service, as the function's own role. */
export function signerFor(service: Service) {
  return new SignatureV4({
    service,
    region: process.env.AWS_REGION ?? '',
    credentials: credentialsOfEnvironment(),
    sha256: Sha256,
    uriEscapePath: service !== 's3',
  })
}

async function send(service: Service, { method, path, headers = {}, body }: Asked): Promise<Answered> {
  const region = process.env.AWS_REGION ?? ''
  const endpoint = new URL(process.env[overrides[service]] ?? `https://${hosts[service] ?? service}.${region}.amazonaws.com`)
  const { hostname, protocol, port, host } = endpoint
  const signed = await signerFor(service).sign({
    method,
    protocol,
    hostname,
    path,
    query: {},
    headers: { ...headers, host },
    body,
  })
  const request = protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const options = { method, hostname, port, path, headers: signed.headers, signal: AbortSignal.timeout(patienceMs) }
    request(options, (response) => {
      const chunks: Buffer[] = []
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
        .on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}

/** One action of a service that speaks AWS's JSON protocol. */
export async function callAction(service: 'ssm' | 'secretsmanager', action: string, input: object): Promise<unknown> {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': action }
  const { status, body } = await signedRequest(service, { method: 'POST', path: '/', headers, body: JSON.stringify(input) })
  if (status !== 200) throw new Error(`${action}: ${status}`)
  return JSON.parse(body.toString())
}
