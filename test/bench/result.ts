/** One line of a bench. A ratio says how many times ours the peer takes; `most` is the promise, where there is one. */
export type Result = {
  name: string
  n: number
  unit: string
  ours: { p50: number; p99: number }
  peers: Record<string, { p50: number }>
  ratios: Record<string, number>
  most?: number
}

export function percentile(values: readonly number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function resultOf(
  name: string,
  n: number,
  unit: string,
  ours: readonly number[],
  peers: Record<string, readonly number[]> = {},
): Result {
  const p50 = percentile(ours, 0.5)
  const medians = Object.entries(peers).map(([peer, values]) => [peer, percentile(values, 0.5)] as const)
  return {
    name,
    n,
    unit,
    ours: { p50, p99: percentile(ours, 0.99) },
    peers: Object.fromEntries(medians.map(([peer, median]) => [peer, { p50: median }])),
    ratios: Object.fromEntries(medians.map(([peer, median]) => [peer, Number((median / p50).toFixed(1))])),
  }
}

/** How long something takes, in microseconds. */
export function timed<T>(work: () => T): { took: number; answer: T } {
  const start = performance.now()
  const answer = work()
  return { took: (performance.now() - start) * 1000, answer }
}
