import type { SnapshotStore } from '../services.ts'
import { log } from './log.ts'
import { signedRequest } from './signed-request.ts'

/** Snapshots as objects under `region/`. */
export function snapshotBucket(bucket: string): SnapshotStore {
  const pathOf = (region: string) => `/${bucket}/region/${encodeURIComponent(region)}`
  return {
    async read(region) {
      try {
        const { status, body } = await signedRequest('s3', { method: 'GET', path: pathOf(region) })
        if (status === 200) return body
        // Without the right to list, S3 says 403 for what is not there.
        if (status !== 404 && status !== 403) log({ level: 'warn', message: 'snapshot not read', status })
      } catch (error) {
        log({ level: 'warn', message: 'snapshot not read', reason: String(error) })
      }
      return undefined
    },
    async write(region, bytes) {
      const { status } = await signedRequest('s3', { method: 'PUT', path: pathOf(region), body: bytes })
      if (status !== 200) throw new Error(`the snapshot of ${region} could not be written: ${status}`)
    },
  }
}
