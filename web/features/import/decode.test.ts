import { expect, test } from 'vitest'
import { decodeText } from './decode.ts'

const text = 'Naam;Café\r\nZoë;€ 5'

test('UTF-8, with and without a mark', () => {
  expect(decodeText(new TextEncoder().encode(text))).toBe(text)
  expect(decodeText(new TextEncoder().encode(`\uFEFF${text}`))).toBe(text)
})

test('UTF-16 with its mark', () => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (const [i, sign] of [...text].entries()) bytes.set([sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8], 2 + i * 2)
  expect(decodeText(bytes)).toBe(text)
})

test('what Excel saves as plain CSV', () => {
  const bytes = Uint8Array.from([...text].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))))
  expect(decodeText(bytes)).toBe(text)
})
