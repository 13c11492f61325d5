import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { FunctionName } from './table-access.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A function's entry: what its folder in dist/functions is made from. */
const entries: Record<FunctionName, string> = {
  api: 'functions/api/lambda.ts',
  outbox: 'functions/workers/outbox-lambda.ts',
  sweeper: 'functions/workers/sweeper-lambda.ts',
  snapshots: 'functions/workers/snapshots-lambda.ts',
}

export const functionsFolder = join(root, 'dist/functions')

/** Builds every function, each into a folder that runs by itself: no node_modules, nothing of the runtime but Node. */
export async function bundleFunctions(folder = functionsFolder) {
  await rm(folder, { recursive: true, force: true })
  await Promise.all((Object.keys(entries) as FunctionName[]).map((name) => bundle(name, join(folder, name))))
  return folder
}

async function bundle(name: FunctionName, outdir: string) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: entries[name] },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // esbuild prefers CommonJS on Node, of which it can leave nothing out.
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'linked',
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  await writeFile(join(outdir, 'meta.json'), JSON.stringify(metafile))
}
