import { AwsClient } from 'aws4fetch'
import { credentialsOfEnvironment } from './credentials.ts'

/** The services of AWS that need one call or two each: their own clients would weigh more than the rest of the bundle. */
const endpoints = {
  s3: { host: (region: string) => `https://s3.${region}.amazonaws.com`, override: 'AWS_ENDPOINT_URL_S3' },
  ssm: { host: (region: string) => `https://ssm.${region}.amazonaws.com`, override: 'AWS_ENDPOINT_URL_SSM' },
  secretsmanager: {
    host: (region: string) => `https://secretsmanager.${region}.amazonaws.com`,
    override: 'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  },
} as const

let aws: AwsClient | undefined

/** A signed request, repeated a few times when the service is busy. The overrides are those that the SDK knows too. */
export function signedFetch(service: keyof typeof endpoints, path: string, init: RequestInit) {
  const region = process.env.AWS_REGION ?? ''
  aws ??= new AwsClient({ ...credentialsOfEnvironment(), region, retries: 3 })
  const { host, override } = endpoints[service]
  return aws.fetch(`${process.env[override] ?? host(region)}${path}`, { ...init, aws: { service } })
}

/** One action of a service that speaks AWS's JSON protocol. */
export async function callAction(service: 'ssm' | 'secretsmanager', action: string, input: object): Promise<unknown> {
  const response = await signedFetch(service, '/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': action },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Error(`${action}: ${response.status}`)
  return response.json()
}
