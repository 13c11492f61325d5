import type { Place } from '../../shared/place.ts'

/** Towns and parts of towns of the region, each with the middle of its built-up area. Enough to begin from. */
export const places: readonly Place[] = [
  { label: 'Arnhem Centrum', city: 'Arnhem', lat: 51.981, lon: 5.91 },
  { label: 'Arnhem Zuid', city: 'Arnhem', lat: 51.957, lon: 5.887 },
  { label: 'Arnhem Presikhaaf', city: 'Arnhem', lat: 51.988, lon: 5.947 },
  { label: 'Bemmel', city: 'Bemmel', lat: 51.891, lon: 5.897 },
  { label: 'Beuningen', city: 'Beuningen', lat: 51.862, lon: 5.771 },
  { label: 'Druten', city: 'Druten', lat: 51.889, lon: 5.606 },
  { label: 'Duiven', city: 'Duiven', lat: 51.947, lon: 6.021 },
  { label: 'Elst', city: 'Elst', lat: 51.918, lon: 5.842 },
  { label: 'Groesbeek', city: 'Groesbeek', lat: 51.777, lon: 5.933 },
  { label: 'Huissen', city: 'Huissen', lat: 51.938, lon: 5.941 },
  { label: 'Malden', city: 'Malden', lat: 51.782, lon: 5.853 },
  { label: 'Nijmegen Centrum', city: 'Nijmegen', lat: 51.846, lon: 5.864 },
  { label: 'Nijmegen Dukenburg', city: 'Nijmegen', lat: 51.811, lon: 5.803 },
  { label: 'Nijmegen Lindenholt', city: 'Nijmegen', lat: 51.832, lon: 5.803 },
  { label: 'Nijmegen Noord', city: 'Nijmegen', lat: 51.876, lon: 5.852 },
  { label: 'Nijmegen Oost', city: 'Nijmegen', lat: 51.838, lon: 5.878 },
  { label: 'Nijmegen West', city: 'Nijmegen', lat: 51.848, lon: 5.837 },
  { label: 'Nijmegen Zuid', city: 'Nijmegen', lat: 51.817, lon: 5.846 },
  { label: 'Wijchen', city: 'Wijchen', lat: 51.809, lon: 5.724 },
  { label: 'Zevenaar', city: 'Zevenaar', lat: 51.93, lon: 6.073 },
]
