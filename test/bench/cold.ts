import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { Hono } from 'hono'
import { adapted } from '../../functions/api/adapter.ts'
import type { Env } from '../../functions/api/env.ts'
import { bundleFunctions } from '../../infra/bundle.ts'
import { awsStandIn } from '../support/aws-stand-in.ts'
import { eventOf } from '../support/lambda-events.ts'
import { percentile, type Result, timed } from './result.ts'

const starts = 15
const events = 5000

/**
 * What a cold start costs beside an Express app of the same routes and beside Node alone: whole processes that import
 * and end, in turn. And what the adapter adds to an event. A ratio says how many times ours the peer takes.
 */
export async function bench(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-cold-'))
  const aws = await awsStandIn()
  try {
    const bundles = await bundleFunctions(join(folder, 'functions'))
    await bundleExpress(join(folder, 'express.mjs'))
    const entry = (name: string, imported: string) => {
      const file = join(folder, `${name}-entry.mjs`)
      writeFileSync(file, `${imported ? `await import('${imported}')\n` : ''}process.exit(0)\n`)
      return { file, took: [] as number[] }
    }
    const bare = entry('bare', '')
    const ours = entry('ours', join(bundles, 'api/index.mjs'))
    const express = entry('express', join(folder, 'express.mjs'))
    const env = { ...process.env, ...aws.environment, TABLE_NAME: 'none', NODE_OPTIONS: '' }
    for (let round = 0; round <= starts; round++) {
      for (const { file, took } of [bare, ours, express]) {
        const ms = startOf(file, env)
        // The first of each only brings the files into memory.
        if (round > 0) took.push(ms)
      }
    }
    return [importRow(ours.took, { express: express.took, bare: bare.took }), await adapterRow()]
  } finally {
    await aws.stop()
    rmSync(folder, { recursive: true })
  }
}

function startOf(file: string, env: NodeJS.ProcessEnv) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [file], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - start
}

function importRow(ours: number[], peers: Record<string, number[]>): Result {
  const p50 = percentile(ours, 0.5)
  const medians = Object.entries(peers).map(([peer, took]) => [peer, percentile(took, 0.5)] as const)
  return {
    name: 'import',
    n: starts,
    unit: 'ms',
    ours: { p50, p99: percentile(ours, 0.99) },
    peers: Object.fromEntries(medians.map(([peer, median]) => [peer, { p50: median }])),
    // Two decimals: the promise is 1 / 2.2 of bare Node, and 1 / 0.7 of Express.
    ratios: Object.fromEntries(medians.map(([peer, median]) => [peer, Number((median / p50).toFixed(2))])),
  }
}

/** A usual bundle: esbuild's own defaults for Node. */
async function bundleExpress(outfile: string) {
  await build({
    entryPoints: [fileURLToPath(new URL('cold-express.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  })
}

/** The way from an event to a request and from a response to an answer, around an app that does nothing. */
async function adapterRow(): Promise<Result> {
  const app = new Hono<Env>().post('/api/nothing', (c) => c.json({ ok: true }))
  const handler = adapted(app)
  const init = { method: 'POST', headers: { 'content-type': 'application/json', cookie: 'session=abc' }, body: '{"a":1}' }
  const event = await eventOf(new Request('https://praktijkplein.example/api/nothing?limit=50', init))
  const took: number[] = []
  for (let round = -events; round < events; round++) {
    const { took: start, answer } = timed(() => handler(event))
    const before = performance.now()
    await answer
    if (round >= 0) took.push(start + (performance.now() - before) * 1000)
  }
  return {
    name: 'adapter',
    n: events,
    unit: 'us',
    ours: { p50: percentile(took, 0.5), p99: percentile(took, 0.99) },
    peers: {},
    ratios: {},
    most: 60,
  }
}
