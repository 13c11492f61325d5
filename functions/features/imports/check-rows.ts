import type { ImportCheck, RowAnswer } from '../../../shared/import/import.ts'
import type { Planned, Scope } from './plan.ts'
import { planGroups } from './plan-groups.ts'
import { planOpportunities } from './plan-opportunities.ts'
import { planOrganisations } from './plan-organisations.ts'
import { planStaff } from './plan-staff.ts'
import { planStudents } from './plan-students.ts'

/** Rows of one kind. */
export type KindOfRows = Pick<ImportCheck, 'kind' | 'rows'> & ImportRowsOfKind
type ImportRowsOfKind = ImportCheck extends infer One
  ? One extends { kind: infer K; rows: infer R }
    ? { kind: K; rows: R }
    : never
  : never

/** What would become of rows, as things stand now. */
export function planRows(scope: Scope, of: KindOfRows): Promise<Planned[]> {
  switch (of.kind) {
    case 'groups':
      return planGroups(scope, of.rows)
    case 'staff':
      return planStaff(scope, of.rows)
    case 'students':
      return planStudents(scope, of.rows)
    case 'organisations':
      return planOrganisations(scope, of.rows)
    case 'opportunities':
      return planOpportunities(scope, of.rows)
    default:
      return of satisfies never
  }
}

/** Looks and writes nothing. */
export async function checkRows(scope: Scope, of: KindOfRows): Promise<RowAnswer[]> {
  return (await planRows(scope, of)).map(({ answer }) => answer)
}
