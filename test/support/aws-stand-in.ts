import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { isSignedAddress, showPart, takeForm } from './uploads-stand-in.ts'

/** What SES is asked, as far as tests look at it: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
export type SentBySes = {
  FromEmailAddress: string
  Destination: { ToAddresses: string[] }
  ConfigurationSetName: string
  Content: {
    Simple: {
      Subject: { Data: string }
      Body: { Text: { Data: string }; Html: { Data: string } }
      Headers: { Name: string; Value: string }[]
    }
  }
}

type Options = { origin?: string; issuers?: unknown }

/**
 * What the functions ask of AWS beside the table, on a free port: parameters, one secret, two buckets, mail.
 * `environment` is what Lambda would set. `objects` is what lies in the buckets, by path; `mails` is what SES was asked to send.
 */
export async function awsStandIn({ origin = 'https://praktijkplein.example', issuers = [] }: Options = {}) {
  const settings = '/praktijkplein/test/'
  const values: Record<string, string> = { origin, 'employers-client-id': 'client' }
  const objects = new Map<string, Uint8Array>()
  const mails: SentBySes[] = []
  const unsigned: string[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    const [path = ''] = url.split('?')
    // What a browser sends carries its own signature: in the form, or in the address.
    const isForm = request.headers['content-type']?.startsWith('multipart/form-data') ?? false
    const isAddress = url.includes('X-Amz-Signature=') && isSignedAddress(request)
    if (
      !isForm &&
      !isAddress &&
      !/^AWS4-HMAC-SHA256 Credential=test\/.+Signature=[0-9a-f]{64}$/.test(request.headers.authorization ?? '')
    )
      unsigned.push(url)
    void buffer(request).then((body) => {
      const target = request.headers['x-amz-target']
      const copied = objects.get(String(request.headers['x-amz-copy-source']))
      const stored = objects.get(path)
      if (target === 'AmazonSSM.GetParameters') {
        const { Names } = JSON.parse(body.toString()) as { Names: string[] }
        response.end(JSON.stringify({ Parameters: Names.map((Name) => ({ Name, Value: values[Name.slice(settings.length)] })) }))
      } else if (target === 'secretsmanager.GetSecretValue') {
        response.end(JSON.stringify({ SecretString: JSON.stringify(issuers) }))
      } else if (url === '/v2/email/outbound-emails') {
        const mail = JSON.parse(body.toString()) as SentBySes
        const [address = ''] = mail.Destination.ToAddresses
        if (address.includes('not-one')) {
          response.writeHead(400, { 'x-amzn-errortype': 'BadRequestException' }).end('{}')
        } else if (address.includes('not-verified')) {
          response.writeHead(400, { 'x-amzn-errortype': 'MessageRejected' }).end('{}')
        } else {
          mails.push(mail)
          response.end(JSON.stringify({ MessageId: `ses-${mails.length}` }))
        }
      } else if (isForm) {
        void takeForm(request, body, objects).then((status) => response.writeHead(status).end())
      } else if (request.method === 'PUT' && 'x-amz-copy-source' in request.headers) {
        if (copied) objects.set(url, copied)
        response.writeHead(copied ? 200 : 404).end()
      } else if (request.method === 'PUT') {
        objects.set(url, body)
        response.end()
      } else if (stored) {
        showPart(response, stored, request.headers.range)
      } else {
        response.writeHead(404).end()
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  const endpoint = `http://127.0.0.1:${address.port}`
  return {
    objects,
    mails,
    unsigned,
    environment: {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_ENDPOINT_URL_SSM: endpoint,
      AWS_ENDPOINT_URL_SES: endpoint,
      MAIL_SENDER: 'noreply@plein.example',
      MAIL_CONFIGURATION: 'praktijkplein-test',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
      STAGE: 'test',
      SETTINGS_PATH: settings.slice(0, -1),
      ISSUERS_SECRET: 'issuers',
      EMPLOYERS_URL: 'https://cognito-idp.eu-central-1.amazonaws.com/test',
      SNAPSHOTS_BUCKET: 'snapshots',
      UPLOADS_BUCKET: 'uploads',
    },
    stop: () => new Promise<void>((done) => server.close(() => done())),
  }
}
