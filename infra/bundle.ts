import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import type { FunctionName } from './table-access.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A function's entry: what its folder in dist/functions is made from. */
const entries: Record<FunctionName, string> = {
  api: 'functions/api/lambda.ts',
  outbox: 'functions/workers/outbox-lambda.ts',
  sweeper: 'functions/workers/sweeper-lambda.ts',
  snapshots: 'functions/workers/snapshots-lambda.ts',
  mail: 'functions/workers/mail-lambda.ts',
  feedback: 'functions/workers/feedback-lambda.ts',
}

const forSdk = join(root, 'functions/aws/sdk-stand-ins.ts')

/** What weighs much and does nothing on Lambda, by what imports it, and what stands in for it there. */
const standIns: Record<string, { from: RegExp; file: string }> = {
  '@aws-sdk/credential-provider-node': { from: /node_modules/, file: forSdk },
  '@aws-sdk/middleware-endpoint-discovery': { from: /node_modules/, file: forSdk },
  './endpoint/endpointResolver': { from: /client-dynamodb/, file: forSdk },
  'node:fs/promises': { from: /node_modules/, file: forSdk },
  './util-stream/stream-collector': { from: /smithy.core/, file: forSdk },
  './uuid/v4': { from: /smithy.core/, file: forSdk },
  './sha256/Sha256Node': { from: /smithy.core/, file: forSdk },
}

/** The same for files of our own, wherever they are imported: the OpenAPI document is made here and now, and lies beside the bundle. */
const ownStandIns: Record<string, string> = {
  [join(root, 'functions/api/describe.ts')]: join(root, 'functions/aws/described-elsewhere.ts'),
  [join(root, 'functions/api/openapi.ts')]: join(root, 'functions/aws/built-openapi.ts'),
}

const standIn: Plugin = {
  name: 'stand-ins',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ path, importer, resolveDir }) => {
      const found = standIns[path]
      const file = found?.from.test(importer) ? found.file : ownStandIns[join(resolveDir, path)]
      return file ? { path: file } : undefined
    })
  },
}

/**
 * Importing one of Node's own modules reads every export that it has, and so loads what stands behind each of them:
 * `node:http` brings a whole WebSocket client, `node:crypto` the browser's. Here each export loads when it is used.
 */
const builtIn: Plugin = {
  name: 'built-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'built-in' }))
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => {
      const found = Object.entries(process.getBuiltinModule(path) ?? {})
      // Some code keeps a function when it loads: it gets one that finds the module when it is called.
      const isFunction = ([name, value]: [string, unknown]) => typeof value === 'function' && /^[a-z]/.test(name)
      const [functions, others] = [found.filter(isFunction), found.filter((one) => !isFunction(one))]
      const names = (some: [string, unknown][]) => `'${some.map(([name]) => name).join(' ')}'.split(' ')`
      return {
        contents: `const load = () => process.getBuiltinModule('${path}')
          for (const name of ${names(functions)}) exports[name] = (...given) => load()[name](...given)
          for (const name of ${names(others)}) Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] })`,
      }
    })
  },
}

/** The features of the API are loaded on demand. */
const onDemand: Plugin = {
  name: 'on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/features\.ts$/ }, ({ importer }) =>
      importer.startsWith(join(root, 'functions/api')) ? { path: 'features', namespace: 'on-demand' } : undefined,
    )
    onLoad({ filter: /.*/, namespace: 'on-demand' }, async () => {
      // Loads the whole app: not needed by whoever only wants one bundle of another function.
      const { featuresOnDemand } = await import('./features-on-demand.ts')
      return { contents: await featuresOnDemand(root), resolveDir: root }
    })
  },
}

export const functionsFolder = join(root, 'dist/functions')

/** Builds every function, each into a folder that runs by itself: no node_modules, nothing of the runtime but Node. */
export async function bundleFunctions(folder = functionsFolder) {
  // Loads the whole app: not needed by whoever only wants one bundle.
  const { builtOpenApiDocument } = await import('./openapi-document.ts')
  await rm(folder, { recursive: true, force: true })
  await Promise.all((Object.keys(entries) as FunctionName[]).map((name) => bundle(entries[name], join(folder, name))))
  await writeFile(join(folder, 'api/openapi.json'), await builtOpenApiDocument())
  return folder
}

/** One entry, as it runs on Lambda. Answers how many bytes of each file went into it. */
export async function bundle(entry: string, outdir: string) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { index: entry },
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
    // The SDK would load these for actions that stream, of which DynamoDB has none, and in a browser.
    external: ['@smithy/core/event-streams', 'bowser'],
    plugins: [standIn, onDemand, builtIn],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'linked',
    metafile: true,
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return metafile
}
