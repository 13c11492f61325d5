import type { OpportunityKind } from '../../shared/opportunity.ts'
import type { IconName } from './icon-names.ts'
import sprite from './icons.svg?url'

/*
 * One sprite file, fetched once and cached for good: no icon weighs on a script or is sent twice, and `<use>` hands
 * `currentColor` and the custom properties of the page down into it.
 */

/** A sign. It is decoration: words stand beside it, or `.vh` text in its button. */
export function Icon(props: { name: IconName; size?: 'sm' | 'lg' | undefined; class?: string | undefined }) {
  return (
    <svg class={`i ${props.size ? `i--${props.size}` : ''} ${props.class ?? ''}`} aria-hidden="true">
      <use href={`${sprite}#i-${props.name}`} />
    </svg>
  )
}

/** The outline of a kind; its colour comes from `data-kind` on itself. */
export function KindMark(props: { kind: OpportunityKind; size?: 'sm' | 'lg' | undefined }) {
  return (
    <svg class={`kmark ${props.size ? `kmark--${props.size}` : ''}`} data-kind={props.kind} aria-hidden="true">
      <use href={`${sprite}#k-${props.kind}`} />
    </svg>
  )
}

export function Brand() {
  return (
    <svg aria-hidden="true">
      <use href={`${sprite}#i-brand`} />
    </svg>
  )
}
