import { addDays } from '../../../shared/daypart.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import type { Placement } from '../../../shared/placement.ts'
import { hoursWaited, typicalWait, type Waits, waitsKeptDays, withWait } from '../../../shared/response-clock.ts'
import type { WaitsOfOrganisation } from '../../features/response-clock/wait-store.ts'
import { daytime, type Setting, workingDayBefore } from './setting.ts'

/** Hours that students of an organisation usually wait: some hear within a day, at others it takes a week. */
const paces = [18, 30, 40, 44, 66, 90, 150]

/**
 * How long students waited for an answer: what the placements say, and at most organisations answers of before, so that
 * there is something to say.
 */
export function buildWaits(
  setting: Setting,
  organisations: readonly Organisation[],
  placements: readonly Placement[],
): WaitsOfOrganisation[] {
  const random = setting.random('waits')
  const oldest = addDays(setting.today, -waitsKeptDays)
  return organisations.map(({ id }) => {
    let waits: Waits = {}
    const keep = (at: string, hours: number) => {
      if (at.slice(0, 10) > oldest) waits = withWait(waits, `${id} ${at}`, { at, hours })
    }
    for (const { history } of placements.filter(({ organisationId }) => organisationId === id)) {
      for (const { at } of history) {
        const hours = hoursWaited(history, at)
        if (hours !== undefined) keep(at, hours)
      }
    }
    const pace = random.pick(paces)
    const before = random.chance(0.75) ? random.int(5, 9) : 0
    for (let n = 0; n < before; n++) {
      const day = workingDayBefore(addDays(setting.today, -random.int(7, waitsKeptDays - 10)))
      keep(daytime(day, random), Math.round(pace * (0.6 + random.next() * 0.8)))
    }
    const typical = typicalWait(waits)
    return {
      usual: { organisationId: id, days: typical?.days ?? null, until: typical?.until ?? null, version: 1 },
      waits: { ...waits },
    }
  })
}
