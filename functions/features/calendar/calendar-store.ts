import * as v from 'valibot'
import { LocalDate } from '../../../shared/daypart.ts'
import { type HolidayCalendar, HolidayRegion, holidayRegions } from '../../../shared/school-calendar.ts'
import type { Table } from '../../table/client.ts'
import { getItem } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'

// Serves: "the school holidays of this region". Every process keeps them for some minutes.
const key = (region: HolidayRegion) => ({ pk: 'CALENDAR', sk: `HOLIDAYS#${region}` })

export const RegionHolidays = v.object({
  region: HolidayRegion,
  holidays: v.array(v.object({ from: LocalDate, until: LocalDate, name: v.string() })),
  importedAt: v.string(),
})
export type RegionHolidays = v.InferOutput<typeof RegionHolidays>

/** Undefined when they were never imported. */
export async function holidaysOfRegion(table: Table, region: HolidayRegion) {
  const item = await getItem(table, key(region))
  return item && v.parse(RegionHolidays, item.data)
}

/** The holidays of every region, together: three regions are one calendar. */
export function putHolidays(calendar: HolidayCalendar, importedAt: string): Step[] {
  return holidayRegions.map((region) => ({
    put: { ...key(region), data: { region, holidays: calendar[region], importedAt } satisfies RegionHolidays },
  }))
}
