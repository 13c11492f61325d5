import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const checks = {
  'format and lint': ['biome', 'ci', '--colors=off'],
  'lint of Solid, imports and promises': ['oxlint', '--deny-warnings'],
  types: ['tsc', '-b'],
} as const

/** Runs lint, format and types beside each other; says nothing of what is right. Answers the names of what is not. */
export async function check(): Promise<{ passed: string[]; failed: string[] }> {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, [tool, ...args]]) => {
      const child = spawn(tool, args, { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: ['ignore', 'pipe', 'pipe'] })
      const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
      return { name, ok: code === 0, output: stdout + stderr }
    }),
  )
  for (const { name, ok, output } of outcomes) {
    if (ok) console.log(`✓ ${name}`)
    else console.log(`✗ ${name}\n${output}`)
  }
  const names = (ok: boolean) => outcomes.filter((outcome) => outcome.ok === ok).map((outcome) => outcome.name)
  return { passed: names(true), failed: names(false) }
}

if (import.meta.main) {
  const { failed } = await check()
  process.exitCode = failed.length > 0 ? 1 : 0
}
