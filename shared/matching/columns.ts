import { StringPool } from './strings.ts'

export const unknownDays = 255

/** Words of a record, and what stands in them. */
export const recordWords = 4
export const record = { flags: 0, start: 1, host: 2, traitsAndOccupation: 3 } as const
export const hostBits = 0xf_ffff
export const signatureShift = 20

/**
 * Twelve bits, above those of the host, in which the qualifications of some work processes leave a mark: without a common
 * mark they have none in common. Qualifications with neighbouring numbers are of one trade, and share a mark.
 */
export function signatureOf(workProcesses: readonly string[]) {
  let signature = 0
  for (const code of workProcesses) signature |= 1 << (signatureShift + ((Number.parseInt(code, 10) >>> 4) % 12))
  return signature
}

/** The arrays of numbers, one entry per row, host or organisation, or a run of entries per row. */
export const newColumns = () => ({
  /**
   * Four words a row, what every query reads (signed: a large number without a sign is an object to a fresh process): flags (flags.ts), where its run in `lists` starts, host with the
   * signature of its work processes in the upper twelve bits, and traits with the occupation in the upper half. One record more than there are rows ends the last run.
   */
  records: new Int32Array(recordWords),
  /** Interests met in the doing: see activities.ts. */
  activities: new Uint8Array(0),
  seatsLeft: new Uint16Array(0),
  /** Each row's half-days in order, then its work processes. */
  lists: new Uint16Array(0),
  /** A host is an organisation at a place for an audience: what rows of one employer share. */
  hostLat: new Float64Array(0),
  hostLon: new Float64Array(0),
  hostCell: new Uint16Array(0),
  hostOrganisation: new Uint32Array(0),
  hostPlace: new Uint32Array(0),
  hostAudience: new Uint16Array(0),
  /** Days in which an organisation usually answers. */
  responseDays: new Uint8Array(0),
})
export type Columns = ReturnType<typeof newColumns>

export const newPools = () => ({
  /** Per row: seats, title and tasks, a line each. */
  texts: new StringPool(),
  occupations: new StringPool(),
  processes: new StringPool(),
  /** id, name and region, a line each. */
  organisations: new StringPool(),
  /** label and city, a line each. */
  places: new StringPool(),
  /** Ids of schools, a line each; the empty text admits all. */
  audiences: new StringPool(),
})
export type Pools = ReturnType<typeof newPools>

/** `slots` are the half-days of the week in which anything is on offer, as bits. */
export type Counts = { rows: number; sorted: number; hosts: number; firstDaypart: number; lastDaypart: number; slots: number }

export function inSixteenBits(number: number) {
  if (number > 0xffff) throw new RangeError('an index holds at most 65,536 different occupations, work processes and audiences')
  return number
}
