import * as v from 'valibot'

/** What can be imported, in the order in which one needs the other. */
export const importKinds = ['groups', 'staff', 'students', 'organisations', 'opportunities'] as const
export const ImportKind = v.picklist(importKinds)
export type ImportKind = v.InferOutput<typeof ImportKind>

/** What can be taken along as a file. */
export const exportKinds = ['students', 'placements', 'opportunities'] as const
export type ExportKind = (typeof exportKinds)[number]
