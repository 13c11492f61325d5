import { appendFileSync } from 'node:fs'
import { Market } from '../../functions/features/opportunities/market.ts'
import { idMaker, type Services, secretMaker } from '../../functions/services.ts'
import { connectTable, type Table } from '../../functions/table/client.ts'
import { sendDueMail } from '../../functions/workers/mail.ts'
import { OutboxWorker } from '../../functions/workers/outbox.ts'
import { sweep } from '../../functions/workers/sweeper.ts'
import { memoryFiles } from './memory-files.ts'
import { memorySnapshots } from './memory-snapshots.ts'

/*
 * A process that does what the clock asks for if it is to, follows what happened and sends what is due, and is gone right after so many steps: a step is a write
 * to the table, or a mail that left. Mails that left stand in a file, a line for each.
 */

/** `steps`: null is to live. */
export type DyingWork = {
  endpoint: string
  tableName: string
  now: string
  mailFile: string
  steps: number | null
  sweeps?: boolean
}

const { endpoint, tableName, now: moment, mailFile, steps, sweeps } = JSON.parse(process.argv[2] ?? '') as DyingWork

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
const services: Services = {
  table,
  origin: 'http://localhost:8787',
  issuers: [],
  market: new Market({ table, now, snapshots }),
  snapshots,
  recognitionService: null,
  files: memoryFiles(),
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
if (sweeps) await sweep(services)
await new OutboxWorker(services).drain()
await sendDueMail(services)
