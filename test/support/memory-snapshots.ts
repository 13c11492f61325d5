import type { SnapshotStore } from '../../functions/services.ts'

/** Snapshots in memory; what `files` holds is what the next process would find. */
export function memorySnapshots(): SnapshotStore & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    read: async (region) => files.get(region)?.slice(),
    write: async (region, bytes) => void files.set(region, bytes.slice()),
  }
}
