import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON (RFC 8785)', () => {
  test('its own example, section 3.2.2', () => {
    const value = {
      numbers: JSON.parse('[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]'),
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022/",
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('sorts members by code unit, section 3.2.3, and at every depth', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': { b: [], a: {} } }
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":{"a":{},"b":[]},"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    )
  })

  test('leaves out what is undefined, and refuses what JSON has no word for', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}')
    for (const value of [Number.NaN, Infinity, [undefined], () => 1, 1n, '\ud800', { '\udead': 1 }]) {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    }
  })
})
