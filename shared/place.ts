import * as v from 'valibot'

/** A point on the map with the words that people use for it. Coordinates are WGS 84 degrees. */
export const Place = v.strictObject({
  label: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  city: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)),
  lat: v.pipe(v.number(), v.minValue(50), v.maxValue(54)),
  lon: v.pipe(v.number(), v.minValue(3), v.maxValue(8)),
})
export type Place = v.InferOutput<typeof Place>

type Point = { lat: number; lon: number }

const earthRadiusKm = 6371.0088
const radians = Math.PI / 180

/** Great-circle distance in kilometres (haversine). */
export function distanceKm(a: Point, b: Point) {
  const lat = Math.sin(((b.lat - a.lat) * radians) / 2)
  const lon = Math.sin(((b.lon - a.lon) * radians) / 2)
  const h = lat * lat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * lon * lon
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Minutes by bike at 16 km/h over a road that is 1.25 times the straight line. */
export function bikeMinutes(km: number) {
  return Math.max(1, Math.round(((km * 1.25) / 16) * 60))
}

/** A region in which schools and employers share one offer, such as `arnhem-nijmegen`. */
export const Region = v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/, 'not a region like arnhem-nijmegen'), v.maxLength(40))
