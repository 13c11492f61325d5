import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

// `npm run dev`: Vite serves the web app with hot reload on PORT and passes what is the server's on to the port after it,
// where the server starts again at every change.

const port = Number(process.env.PORT ?? 8787)
const root = fileURLToPath(new URL('../..', import.meta.url))
const api = { PORT: String(port + 1), PUBLIC_ORIGIN: `http://localhost:${port}` }
const vite = ['node_modules/vite/bin/vite.js', '--config', 'web/vite.config.ts', '--port', String(port), '--strictPort']

const children = [
  run(['--watch', '--watch-preserve-output', 'functions/local/start.ts'], api),
  run(vite, { API: `http://127.0.0.1:${port + 1}` }),
]
await Promise.race(children.map((child) => once(child, 'exit')))
for (const child of children) child.kill()

function run(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' })
}
