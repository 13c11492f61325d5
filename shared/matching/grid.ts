/*
 * Places on a grid over the bounds of `Place`, in cells of about 2.2 km. Cell 0 is for what needs no travel;
 * the others are numbered row by row from the south-west, so that a stretch of a grid row is one range.
 */
const south = 50
const west = 3
const cellLat = 0.02
const cellLon = 0.032
const columns = Math.ceil(5 / cellLon) + 1
const gridRows = Math.ceil(4 / cellLat) + 1

const earthRadiusKm = 6371.0088
const radians = Math.PI / 180
const kmPerDegree = earthRadiusKm * radians

export const nowhere = 0

export function cellOf(lat: number, lon: number) {
  return 1 + clamp(Math.floor((lat - south) / cellLat), gridRows) * columns + clamp(Math.floor((lon - west) / cellLon), columns)
}

function clamp(value: number, size: number) {
  return Math.min(Math.max(value, 0), size - 1)
}

/** Of one row of the grid the cells `first` to `last` that a circle can reach, and `from` to `to` that lie wholly within it. */
export type Span = { first: number; last: number; from: number; to: number }

/** The cells that a circle touches, and perhaps a few beside it, in ascending order. */
export function cellsWithin(origin: Origin, km: number): Span[] {
  const spans: Span[] = []
  // A hair wider than the circle, and for what lies wholly within a hair narrower: rounding must not lose a place on its edge.
  const reach = km + 0.05
  const within = km * 0.999
  const lat = reach / kmPerDegree
  const first = clamp(Math.floor((origin.lat - lat - south) / cellLat), gridRows)
  const last = clamp(Math.floor((origin.lat + lat - south) / cellLat), gridRows)
  // A degree of longitude is shortest at the northern end of the circle and longest at the southern.
  const shortest = kmPerDegree * Math.cos((origin.lat + lat) * radians)
  const longest = kmPerDegree * Math.cos((origin.lat - lat) * radians)
  for (let row = first; row <= last; row++) {
    const below = (origin.lat - south - row * cellLat) * kmPerDegree
    const above = cellLat * kmPerDegree - below
    // Where this grid row comes nearest to the origin, the circle is widest.
    const nearest = Math.max(-below, -above, 0)
    const farthest = Math.max(below, above)
    const outer = (Math.sqrt(Math.max(reach * reach - nearest * nearest, 0)) + 0.2) / shortest
    const inner = Math.sqrt(Math.max(within * within - farthest * farthest, 0)) / longest
    // What lies beyond the grid was put into the cells on its border.
    const isBorder = row === 0 || row === gridRows - 1
    const cell = 1 + row * columns
    spans.push({
      first: cell + clamp(Math.floor((origin.lon - outer - west) / cellLon), columns),
      last: cell + clamp(Math.floor((origin.lon + outer - west) / cellLon), columns),
      from: isBorder ? cell : cell + Math.max(Math.ceil((origin.lon - inner - west) / cellLon), 1),
      to: isBorder ? cell - 1 : cell + Math.min(Math.floor((origin.lon + inner - west) / cellLon) - 1, columns - 2),
    })
  }
  return spans
}

/** A point from which many distances are asked. */
export type Origin = { lat: number; lon: number; cos: number; sin: number }

export function originAt(lat: number, lon: number): Origin {
  return { lat, lon, cos: Math.cos(lat * radians), sin: Math.sin(lat * radians) }
}

/** What is surely within a number of kilometres of a point, and what surely not: the few others want an exact sum. In degrees, squared. */
export type Circle = { lat: number; lon: number; widest: number; narrowest: number; near: number; far: number }

export function circleAround(origin: Origin, km: number): Circle {
  const reach = km / kmPerDegree
  // A degree of longitude is widest at the southern end and narrowest at the northern; the rest is that the earth is round.
  const widest = Math.cos((origin.lat - reach) * radians)
  const narrowest = Math.cos((origin.lat + reach) * radians)
  return {
    lat: origin.lat,
    lon: origin.lon,
    widest: widest * widest,
    narrowest: narrowest * narrowest,
    near: reach * reach * 0.999,
    far: (reach + 0.0002) * (reach + 0.0002) * 1.001,
  }
}

/** 1 for a point that is surely within, -1 for one that surely isn't, 0 for one on the edge. */
export function sideOf(circle: Circle, lat: number, lon: number) {
  const dLat = lat - circle.lat
  const dLon = lon - circle.lon
  if (dLat * dLat + circle.widest * dLon * dLon <= circle.near) return 1
  return dLat * dLat + circle.narrowest * dLon * dLon > circle.far ? -1 : 0
}

/**
 * Great-circle distance in hundredths of a kilometre, as a whole number. The same haversine as `distanceKm`, with
 * sine and cosine of the small differences as series: a tenth of the time, and equal to far below a millimetre.
 */
export function hundredthsOfKm(origin: Origin, lat: number, lon: number) {
  const dLat = (lat - origin.lat) * radians
  const halfLat = sine(dLat * 0.5)
  const halfLon = sine((lon - origin.lon) * (radians * 0.5))
  const cosLat = origin.cos * (1 - 2 * halfLat * halfLat) - origin.sin * sine(dLat)
  const s = Math.sqrt(halfLat * halfLat + origin.cos * cosLat * halfLon * halfLon)
  return Math.round(200 * earthRadiusKm * arcsine(s))
}

/** Exact to twelve digits for the differences within a country. */
function sine(x: number) {
  const xx = x * x
  return x * (1 - xx * (1 / 6 - xx * (1 / 120 - xx * (1 / 5040))))
}

function arcsine(x: number) {
  const xx = x * x
  return x * (1 + xx * (1 / 6 + xx * (3 / 40 + xx * (15 / 336))))
}
