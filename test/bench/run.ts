import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Result } from './result.ts'

// `npm run bench -- NAME [--json FILE]`: runs test/bench/NAME.ts, prints a table and writes the figures.

const names = ['match', 'cold', 'frame', 'week'] as const
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, sizes: { type: 'string' } },
})
const name = names.find((known) => known === positionals[0])
if (!name) {
  console.error(`which bench? one of: ${names.join(', ')}`)
  process.exit(1)
}

const { bench }: { bench: (sizes?: number[]) => Promise<Result[]> } = await import(`./${name}.ts`)
const results = await bench(values.sizes?.split(',').map(Number))
console.log(tableOf(results))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)

function tableOf(rows: readonly Result[]) {
  const peers = [...new Set(rows.flatMap(({ peers }) => Object.keys(peers)))]
  const head = ['name', 'n', 'unit', 'p50', 'p99', 'at most', ...peers.map((peer) => `${peer} (times ours)`)]
  const lines = rows.map(({ name, n, unit, ours, most, peers: figures, ratios }) => [
    name,
    n.toLocaleString('en'),
    unit,
    short(ours.p50),
    short(ours.p99),
    most === undefined ? '' : short(most),
    ...peers.map((peer) => {
      const figure = figures[peer]
      return figure ? `${short(figure.p50)} (${short(ratios[peer] ?? 0)})` : ''
    }),
  ])
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function short(figure: number) {
  return figure >= 100 ? Math.round(figure).toLocaleString('en') : figure.toPrecision(3)
}
