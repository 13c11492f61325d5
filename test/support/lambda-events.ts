import type { APIGatewayProxyResult, LambdaEvent } from 'hono/aws-lambda'

/** A request as a Function URL (or an HTTP API, payload 2.0) hands it to Lambda: cookies apart, other bodies than text in base64. */
export async function eventOf(request: Request): Promise<LambdaEvent> {
  const url = new URL(request.url)
  const headers = Object.fromEntries(request.headers)
  const { cookie, ...others } = headers
  const bytes = Buffer.from(await request.arrayBuffer())
  const isText = /^(text\/|application\/(json|x-www-form-urlencoded))/.test(headers['content-type'] ?? 'text/')
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie ? { cookies: cookie.split('; ') } : {}),
    headers: { host: url.host, 'x-forwarded-proto': 'https', ...others },
    queryStringParameters: Object.fromEntries(url.searchParams),
    requestContext: {
      accountId: 'anonymous',
      apiId: 'function-url',
      authentication: null,
      authorizer: {},
      domainName: url.host,
      domainPrefix: 'function-url',
      http: { method: request.method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '203.0.113.1', userAgent: 'test' },
      requestId: 'request',
      routeKey: '$default',
      stage: '$default',
      time: '01/Mar/2027:08:00:00 +0000',
      timeEpoch: 1_803_888_000_000,
    },
    body: bytes.length > 0 ? bytes.toString(isText ? 'utf8' : 'base64') : null,
    isBase64Encoded: bytes.length > 0 && !isText,
  } as LambdaEvent
}

/** What a browser gets of what the function answers. */
export function responseOf({ statusCode, headers = {}, cookies = [], body, isBase64Encoded }: APIGatewayProxyResult) {
  const received = new Headers()
  for (const [name, value] of Object.entries(headers)) received.set(name, String(value))
  for (const cookie of cookies) received.append('set-cookie', cookie)
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  const empty = statusCode === 204 || statusCode === 304
  return new Response(empty ? null : new Uint8Array(bytes), { status: statusCode, headers: received })
}
