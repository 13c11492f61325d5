import { newestEventId } from '../features/events/event-store.ts'
import { packOffer } from '../features/opportunities/offer-snapshot.ts'
import { everySchool } from '../features/schools/school-store.ts'
import type { Services } from '../services.ts'

/** Writes the open offer of every region, for processes that start from now on. */
export async function writeSnapshots({ table, market, snapshots, now }: Services) {
  const regions = new Set((await everySchool(table)).map(({ region }) => region))
  for (const region of regions) {
    // Asked first: what we hold after that is at least as new.
    const anchor = await newestEventId(table, region)
    if (anchor === undefined) continue
    const { offer } = await market.fresh(region)
    await snapshots.write(region, packOffer(region, offer, anchor, now()))
  }
}
