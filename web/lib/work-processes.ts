import type { Sector } from '../../shared/sector.ts'
import { query } from './router/query.ts'

export type WorkProcessOption = { code: string; crebo: string; title: string; qualification: string; sector: Sector }

/** Every work process with its title. The register is large, so it comes only where it is shown. */
export const loadWorkProcesses = query(async (): Promise<WorkProcessOption[]> => {
  const { qualifications } = await import('../../shared/qualifications.ts')
  return qualifications.flatMap(({ crebo, name, sector, workProcesses }) =>
    Object.entries(workProcesses).map(([code, title]) => ({
      code: `${crebo}/${code}`,
      crebo,
      title,
      qualification: name,
      sector,
    })),
  )
}, 'work-processes')
