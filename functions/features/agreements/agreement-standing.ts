import type { Placement } from '../../../shared/placement.ts'
import type { Table } from '../../table/client.ts'
import { agreementOf } from './agreement-store.ts'

/** Whether a placement needs an agreement, and how far it is. A stage without one waits for it as much as for a signature. */
export async function agreementStanding(
  table: Table,
  placement: Pick<Placement, 'schoolId' | 'studentId' | 'opportunityId' | 'opportunity'>,
) {
  if (placement.opportunity.kind !== 'stage') return 'not-needed'
  const agreement = await agreementOf(table, placement)
  return agreement?.status === 'signed' ? 'signed' : 'unsigned'
}
