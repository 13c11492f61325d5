import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createApp } from '../../functions/api/app.ts'
import { Market } from '../../functions/features/opportunities/market.ts'
import { fileFolder } from '../../functions/local/files/file-folder.ts'
import { type Issuer, idMaker, type Services, secretMaker } from '../../functions/services.ts'
import { connectTable, type Table } from '../../functions/table/client.ts'
import { sendDueMail } from '../../functions/workers/mail.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import { memorySnapshots } from './memory-snapshots.ts'

/*
 * A process that does what somebody asks or what the clock asks for, if it is to, then follows what happened and sends
 * what is due, and is gone right after so many steps: a step is a write to the table, a file that is kept, or a mail that
 * left. Mails that left stand in a file, a line for each.
 */

/** What somebody asks the API for. */
export type Asked = { method: string; path: string; body: unknown; headers: Record<string, string> }

/** `steps`: null is to live. */
export type DyingWork = {
  endpoint: string
  tableName: string
  now: string
  mailFile: string
  steps: number | null
  sweeps?: boolean
  asked?: Asked | undefined
  /** Who may vouch for who asks. */
  issuers?: readonly Issuer[]
  /** Leaves to another what is due. */
  leavesMail?: boolean
  /** Where what was uploaded lies. */
  filesFolder?: string
}

const [work] = (await once(process, 'message')) as [DyingWork]
const {
  endpoint,
  tableName,
  now: moment,
  mailFile,
  steps,
  sweeps,
  asked,
  issuers = [],
  leavesMail,
  filesFolder = tmpdir(),
} = work
// Nothing more is to come.
process.disconnect()

let done = 0
function stepDone() {
  done++
  if (done === steps) process.kill(process.pid, 'SIGKILL')
}

function dyingTable(): Table {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const table = connectTable({ name: tableName, client: { endpoint, region: 'local', credentials }, random: Math.random })
  const send = table.client.send.bind(table.client)
  table.client.send = (async (command: Parameters<typeof send>[0]) => {
    const answer = await send(command)
    if (command.constructor.name === 'TransactWriteCommand') stepDone()
    return answer
  }) as typeof table.client.send
  return table
}

const table = dyingTable()
const now = () => new Date(moment)
const snapshots = memorySnapshots()
const origin = 'http://localhost:8787'
const files = fileFolder(filesFolder, origin, now)
const services: Services = {
  table,
  origin,
  issuers,
  market: new Market({ table, now, snapshots }),
  snapshots,
  recognitionService: null,
  files: {
    ...files,
    async keep(key) {
      await files.keep(key)
      stepDone()
    },
  },
  mail: {
    async send(mail) {
      appendFileSync(mailFile, `${JSON.stringify(mail)}\n`)
      stepDone()
    },
  },
  now,
  newId: idMaker(now),
  newSecret: secretMaker,
  newToken: () => crypto.randomUUID(),
  log: () => {},
}
if (asked) {
  const { path, body, ...init } = asked
  const answer = await createApp(services).request(`${origin}/api${path}`, { ...init, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}
if (sweeps) await sweep(services)
await new OutboxWorker(services).drain()
if (!leavesMail) await sendDueMail(services)
// What waits for a next request would keep it alive.
process.exit()
