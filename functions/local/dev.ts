import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

// `npm run dev`: Vite serves the web app with hot reload on PORT and passes what is the server's on to the port after it,
// where the server starts again at every change.

const port = Number(process.env.PORT ?? 8787)
const api = `http://localhost:${port + 1}`
const root = fileURLToPath(new URL('../..', import.meta.url))

process.env.API = api
const vite = await createServer({
  configFile: `${root}/web/vite.config.ts`,
  server: { host: 'localhost', port, strictPort: true, proxy: { '/idp': api } },
})
await vite.listen()
vite.printUrls()

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'functions/local/start.ts'], {
  cwd: root,
  env: { ...process.env, PORT: String(port + 1), PUBLIC_ORIGIN: `http://localhost:${port}` },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
await once(server, 'exit')
await vite.close()
