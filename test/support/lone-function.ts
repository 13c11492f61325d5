import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Table } from '../../functions/table/client.ts'
import { functionsFolder } from '../../infra/bundle.ts'
import type { FunctionName } from '../../infra/table-access.ts'

/** What Lambda's runtime does: import the handler, hand it events, and tell what came of them. */
const runtime = `
const { handler } = await import('./index.mjs')
process.on('message', async ({ id, event }) => {
  try {
    process.send({ id, result: await handler(event, { awsRequestId: 'request', getRemainingTimeInMillis: () => 60_000 }) })
  } catch (error) {
    process.send({ id, error: error.stack })
  }
})
process.send('ready')
`

/** A built function alone in an empty folder, without node_modules, in a process of its own. `lines` is what it wrote to its log. */
export async function loneFunction(name: FunctionName, environment: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-function-'))
  cpSync(join(functionsFolder, name), folder, { recursive: true })
  writeFileSync(join(folder, 'runtime.mjs'), runtime)
  const child = spawn(process.execPath, ['--enable-source-maps', join(folder, 'runtime.mjs')], {
    cwd: folder,
    env: { SERVICE: name, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  await once(child, 'message')
  let events = 0
  return {
    async invoke<T>(event: unknown): Promise<T> {
      const id = ++events
      child.send({ id, event })
      for (;;) {
        const [answer] = (await once(child, 'message')) as [{ id: number; result: T; error?: string }]
        if (answer.id !== id) continue
        if (answer.error) throw new Error(answer.error)
        return answer.result
      }
    },
    lines: () =>
      output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    stop: () => end(child).then(() => rmSync(folder, { recursive: true })),
  }
}

async function end(child: ChildProcess) {
  if (child.exitCode !== null) return
  child.kill()
  await once(child, 'exit')
}

/** What points a function at the table of a test. */
export function tableEnvironment({ table }: { table: Table }) {
  return { TABLE_NAME: table.name, AWS_ENDPOINT_URL_DYNAMODB: inject('endpoint') }
}
