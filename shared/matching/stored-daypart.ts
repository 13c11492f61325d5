import { daypartNumber, daypartOfNumber } from '../daypart.ts'

/** Half-days are stored as their number from here on, in 15 bits: until 2049. The sixteenth bit says "full". */
export const daypartEpoch = daypartNumber('2020-01-01:morning')
export const fullBit = 0x8000

/** Days since 1970-01-01 at the epoch. */
export const epochDay = daypartEpoch / 3

/** The week slot of a stored half-day, `mon-morning` being 0. The first of January 1970 was a Thursday. */
export function slotOf(daypart: number) {
  return ((epochDay + Math.floor(daypart / 3) + 3) % 7) * 3 + (daypart % 3)
}

const texts = new Array<string | undefined>(fullBit)

/** A stored half-day as text; kept, since an offer has few of them and lists show them again and again. */
export function daypartText(daypart: number) {
  const known = texts[daypart]
  if (known !== undefined) return known
  const text = daypartOfNumber(daypart + daypartEpoch)
  texts[daypart] = text
  return text
}
