import { resolve } from 'node:path'
import { startLocal } from './app-server.ts'
import { buildWeb } from './build-web.ts'
import { ExitSentence, exitWith } from './exit-sentence.ts'

// `npm start`: everything on this machine, until Ctrl-C.

process.umask(0o077)

function portOf(value: string | undefined) {
  const port = Number(value ?? 8787)
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port
  throw new ExitSentence(`PORT is ${value}: choose a number from 1 to 65535.`)
}

function seedOf(value: string | undefined) {
  if (value === undefined || value === 'demo') return 'demo'
  if (value === 'none') return 'none'
  throw new ExitSentence(`SEED is ${value}: choose demo or none.`)
}

async function main() {
  const { env } = process
  const dataDir = resolve(env.DATA_DIR ?? '.data')
  const port = portOf(env.PORT)
  const seed = seedOf(env.SEED)
  // Behind a development server the web app comes from there.
  const webFolder = env.PUBLIC_ORIGIN ? undefined : await buildWeb()
  const app = await startLocal({
    port,
    dataDir,
    seed,
    webFolder,
    endpoint: env.DYNAMODB_ENDPOINT,
    publicOrigin: env.PUBLIC_ORIGIN,
    onLost: exitWith,
  })
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      app.stop().then(() => process.exit(0), exitWith)
    })
  }
  console.log(`Praktijkplein is at ${app.url}`)
  console.log(`What it mails stays here: ${app.url}/dev/mail`)
  console.log('For trying out, tests and demos: no passwords, data of this machine only. Ctrl-C stops it.')
}

main().catch(exitWith)
