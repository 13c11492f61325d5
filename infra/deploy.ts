import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ExitSentence, exitWith } from '../functions/local/exit-sentence.ts'
import { isStage, type StageName, stages } from './stages.ts'

// `npm run deploy -- --stage NAME`: builds, deploys with your own account, and asks the result whether it is well.

const root = fileURLToPath(new URL('..', import.meta.url))

function stageOf(args: string[]): StageName {
  const { values } = parseArgs({ args, options: { stage: { type: 'string' } } })
  if (values.stage && isStage(values.stage)) return values.stage
  throw new ExitSentence(
    `Which stage? npm run deploy -- --stage NAME, with one of: ${Object.keys(stages).join(', ')} (infra/stages.ts).`,
  )
}

async function main() {
  const stage = stageOf(process.argv.slice(2))
  const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-deploy-'))
  try {
    const outputs = join(folder, 'outputs.json')
    const args = ['deploy', '--all', '--context', `stage=${stage}`, '--outputs-file', outputs]
    const { status } = spawnSync('cdk', args, { cwd: root, stdio: 'inherit' })
    if (status !== 0) throw new ExitSentence('The deployment did not finish: see above. What stood before still stands.')
    const address = JSON.parse(readFileSync(outputs, 'utf8'))[`Praktijkplein-${stage}-web`].Address
    const { status: health } = spawnSync(process.execPath, ['test/smoke.ts', address], { cwd: root, stdio: 'inherit' })
    if (health !== 0)
      throw new ExitSentence(`${address} stands, but is not well: see above, and "Rolling back" in infra/README.md.`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

main().catch(exitWith)
