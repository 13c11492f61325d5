import { type StudentRow, sameName } from './rows.ts'

type Of = Pick<StudentRow, 'group' | 'level' | 'year'>

/**
 * Rows of a group that is not there yet, each with what one of them says of it: whichever comes first can make the group,
 * so that what is looked at before is what happens. A row that says something itself keeps that.
 */
export function withNewGroups<Row extends Of>(rows: readonly Row[], known: ReadonlySet<string>): Row[] {
  const told = new Map<string, Pick<Of, 'level' | 'year'>>()
  for (const { group, level, year } of rows) {
    const name = sameName(group)
    if (level !== null && year !== null && !known.has(name) && !told.has(name)) told.set(name, { level, year })
  }
  return rows.map((row) => {
    const group = told.get(sameName(row.group))
    return group ? { ...row, level: row.level ?? group.level, year: row.year ?? group.year } : row
  })
}
