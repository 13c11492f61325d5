import { type Columns, type Counts, type Pools, record, recordWords } from './columns.ts'
import { OpportunityIndex } from './opportunity-index.ts'
import { Planes, planeWords } from './planes.ts'
import { RowIds, slotTypeOf } from './row-ids.ts'
import { StringPool } from './strings.ts'

/*
 * A snapshot is the index's own memory, one array after the other, each at a multiple of eight bytes: loading is
 * making views. Little-endian, as every machine that runs this is.
 */
const magic = 0x50506c34
const headerWords = 9

const poolNames = ['texts', 'occupations', 'processes', 'organisations', 'places', 'audiences'] as const satisfies (keyof Pools)[]

/** The index as bytes, dead rows included: take `index.compacted()` first when there are many. */
export function encode(index: OpportunityIndex): Uint8Array<ArrayBuffer> {
  const { counts } = index
  const parts = partsOf(index)
  const lengths = [...parts.map(({ length }) => length), ...poolNames.map((name) => index.pools[name].count)]
  const start = aligned((headerWords + lengths.length) * 4)
  const bytes = new Uint8Array(parts.reduce((end, part) => end + aligned(part.byteLength), start))
  const header = [
    magic,
    counts.rows,
    counts.sorted,
    counts.hosts,
    counts.firstDaypart,
    counts.lastDaypart,
    counts.slots,
    index.size,
    parts.length,
  ]
  new Uint32Array(bytes.buffer, 0, headerWords + lengths.length).set([...header, ...lengths])
  let at = start
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += aligned(part.byteLength)
  }
  return bytes
}

/** The index in a snapshot. It reads the bytes where they are, and writes seats into them. */
export function decode(snapshot: Uint8Array): OpportunityIndex {
  const bytes = snapshot.byteOffset % 8 === 0 ? snapshot : snapshot.slice()
  const { buffer, byteOffset } = bytes
  if (bytes.byteLength < headerWords * 4) throw new TypeError('not a snapshot of opportunities')
  const [found, rows, sorted, hosts, firstDaypart, lastDaypart, slots, live, partCount] = new Uint32Array(
    buffer,
    byteOffset,
    headerWords,
  ) as unknown as [number, number, number, number, number, number, number, number, number]
  if (found !== magic) throw new TypeError('not a snapshot of opportunities')
  const counts: Counts = { rows, sorted, hosts, firstDaypart, lastDaypart, slots }
  const lengths = new Uint32Array(buffer, byteOffset + headerWords * 4, partCount + poolNames.length)
  let at = byteOffset + aligned((headerWords + lengths.length) * 4)
  let part = 0
  function take<A extends { byteLength: number }>(Type: new (buffer: ArrayBufferLike, offset: number, length: number) => A) {
    const array = new Type(buffer, at, lengths[part++] as number)
    at += aligned(array.byteLength)
    return array
  }
  const columns: Columns = {
    records: take(Int32Array),
    activities: take(Uint8Array),
    seatsLeft: take(Uint16Array),
    lists: take(Uint16Array),
    hostLat: take(Float64Array),
    hostLon: take(Float64Array),
    hostCell: take(Uint16Array),
    hostOrganisation: take(Uint32Array),
    hostPlace: take(Uint32Array),
    hostAudience: take(Uint16Array),
    responseDays: take(Uint8Array),
  }
  const ids = new RowIds(take(Uint32Array), take<Uint16Array | Uint32Array>(slotTypeOf(lengths[part] as number)))
  const planes = new Planes(take(Int32Array))
  const pool = (number: number) => new StringPool(take(Uint8Array), take(Uint32Array), lengths[partCount + number] as number)
  const pools: Pools = {
    texts: pool(0),
    occupations: pool(1),
    processes: pool(2),
    organisations: pool(3),
    places: pool(4),
    audiences: pool(5),
  }
  return new OpportunityIndex(columns, pools, ids, planes, counts, live)
}

/** What the columns take, and what the texts take, in bytes. */
export function byteSizes(index: OpportunityIndex) {
  const parts = partsOf(index)
  const texts = poolNames.length * 2
  const sum = (some: typeof parts) => some.reduce((bytes, part) => bytes + part.byteLength, 0)
  return { columns: sum(parts.slice(0, -texts)), texts: sum(parts.slice(-texts)) }
}

/** Everything that is written, in the order in which it is read, without the room to grow. */
function partsOf({ columns, ids, planes, pools, counts }: OpportunityIndex) {
  const { rows, hosts } = counts
  return [
    columns.records.subarray(0, (rows + 1) * recordWords),
    columns.activities.subarray(0, rows),
    columns.seatsLeft.subarray(0, rows),
    columns.lists.subarray(0, columns.records[rows * recordWords + record.start]),
    columns.hostLat.subarray(0, hosts),
    columns.hostLon.subarray(0, hosts),
    columns.hostCell.subarray(0, hosts),
    columns.hostOrganisation.subarray(0, hosts),
    columns.hostPlace.subarray(0, hosts),
    columns.hostAudience.subarray(0, hosts),
    columns.responseDays.subarray(0, pools.organisations.count),
    ids.words.subarray(0, rows * 4),
    ids.slots,
    planes.words.subarray(0, planeWords(rows)),
    ...poolNames.flatMap((name) => [
      pools[name].bytes.subarray(0, pools[name].byteLength),
      pools[name].starts.subarray(0, pools[name].count + 1),
    ]),
  ]
}

function aligned(bytes: number) {
  return (bytes + 7) & ~7
}
