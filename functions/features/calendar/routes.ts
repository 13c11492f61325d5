import { Hono } from 'hono'
import * as v from 'valibot'
import { Refusal } from '../../../shared/errors.ts'
import { HolidayRegion } from '../../../shared/school-calendar.ts'
import type { Env } from '../../api/env.ts'
import { route, schoolMemberOf } from '../../api/route.ts'
import { RegionHolidays } from './calendar-store.ts'

/** `holidays` is null when the school's region or its calendar is not known. */
const SchoolCalendar = v.object({
  region: v.nullable(HolidayRegion),
  holidays: v.nullable(RegionHolidays.entries.holidays),
})

export const calendarRoutes = new Hono<Env>().get(
  '/school/calendar',
  route({ action: 'school.read', summary: "My school's holidays", answers: { 200: SchoolCalendar }, refusals: ['not-found'] }),
  async (c) => {
    const { market } = c.get('services')
    const school = await market.school(schoolMemberOf(c).schoolId)
    if (!school) throw new Refusal('not-found')
    return c.json({ region: school.holidayRegion, holidays: (await market.holidays(school)) ?? null })
  },
)
