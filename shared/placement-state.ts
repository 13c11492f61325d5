import * as v from 'valibot'

export const placementStates = [
  'requested',
  'approved',
  'active',
  'completed',
  'declined',
  'withdrawn',
  'cancelled',
  /** Nobody answered in time. */
  'expired',
] as const
export const PlacementState = v.picklist(placementStates)
export type PlacementState = v.InferOutput<typeof PlacementState>

/** States in which the placement holds its seat and its half-days. A completed one keeps them: they are history. */
export function holdsSeat(state: PlacementState) {
  return state === 'requested' || state === 'approved' || state === 'active' || state === 'completed'
}
