import { all, block } from './flags.ts'
import { fullBit } from './stored-daypart.ts'
import type { Week } from './times.ts'

/*
 * Whether rows have half-days that a student can come, many rows in a row. As little as can be is decided on the way: a
 * processor that guesses wrong waits longer than the sum takes.
 */

/** Per half-day as it stands in `lists`, 1 when it is free for the student in hand: a full one never is. */
const atSite = new Uint8Array(2 * fullBit)
const elsewhere = new Uint8Array(2 * fullBit)

export function freeAtSite({ freeOnSite, first }: Week) {
  atSite.set(freeOnSite, first)
  return atSite
}

export function freeElsewhere({ freeElsewhere, first }: Week) {
  elsewhere.set(freeElsewhere, first)
  return elsewhere
}

export function forget({ first, blockers }: Week) {
  atSite.fill(0, first, first + blockers.length)
  elsewhere.fill(0, first, first + blockers.length)
}

/** Per set of eight half-days that follow each other, how many it holds, and from 256 on how many in one run. */
const most = new Uint8Array(512)
for (let set = 1; set < 256; set++) {
  most[set] = (most[set >>> 1] as number) + (set & 1)
  most[256 + set] = 1 + (most[256 + (set & (set >>> 1))] as number)
}

/** Whether a schedule, its half-days in `lists`, allows a choice of those that are free. */
export function allows(mode: number, choose: number, lists: Uint16Array, start: number, end: number, free: Uint8Array) {
  const count = end - start
  const wanted = mode === all ? count : choose
  if (count <= 8 && start + 8 <= lists.length) {
    const set =
      (free[lists[start] as number] as number) |
      ((free[lists[start + 1] as number] as number) << 1) |
      ((free[lists[start + 2] as number] as number) << 2) |
      ((free[lists[start + 3] as number] as number) << 3) |
      ((free[lists[start + 4] as number] as number) << 4) |
      ((free[lists[start + 5] as number] as number) << 5) |
      ((free[lists[start + 6] as number] as number) << 6) |
      ((free[lists[start + 7] as number] as number) << 7)
    const inRow = set & ((1 << count) - 1)
    return (most[mode === block ? 256 + inRow : inRow] as number) >= wanted
  }
  const kept = mode === block ? 0 : -1
  let run = 0
  let best = 0
  for (let at = start; best < wanted && best + end - at >= wanted; at++) {
    const usable = free[lists[at] as number] as number
    run = (run + usable) & (kept | -usable)
    best = Math.max(best, run)
  }
  return best >= wanted
}
