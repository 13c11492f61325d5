import * as v from 'valibot'

/** What a scan or photo may be. */
export const scanTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const
export const ScanType = v.picklist(scanTypes)
export type ScanType = v.InferOutput<typeof ScanType>

export const maxScanBytes = 10_000_000

/** How much of a file its type is read from. */
export const typeBytes = 16

const beginnings: Record<ScanType, readonly number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
}

/** What a file is by how it begins, whatever its name or its sender says. */
export function typeOfBytes(start: Uint8Array) {
  return scanTypes.find((type) => beginnings[type].every((byte, at) => start[at] === byte))
}

/** Where a browser sends one file, as a form: these fields, and after them the `file`. */
export const UploadTicket = v.object({ fileId: v.string(), url: v.string(), fields: v.record(v.string(), v.string()) })
export type UploadTicket = v.InferOutput<typeof UploadTicket>
