import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotStore } from '../services.ts'

/** Snapshots as files in the data folder. */
export function snapshotFolder(dataDir: string): SnapshotStore {
  const folder = join(dataDir, 'snapshots')
  const fileOf = (region: string) => join(folder, encodeURIComponent(region))
  return {
    read: (region) => readFile(fileOf(region)).catch(() => undefined),
    async write(region, bytes) {
      await mkdir(folder, { recursive: true })
      // Whoever reads meanwhile gets the old one, never half of the new one.
      await writeFile(`${fileOf(region)}.new`, bytes)
      await rename(`${fileOf(region)}.new`, fileOf(region))
    },
  }
}
