import { type IdKind, idPrefixes } from '../../../shared/id.ts'
import { randomStream } from './random.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export type MakeId = (kind: IdKind, at: string) => string

/** Ids as the app makes them, with the moment of making in the first ten characters, but from the seed. */
export function idMaker(seed: number): MakeId {
  const random = randomStream(seed, 'ids')
  return (kind, at) => `${idPrefixes[kind]}_${timePart(Date.parse(at))}${randomPart(random.int)}`
}

function timePart(ms: number) {
  let rest = ms
  let text = ''
  for (let place = 0; place < 10; place += 1) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

function randomPart(int: (min: number, max: number) => number) {
  return Array.from({ length: 16 }, () => alphabet.charAt(int(0, 31))).join('')
}
