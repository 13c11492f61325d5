import type { Readable } from 'node:stream'
import { credentialsOfEnvironment } from './credentials.ts'
import { Sha256 } from './sha256.ts'

/*
 * In the bundles this stands in for what the SDK loads and what does nothing on Lambda: see infra/bundle.ts.
 */

/** For `@aws-sdk/credential-provider-node`, which looks in files, browsers and metadata services too. */
export const defaultProvider = () => async () => credentialsOfEnvironment()

/** For `@aws-sdk/middleware-endpoint-discovery`: DynamoDB in a region has one endpoint. */
export const resolveEndpointDiscoveryConfig = <Config>(config: Config) => config
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
}

/** For the rules by which the client finds its endpoint among all partitions, accounts and modes. */
export function defaultEndpointResolver({ Region, Endpoint }: { Region?: string; Endpoint?: string }) {
  return { url: new URL(Endpoint ?? `https://dynamodb.${Region}.amazonaws.com`), properties: {}, headers: {} }
}

/** For `node:fs/promises`, with which it looks for a developer's configuration: there is no home folder. */
export async function readFile(): Promise<never> {
  throw Object.assign(new Error('no configuration files on Lambda'), { code: 'ENOENT' })
}

/*
 * For what `@smithy/core` makes while it loads and so brings `node:stream` and `node:crypto` with it. Answers come from
 * `node:http`, and there is always a `crypto`.
 */
export function streamCollector(stream: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', reject)
  })
}

export const bindV4 = () => () => crypto.randomUUID()

export { Sha256 as Sha256Node }
