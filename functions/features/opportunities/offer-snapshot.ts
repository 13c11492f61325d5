import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { decode, encode, OpportunityIndex } from '../../../shared/matching/index.ts'
import { OpportunityCard } from '../../../shared/opportunity.ts'

/*
 * The open offer of a region as one file: the length of the head, the head as JSON, and behind it, at a multiple of
 * eight bytes, the matching engine's own snapshot. The head holds what a card knows beyond the index, in row order.
 */
const format = 5

const Head = v.object({
  format: v.literal(format),
  region: v.string(),
  /** The newest event of the region when this was made: whoever starts from here reads on from there. */
  anchor: v.string(),
  madeAt: v.number(),
  /** Of the engine's bytes, so that a file that was cut off or mixed up is known for one. */
  digest: v.string(),
  versions: v.array(v.number()),
  createdAt: v.array(v.string()),
  publishedAt: v.array(v.nullable(v.string())),
  /** In how many days organisations usually answer, those included that offer nothing now. */
  usualDays: v.record(v.string(), v.number()),
})

/** An older one would leave more to read behind it than it saves. */
const maxAgeMs = 24 * 3600_000

type Offer = { cards: ReadonlyMap<string, OpportunityCard>; usualDays: ReadonlyMap<string, number> }

export function packOffer(region: string, { cards, usualDays }: Offer, anchor: string, now: Date) {
  const index = OpportunityIndex.from(cards.values(), usualDays)
  const rows = Array.from(index.rows()).flatMap((row) => cards.get(index.idOf(row)) ?? [])
  const body = encode(index)
  const head = Buffer.from(
    JSON.stringify({
      format,
      region,
      anchor,
      madeAt: now.getTime(),
      digest: digestOf(body),
      versions: rows.map(({ version }) => version),
      createdAt: rows.map(({ createdAt }) => createdAt),
      publishedAt: rows.map(({ publishedAt }) => publishedAt),
      usualDays: Object.fromEntries(usualDays),
    } satisfies v.InferInput<typeof Head>),
  )
  const bytes = new Uint8Array(bodyStart(head.length) + body.length)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  bytes.set(body, bodyStart(head.length))
  return bytes
}

/** Undefined for what can't be started from: another format or region, too old, or damaged. */
export function unpackOffer(bytes: Uint8Array, { region, now }: { region: string; now: Date }) {
  const head = readHead(bytes)
  if (!head || head.region !== region || now.getTime() - head.madeAt > maxAgeMs) return undefined
  const body = bytes.subarray(bodyStart(headLength(bytes)))
  if (digestOf(body) !== head.digest) return undefined
  const index = decode(body)
  const cards = Array.from(
    index.rows(),
    (row, at): OpportunityCard => ({
      ...index.card(row),
      status: 'open',
      version: head.versions[at] ?? 0,
      createdAt: head.createdAt[at] ?? '',
      publishedAt: head.publishedAt[at] ?? null,
    }),
  )
  // Cards may have learned a new field since: one is enough to know.
  if (cards.length > 0 && !v.is(OpportunityCard, cards[0])) return undefined
  return { anchor: head.anchor, index, cards, usualDays: new Map(Object.entries(head.usualDays)) }
}

function readHead(bytes: Uint8Array) {
  try {
    const end = 4 + headLength(bytes)
    const parsed = v.safeParse(Head, JSON.parse(Buffer.from(bytes.subarray(4, end)).toString()))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

const headLength = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
const bodyStart = (length: number) => (4 + length + 7) & ~7
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')
