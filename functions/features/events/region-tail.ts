import type { Table } from '../../table/client.ts'
import { type DomainEvent, type EventPosition, eventsSince, eventsSinceCheaply, positionAt, positionOf } from './event-store.ts'

/** A memory of something in a region: how it is filled, and how it follows what happens. */
type Memory = {
  /** What was kept of it elsewhere, as it was when the event `anchor` was the newest of the region. */
  restore?(): Promise<{ anchor: string; keep(): void } | undefined>
  load(): Promise<void>
  follow(events: readonly DomainEvent[]): Promise<void>
}

/**
 * Keeps a memory up to date by reading the region's events: loaded once, and from then on every answer first reads
 * what happened since. So it is right at once after a change of this process, and a second or so after one elsewhere.
 */
export class RegionTail {
  readonly #table: Table
  readonly #region: string
  readonly #now: () => Date
  readonly #memory: Memory
  #position: EventPosition | undefined
  #running: Promise<void> | undefined
  #next: Promise<void> | undefined

  constructor(table: Table, region: string, now: () => Date, memory: Memory) {
    this.#table = table
    this.#region = region
    this.#now = now
    this.#memory = memory
  }

  /** Brings the memory up to date with everything that this process committed before the call, and others a moment before. Calls at the same time share a read. */
  fresh(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#catchUp().finally(() => {
        this.#running = undefined
      })
      return this.#running
    }
    // The read under way may have begun before the caller's own change: only the one after it is sure to see that.
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = undefined
        return this.fresh()
      })
    return this.#next
  }

  async #catchUp() {
    if (!this.#position && (await this.#restore())) return
    if (!this.#position) {
      const start = positionAt(this.#now().getTime())
      await this.#memory.load()
      this.#position = start
    }
    await this.#follow(await eventsSinceCheaply(this.#table, this.#region, this.#position))
  }

  /** False when there is nothing to start from. What does not end in this table's own events is of another one, or of later than it was restored to. */
  async #restore() {
    const kept = await this.#memory.restore?.()
    if (!kept) return false
    const since = await eventsSince(this.#table, this.#region, positionOf(kept.anchor))
    if (!since.events.some(({ id }) => id === kept.anchor)) return false
    kept.keep()
    this.#position = positionOf(kept.anchor)
    await this.#follow(since)
    return true
  }

  async #follow({ events, position }: { events: readonly DomainEvent[]; position: EventPosition }) {
    if (events.length > 0) await this.#memory.follow(events)
    this.#position = position
  }
}
