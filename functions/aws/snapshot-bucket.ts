import type { SnapshotStore } from '../services.ts'
import { log } from './log.ts'
import { signedFetch } from './signed-fetch.ts'

/** Snapshots as objects under `region/`. */
export function snapshotBucket(bucket: string): SnapshotStore {
  const path = (region: string) => `/${bucket}/region/${encodeURIComponent(region)}`
  return {
    async read(region) {
      try {
        const response = await signedFetch('s3', path(region), { method: 'GET' })
        if (response.ok) return new Uint8Array(await response.arrayBuffer())
        // Without the right to list, S3 says 403 for what is not there.
        if (response.status !== 404 && response.status !== 403)
          log({ level: 'warn', message: 'snapshot not read', status: response.status })
      } catch (error) {
        log({ level: 'warn', message: 'snapshot not read', reason: String(error) })
      }
      return undefined
    },
    async write(region, bytes) {
      const response = await signedFetch('s3', path(region), { method: 'PUT', body: new Uint8Array(bytes) })
      if (!response.ok) throw new Error(`the snapshot of ${region} could not be written: ${response.status}`)
    },
  }
}
