import type { Experience } from '../../../shared/experience.ts'
import { Icon } from '../../ui/icon.tsx'
import { provenanceOf } from './picture.ts'
import { t } from './words.ts'

/** Who vouches for an experience: told by border and sign, not by colour alone. */
export function ProvenanceBadge(props: { experience: Pick<Experience, 'source'> }) {
  const provenance = () => provenanceOf(props.experience)
  return (
    <span class={`badge badge--${provenance()}`}>
      <Icon name={provenance()} />
      {t()[provenance()].toLowerCase()}
    </span>
  )
}
