import type { Sector } from '../../../shared/sector.ts'
import { query } from '../../lib/router/query.ts'

/** The work processes of a sector's qualifications, and what was chosen from others. The register comes only with the form. */
export const loadSuggestions = query(async (sector: Sector, chosen: readonly string[]) => {
  const { qualifications } = await import('../../../shared/qualifications.ts')
  return qualifications
    .flatMap(({ crebo, name, sector: itsSector, workProcesses }) =>
      Object.entries(workProcesses).map(([code, title]) => ({
        code: `${crebo}/${code}`,
        title,
        qualification: name,
        suggested: itsSector === sector,
      })),
    )
    .filter(({ code, suggested }) => suggested || chosen.includes(code))
}, 'offer-suggestions')
