import { beforeEach, describe, expect, test } from 'vitest'
import { Market } from '../../functions/features/opportunities/market.ts'
import { writeSnapshots } from '../../functions/workers/snapshots.ts'
import { measured } from '../support/measured.ts'
import { memorySnapshots } from '../support/memory-snapshots.ts'
import { daypartIn, type SmallWorld, smallWorld } from '../support/small-world.ts'

const region = 'arnhem-nijmegen'

describe('a process that starts from a snapshot', () => {
  let world: SmallWorld
  let employer: Awaited<ReturnType<SmallWorld['addEmployer']>>
  let student: Awaited<ReturnType<SmallWorld['addStudent']>>

  beforeEach(async () => {
    world = await smallWorld()
    student = await world.addStudent(await world.addSchool())
    employer = await world.addEmployer()
  })

  /** What a process that starts now holds, what it read for that, and whether it asked for every open opportunity. */
  async function started(snapshots = world.services.snapshots) {
    const { table, units } = measured(world.table)
    const market = new Market({ table, now: world.services.now, snapshots })
    const { answer, read, parts } = await units(() => market.fresh(region))
    return { market, cards: cardsOf(answer), read, askedAll: parts.length > 2, found: answer }
  }

  const cardsOf = ({ offer }: Awaited<ReturnType<Market['fresh']>>) =>
    [...offer.cards.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const open = (days = 11) =>
    world.addOpportunity(employer, { seats: 2, schedule: { mode: 'all', count: 1, dayparts: [daypartIn(days)] } })
  const later = (minutes: number) => {
    world.clock.now = new Date(world.clock.now.getTime() + minutes * 60_000)
  }
  async function claim(opportunityId: string) {
    const claimed = await student.ask('POST', '/placements', { opportunityId, needId: null, motivation: 'Graag.' })
    expect(claimed.status).toBe(201)
  }

  test('holds the same as one that asked the table for every card, for a fraction of the units', async () => {
    for (let i = 0; i < 60; i++) await open(11 + (i % 9))
    later(5)
    await open()
    later(5)
    const asked = await started(memorySnapshots())
    await writeSnapshots(world.services)
    const restored = await started()
    expect(restored.cards).toEqual(asked.cards)
    expect([...restored.found.index.rows()].length).toBe(61)
    expect([asked.askedAll, asked.read > 60, restored.read < 6]).toEqual([true, true, true])
  })

  test('hears of everything behind the snapshot: published, closed, seats taken and given back', async () => {
    const [stays, closes, fills] = [await open(11), await open(12), await open(13)]
    await writeSnapshots(world.services)
    later(30)
    await employer.ask('POST', `/opportunities/${closes.id}/close`, { version: closes.version })
    const comes = await open(14)
    await claim(fills.id)
    const { cards, found } = await started()
    expect(cards.map(({ id, seatsLeft }) => [id, seatsLeft])).toEqual([
      [stays.id, 2],
      [fills.id, 1],
      [comes.id, 2],
    ])
    const rows = [...found.index.rows()].map((row) => found.index.card(row))
    expect(new Map(rows.map(({ id, seatsLeft }) => [id, seatsLeft]))).toEqual(
      new Map(cards.map(({ id, seatsLeft }) => [id, seatsLeft])),
    )
  })

  test('two processes, one from a snapshot, see what the other side changes', async () => {
    await open(11)
    await writeSnapshots(world.services)
    const [first, second] = [await started(), await started(memorySnapshots())]
    const made = await open(12)
    for (const { market } of [first, second]) expect(cardsOf(await market.fresh(region)).map(({ id }) => id)).toContain(made.id)
    await claim(made.id)
    for (const { market } of [first, second]) {
      expect(cardsOf(await market.fresh(region)).find(({ id }) => id === made.id)?.seatsLeft).toBe(1)
    }
  })

  test('leaves out what is over since', async () => {
    await open(2)
    const stays = await open(20)
    await writeSnapshots(world.services)
    later(23 * 60)
    expect((await started()).cards).toHaveLength(2)
    await writeSnapshots(world.services)
    later(23 * 60)
    await writeSnapshots(world.services)
    later(23 * 60)
    const { cards, found } = await started()
    expect(cards.map(({ id }) => id)).toEqual([stays.id])
    expect(found.index.size).toBe(1)
  })

  const damages: Record<string, (bytes: Uint8Array) => Uint8Array> = {
    'is empty': () => new Uint8Array(),
    'was cut off': (bytes) => bytes.slice(0, -8),
    'has a wrong bit': (bytes) => bytes.map((byte, at) => (at === bytes.length - 20 ? byte ^ 1 : byte)),
    'has a head of nonsense': (bytes) => bytes.map((byte, at) => (at > 3 && at < 40 ? 0x20 : byte)),
    'says to be longer than it is': (bytes) => bytes.map((byte, at) => (at < 4 ? 0xff : byte)),
    'is of another region': (bytes) =>
      Buffer.from(Buffer.from(bytes).toString('latin1').replace(`"${region}"`, `"${region.toUpperCase()}"`), 'latin1'),
    'is of another format': (bytes) =>
      Buffer.from(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(/"format":\d/, '"format":9'),
        'latin1',
      ),
  }

  test.each(Object.keys(damages))('asks the table when the snapshot %s', async (damage) => {
    const made = await open()
    await writeSnapshots(world.services)
    const files = memorySnapshots()
    const bytes = await world.services.snapshots.read(region)
    await files.write(region, damages[damage]?.(bytes ?? new Uint8Array()) ?? new Uint8Array())
    const { cards, askedAll } = await started(files)
    expect([cards.map(({ id }) => id), askedAll]).toEqual([[made.id], true])
  })

  test('asks the table when the snapshot is a day old, or ends in an event that never happened here', async () => {
    const made = await open()
    await writeSnapshots(world.services)
    const other = await smallWorld()
    const elsewhere = await other.addEmployer()
    await other.addSchool()
    await other.addOpportunity(elsewhere)
    await writeSnapshots(other.services)
    const foreign = await started(other.services.snapshots)
    expect([foreign.cards.map(({ id }) => id), foreign.askedAll]).toEqual([[made.id], true])
    later(25 * 60)
    const old = await started()
    expect([old.cards.map(({ id }) => id), old.askedAll]).toEqual([[made.id], true])
  })
})
