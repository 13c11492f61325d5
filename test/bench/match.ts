import { deepStrictEqual, ok } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../../infra/bundle.ts'
import { byteSizes, decode, digest, encode, match, OpportunityIndex } from '../../shared/matching/index.ts'
import { askingOf, marketOf, randomOf } from '../matching/market.ts'
import { referenceList, referenceScan } from '../matching/reference.ts'
import { type Peer, peersOf, questionOf } from './peers.ts'
import { type Result, resultOf, timed } from './result.ts'

/*
 * The matching engine against others, in one process and by turns, on a market made from one seed. Before anything is
 * timed, ours must agree with the plain reference scan on every id and score, and each peer with ours.
 */
const turns = 4
const queriesPerTurn = 12
const slowQueriesPerTurn = 3
const checked = 3

export async function bench(sizes = [1_000, 10_000, 100_000]): Promise<Result[]> {
  const results: Result[] = []
  for (const n of sizes) results.push(...(await benchOf(n)))
  return results
}

type Cards = ReturnType<typeof marketOf>
type Asking = ReturnType<typeof askingOf>

async function benchOf(n: number): Promise<Result[]> {
  const cards = marketOf(n)
  const snapshot = encode(OpportunityIndex.from(cards))
  const index = decode(snapshot)
  const aside = [
    ...(await firstQueries(snapshot, n)),
    ...sizesOf(index, n),
    loads(snapshot, n),
    seatChanges(snapshot, cards, n),
    digests(index, n),
  ]
  const peers = peersOf(cards)
  return [...(['narrow', 'broad'] as const).map((sort) => queries(sort, index, cards, peers, n)), ...aside]
}

function queries(sort: 'narrow' | 'broad', index: OpportunityIndex, cards: Cards, peers: Peer[], n: number): Result {
  const random = randomOf(sort === 'narrow' ? 11 : 12)
  const askings = Array.from({ length: turns * queriesPerTurn }, () => askingOf(random, sort))
  agree(sort, index, cards, peers, askings.slice(0, checked))
  const ours: number[] = []
  const theirs: Record<string, number[]> = Object.fromEntries(peers.map(({ name }) => [name, []]))
  const ask = ({ seeker, need }: Asking) => match(index, seeker, need)
  // Everyone warms up on the same questions. In a turn each answers a few questions on end, then it is the next one's.
  for (let warm = 0; warm < 20; warm++) askings.forEach(ask)
  for (const peer of peers)
    for (const { seeker, need } of askings.slice(0, slowQueriesPerTurn)) peer.ask(questionOf(seeker, need))
  for (let turn = 0; turn < turns; turn++) {
    const batch = askings.slice(turn * queriesPerTurn, (turn + 1) * queriesPerTurn)
    // The first of a turn finds the memory of its predecessor in the processor's caches; for all alike, it isn't counted.
    batch.slice(0, slowQueriesPerTurn).forEach(ask)
    for (const asking of batch) ours.push(timed(() => ask(asking)).took)
    for (const { name, ask } of peers) {
      const [before, ...counted] = batch.slice(0, n > 10_000 ? slowQueriesPerTurn + 1 : queriesPerTurn)
      if (before) ask(questionOf(before.seeker, before.need))
      for (const { seeker, need } of counted) theirs[name]?.push(timed(() => ask(questionOf(seeker, need))).took)
    }
  }
  return resultOf(sort, n, 'us', ours, theirs)
}

function agree(sort: 'narrow' | 'broad', index: OpportunityIndex, cards: Cards, peers: Peer[], askings: Asking[]) {
  for (const { seeker, need } of askings) {
    const fitting = referenceScan(cards, seeker, need)
    const { hits, total } = match(index, seeker, need)
    const plain = (list: readonly { id: string; score: number }[]) => list.map(({ id, score }) => ({ id, score }))
    deepStrictEqual(plain(hits), plain(referenceList(fitting, need)), `${sort}: not the list of the reference scan`)
    deepStrictEqual(total, fitting.length, `${sort}: not as many as the reference scan finds`)
    for (const { name, ask } of peers) {
      const answer = ask(questionOf(seeker, need))
      deepStrictEqual(answer.total, fitting.length, `${name}: not as many as ours`)
      deepStrictEqual(plain(answer.best), plain(fitting.slice(0, 20)), `${name}: not the same ids and scores`)
    }
  }
}

/** The first query in a process of its own: decoded, never warmed, and bundled as what runs on Lambda. */
async function firstQueries(snapshot: Uint8Array, n: number): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'praktijkplein-bench-'))
  const file = join(folder, 'snapshot')
  writeFileSync(file, snapshot)
  await bundle(join(import.meta.dirname, 'first-query.ts'), folder)
  const took = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, [join(folder, 'index.mjs'), file], { encoding: 'utf8' })),
  )
  rmSync(folder, { recursive: true })
  return [promised(resultOf('first query', n, 'us', took), 10_000)]
}

function sizesOf(index: OpportunityIndex, n: number): Result[] {
  const { columns, texts } = byteSizes(index)
  return [promised(resultOf('columns', n, 'bytes a row', [columns / n]), 80), resultOf('texts', n, 'bytes a row', [texts / n])]
}

function loads(snapshot: Uint8Array, n: number) {
  const took = Array.from({ length: 50 }, () => timed(() => decode(snapshot)).took)
  return promised(resultOf('load', n, 'us', took), 20_000)
}

function seatChanges(snapshot: Uint8Array, cards: Cards, n: number) {
  // An index of its own: a decoded one writes its seats into the bytes that it came from.
  const index = decode(snapshot.slice())
  const random = randomOf(5)
  const ids = Array.from({ length: 10_000 }, () => random.pick(cards).id)
  let seats = 0
  const change = () => {
    for (const id of ids) index.setSeats(id, seats++ & 7)
  }
  change()
  const took = Array.from({ length: 40 }, () => timed(change).took / ids.length)
  return promised(resultOf('seat change', n, 'us', took), 1)
}

/** The best three for each of 10,000 students, of whom one in four explores broadly. */
function digests(index: OpportunityIndex, n: number) {
  const random = randomOf(21)
  const askings = Array.from({ length: 10_000 }, (_, at) => askingOf(random, at % 4 === 0 ? 'broad' : 'narrow'))
  const run = () => {
    let found = 0
    for (const { hits } of digest(index, askings)) found += hits.length
    return found
  }
  const took = Array.from({ length: 2 }, () => {
    const { took, answer } = timed(run)
    ok(answer > 0)
    return took / 1000
  })
  return promised(resultOf('digest', n, 'ms for 10,000 students', took), 3_000)
}

/** The promises hold for the largest market. */
function promised(result: Result, most: number): Result {
  return result.n === 100_000 ? { ...result, most } : result
}
