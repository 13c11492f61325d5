import { block } from './flags.ts'
import { fullBit } from './stored-daypart.ts'
import type { Week } from './times.ts'

/*
 * Whether rows have half-days that a student can come, many rows in a row. As little as can be is decided on the way: a
 * processor that guesses wrong waits longer than the sum takes.
 */

/** Per half-day as it stands in `lists`, 1 when it is free for the student in hand: a full one never is. */
const free = { onSite: new Uint8Array(2 * fullBit), elsewhere: new Uint8Array(2 * fullBit) }
let written = { from: 0, to: 0 }

/** The tables of a student, which hold until the next one's are asked for. */
export function freeTables({ freeOnSite, freeElsewhere, first }: Week) {
  free.onSite.fill(0, written.from, written.to)
  free.elsewhere.fill(0, written.from, written.to)
  free.onSite.set(freeOnSite, first)
  free.elsewhere.set(freeElsewhere, first)
  written = { from: first, to: first + freeOnSite.length }
  return free
}

/** Per set of eight half-days that follow each other, how many it holds, and from 256 on how many in one run. */
const most = new Uint8Array(512)
for (let set = 1; set < 256; set++) {
  most[set] = (most[set >>> 1] as number) + (set & 1)
  most[256 + set] = 1 + (most[256 + (set & (set >>> 1))] as number)
}

/** 1 when a schedule, its half-days in `lists`, allows a choice of those that are free, 0 when not. */
export function allows(mode: number, choose: number, lists: Uint16Array, start: number, end: number, free: Uint8Array) {
  const count = end - start
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
    // The mode of a block is 2: its half of the table counts the longest run.
    return 1 - ((((most[(set & ((1 << count) - 1)) | ((mode & block) << 7)] as number) - choose) >>> 31) & 1)
  }
  const kept = mode === block ? 0 : -1
  let run = 0
  let best = 0
  for (let at = start; best < choose && best + end - at >= choose; at++) {
    const usable = free[lists[at] as number] as number
    run = (run + usable) & (kept | -usable)
    best = Math.max(best, run)
  }
  return best >= choose ? 1 : 0
}
