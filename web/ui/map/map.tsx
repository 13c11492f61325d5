import { Show, Suspense } from 'solid-js'
import type { OpportunityKind } from '../../../shared/opportunity.ts'
import { createAsync } from '../../lib/router/query.ts'
import { controlWords } from '../control-words.ts'

export type MapPin = {
  kind: OpportunityKind
  title: string
  href: string
  lat: number
  lon: number
  city: string
  /** The number that it has in the list beside the map. */
  rank?: number | undefined
  near?: boolean | undefined
}

export type MapProps = {
  label: string
  pins: readonly MapPin[]
  /** Where the distance counts from. */
  from?: { label: string; lat: number; lon: number } | undefined
}

/**
 * Where the opportunities are. The ground is plain, with place names and a scale: no picture is fetched from anyone else.
 * It is an aid beside a list that says the same; the code comes when the map is first shown.
 */
export function OpportunityMap(props: MapProps) {
  const code = createAsync(() => import('./leaflet-map.tsx'))
  return (
    <Suspense fallback={<div class="skel wait map-wait" />}>
      <Show when={code()?.default} keyed>
        {(Leaflet) => <Leaflet {...props} />}
      </Show>
      <p class="small muted">{controlWords().mapHelp}</p>
    </Suspense>
  )
}
