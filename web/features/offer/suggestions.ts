import { query } from '@solidjs/router'
import type { Sector } from '../../../shared/sector.ts'

/** The work processes of a sector's qualifications. The register is large, so it comes only with the form. */
export const loadSuggestions = query(async (sector: Sector) => {
  const { qualifications } = await import('../../../shared/qualifications.ts')
  return qualifications
    .filter((qualification) => qualification.sector === sector)
    .flatMap(({ crebo, name, workProcesses }) =>
      Object.entries(workProcesses).map(([code, title]) => ({ code: `${crebo}/${code}`, title, qualification: name })),
    )
}, 'offer-suggestions')
