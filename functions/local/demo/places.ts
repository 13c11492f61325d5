import type { Place } from '../../../shared/place.ts'
import type { Random } from './random.ts'

/** Parts of the region, each with the middle of its built-up area. */
const areas = {
  'Nijmegen Centrum': { city: 'Nijmegen', lat: 51.846, lon: 5.864 },
  'Nijmegen Oost': { city: 'Nijmegen', lat: 51.838, lon: 5.878 },
  'Nijmegen Zuid': { city: 'Nijmegen', lat: 51.817, lon: 5.846 },
  'Nijmegen West': { city: 'Nijmegen', lat: 51.848, lon: 5.837 },
  'Nijmegen Noord': { city: 'Nijmegen', lat: 51.876, lon: 5.852 },
  Dukenburg: { city: 'Nijmegen', lat: 51.811, lon: 5.803 },
  Lindenholt: { city: 'Nijmegen', lat: 51.832, lon: 5.803 },
  Wijchen: { city: 'Wijchen', lat: 51.809, lon: 5.724 },
  Beuningen: { city: 'Beuningen', lat: 51.862, lon: 5.771 },
  Malden: { city: 'Malden', lat: 51.782, lon: 5.853 },
  Groesbeek: { city: 'Groesbeek', lat: 51.777, lon: 5.933 },
  Bemmel: { city: 'Bemmel', lat: 51.891, lon: 5.897 },
  Elst: { city: 'Elst', lat: 51.918, lon: 5.842 },
  Huissen: { city: 'Huissen', lat: 51.938, lon: 5.941 },
  Druten: { city: 'Druten', lat: 51.889, lon: 5.606 },
  'Arnhem Centrum': { city: 'Arnhem', lat: 51.981, lon: 5.91 },
  'Arnhem Zuid': { city: 'Arnhem', lat: 51.957, lon: 5.887 },
  Presikhaaf: { city: 'Arnhem', lat: 51.988, lon: 5.947 },
  Duiven: { city: 'Duiven', lat: 51.947, lon: 6.021 },
  Zevenaar: { city: 'Zevenaar', lat: 51.93, lon: 6.073 },
} as const
export type Area = keyof typeof areas

/** A spot in an area, up to some hundred metres from its middle, so that pins on the map don't cover each other. */
export function placeIn(area: Area, label: string, random: Random): Place {
  const { city, lat, lon } = areas[area]
  const jitter = () => (random.next() - 0.5) * 0.012
  return { label, city, lat: round(lat + jitter()), lon: round(lon + jitter() * 1.6) }
}

function round(degrees: number) {
  return Math.round(degrees * 10_000) / 10_000
}
