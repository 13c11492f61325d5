import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { localDateOf } from '../../shared/daypart.ts'
import { createApp } from '../api/app.ts'
import { heedingStops } from '../features/mail/mail-stop-store.ts'
import { Market } from '../features/opportunities/market.ts'
import { peopleById, personIdOfMail } from '../features/people/person-store.ts'
import { recognitionServiceOf } from '../features/recognitions/recognition-client.ts'
import { idMaker, type LogEntry, logLine, type Services, secretMaker } from '../services.ts'
import { connectTable, type Table } from '../table/client.ts'
import { sendDueMail } from '../workers/mail.ts'
import { OutboxWorker } from '../workers/outbox.ts'
import { writeSnapshots } from '../workers/snapshots.ts'
import { sweep } from '../workers/sweeper.ts'
import { type DemoWorld, demoAccounts, demoWorld } from './demo/world.ts'
import { startEngine } from './engine.ts'
import { ExitSentence } from './exit-sentence.ts'
import { type FileFolder, fileFolder } from './files/file-folder.ts'
import { filePages } from './files/file-pages.ts'
import { createIdentityProvider, type IdentityProvider } from './identity-provider.ts'
import { type MailFolder, mailFolder } from './mail/mail-folder.ts'
import { mailPages } from './mail/mail-pages.ts'
import { repeat } from './repeat.ts'
import { seedDemo } from './seed-demo.ts'
import { snapshotFolder } from './snapshot-folder.ts'
import { ensureTable, holdsSchools, removeExpired } from './table-set-up.ts'
import { webFiles } from './web-files.ts'

export type LocalOptions = {
  /** 0 chooses a free one. */
  port: number
  dataDir: string
  /** `demo` fills an empty store. */
  seed: 'demo' | 'none'
  /** Folder of the built web app; without it only the API answers. */
  webFolder?: string | undefined
  /** A DynamoDB-compatible engine that runs elsewhere. */
  endpoint?: string | undefined
  tableName?: string | undefined
  /** Where browsers reach us, when that is not this server itself. */
  publicOrigin?: string | undefined
  now?: () => Date
  log?: (entry: LogEntry) => void
  /** The engine ended without being asked to. */
  onLost?: ((reason: Error) => void) | undefined
}

export type LocalApp = { url: string; services: Services; outbox: OutboxWorker; stop(): Promise<void> }

const outboxPauseMs = 250
const mailPauseMs = 1000
const sweepPauseMs = 60_000
const snapshotPauseMs = 15 * 60_000
const expiryPauseMs = 15 * 60_000

/** The whole product on one machine: table, identity provider, API, web app and workers. */
export async function startLocal(options: LocalOptions): Promise<LocalApp> {
  const now = options.now ?? (() => new Date())
  const undo: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const step of undo.toReversed()) await step()
  }
  try {
    const engine = await startEngine(options)
    undo.push(engine.stop)
    const table = localTable(engine.endpoint, options.tableName ?? 'praktijkplein')
    await ensureTable(table)
    const server = createServer()
    const port = await listen(server, options.port)
    const url = options.publicOrigin ?? `http://localhost:${port}`
    undo.push(() => close(server))

    const world = demoWorld({ today: localDateOf(now()), now: now() })
    const provider = createIdentityProvider({
      issuer: `${url}/idp`,
      accounts: options.seed === 'demo' ? demoAccounts(world) : [],
      find: options.seed === 'demo' ? (mail) => importedAccount(table, mail) : undefined,
      redirectUris: [`${url}/auth/callback`],
    })
    const mails = mailFolder(options.dataDir, now)
    const files = fileFolder(options.dataDir, url, now)
    const services = localServices({
      table,
      origin: url,
      provider,
      snapshots: snapshotFolder(options.dataDir),
      mail: heedingStops(table, mails),
      files,
      recognitionService: recognitionServiceOf(process.env, now),
      now,
      log: options.log ?? logLine,
    })
    const outbox = new OutboxWorker(services)
    if (options.seed === 'demo' && !(await holdsSchools(table))) await fill(services, world, outbox)

    serve(server, services, { provider, mails, files, webFolder: options.webFolder })
    const onError = (error: unknown) => services.log({ level: 'error', message: 'worker failed', reason: String(error) })
    undo.push(
      repeat(() => outbox.drain(), outboxPauseMs, onError),
      repeat(() => sendDueMail(services), mailPauseMs, onError),
      repeat(() => sweep(services), sweepPauseMs, onError),
      repeat(() => writeSnapshots(services), snapshotPauseMs, onError),
      repeat(() => removeExpired(table, now()), expiryPauseMs, onError),
    )
    return { url, services, outbox, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Who was imported into the demo can come in like everybody else there. */
async function importedAccount(table: Table, mail: string) {
  const personId = await personIdOfMail(table, mail)
  const person = personId === undefined ? undefined : (await peopleById(table, [personId])).get(personId)
  return person && { mail: person.mail, name: person.name, label: person.name }
}

function localTable(endpoint: string, name: string) {
  // The engine takes any signature; it listens on loopback and holds demo data only.
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return connectTable({ name, client: { endpoint, region: 'local', credentials }, random: Math.random })
}

function localServices({
  provider,
  ...given
}: Pick<Services, 'table' | 'origin' | 'snapshots' | 'mail' | 'files' | 'recognitionService' | 'now' | 'log'> & {
  provider: IdentityProvider
}): Services {
  const { table, origin, snapshots, now } = given
  return {
    ...given,
    issuers: [
      {
        id: 'demo',
        name: 'Demo-inlog',
        url: `${origin}/idp`,
        ...provider.client,
        trustedFor: { schools: 'all', employers: true },
      },
    ],
    market: new Market({ table, now, snapshots }),
    newId: idMaker(now),
    newSecret: secretMaker,
    newToken: () => crypto.randomUUID(),
  }
}

async function fill(services: Services, world: DemoWorld, outbox: OutboxWorker) {
  await seedDemo(services, world)
  // The seed counts what lists show from its own events; nobody is told of what happened before the start.
  await outbox.skipToNow()
}

type Beside = { provider: IdentityProvider; mails: MailFolder; files: FileFolder; webFolder: string | undefined }

function serve(server: Server, services: Services, { provider, mails, files, webFolder }: Beside) {
  const app = createApp(services)
  app.route('/dev/mail', mailPages(mails))
  app.route('/files', filePages(files))
  if (webFolder) webFiles(app, webFolder)
  const listener = getRequestListener(app.fetch)
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/idp/')) provider.callback(request, response)
    else void listener(request, response)
  })
}

function listen(server: Server, port: number) {
  return new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(taken ? new ExitSentence(`Port ${port} is in use: stop what uses it, or choose another with PORT.`) : error)
    })
    server.listen(port, 'localhost', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
}

function close(server: Server) {
  return new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
