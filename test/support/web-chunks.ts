import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

/*
 * Builds the web app in memory and prints what came of it. A process of its own: the build reads NODE_ENV when it
 * loads, and tests set that to something else.
 */

/** A file of script: its size as it travels, what comes with it, what it may ask for, and the module that it is for. */
export type WebChunk = { file: string; bytes: number; imports: string[]; asksFor: string[]; module: string }
export type WebBuild = { html: string; chunks: WebChunk[] }

const { output } = (await build({
  configFile: 'web/vite.config.ts',
  logLevel: 'error',
  build: { write: false },
})) as Rolldown.RolldownOutput

let html = ''
const chunks: WebChunk[] = []
for (const file of output) {
  if (file.fileName === 'index.html' && file.type === 'asset') html = String(file.source)
  if (file.type !== 'chunk') continue
  chunks.push({
    file: file.fileName,
    bytes: gzipSync(file.code, { level: 9 }).length,
    imports: file.imports,
    asksFor: file.dynamicImports,
    module: (file.facadeModuleId ?? '').replaceAll('\\', '/'),
  })
}
const built: WebBuild = { html, chunks }
console.log(JSON.stringify(built))
