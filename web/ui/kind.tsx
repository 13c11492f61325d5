import type { OpportunityKind } from '../../shared/opportunity.ts'
import { terms } from '../lib/words/terms.ts'
import { KindMark } from './icon.tsx'

/** Mark and word of a kind. */
export function Kind(props: { kind: OpportunityKind }) {
  return (
    <span class="kind" data-kind={props.kind}>
      <KindMark kind={props.kind} />
      {terms().kind[props.kind]}
    </span>
  )
}
