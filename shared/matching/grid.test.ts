import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceKm } from '../place.ts'
import { cellOf, cellsWithin, circleAround, originAt, sideOf } from './grid.ts'

const lat = fc.double({ min: 50, max: 54, noNaN: true })
const lon = fc.double({ min: 3, max: 8, noNaN: true })
const km = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.5, max: 300, noNaN: true }))
/** Near to the origin as often as far from it. */
const apart = fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }))

test('the cells of a circle hold all that is within it, and those that lie wholly within nothing else', () => {
  fc.assert(
    fc.property(lat, lon, km, apart, (lat, lon, km, [north, east]) => {
      const place = {
        lat: Math.min(Math.max(lat + (north * km) / 80, 50), 54),
        lon: Math.min(Math.max(lon + (east * km) / 50, 3), 8),
      }
      const cell = cellOf(place.lat, place.lon)
      const away = distanceKm({ lat, lon }, place)
      const spans = cellsWithin(originAt(lat, lon), km)
      const isReached = spans.some(({ first, last }) => first <= cell && cell <= last)
      const isWithin = spans.some(({ from, to }) => from <= cell && cell <= to)
      if (away <= km) expect(isReached).toBe(true)
      if (isWithin) expect(away).toBeLessThanOrEqual(km)
      const side = sideOf(circleAround(originAt(lat, lon), km), place.lat, place.lon)
      if (side !== 0) expect(side).toBe(away <= km ? 1 : -1)
    }),
    { numRuns: 20_000, seed: 20_261_124 },
  )
})

test('cells come in ascending order, those within among those that are reached', () => {
  const spans = cellsWithin(originAt(52, 5.9), 20)
  let before = 0
  for (const { first, last, from, to } of spans) {
    expect(first).toBeGreaterThan(before)
    expect(last).toBeGreaterThanOrEqual(first)
    if (from <= to) expect(first <= from && to <= last).toBe(true)
    before = last
  }
  expect(spans.some(({ from, to }) => from <= to)).toBe(true)
})
