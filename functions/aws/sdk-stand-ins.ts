import { credentialsOfEnvironment } from './credentials.ts'

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
