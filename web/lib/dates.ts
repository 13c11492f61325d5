import type { WeekSlot } from '../../shared/daypart.ts'
import { addDays, dateOf, localDateOf, partsOfDay, weekdayOf, weekdays, weekSlotOf } from '../../shared/daypart.ts'
import type { Schedule } from '../../shared/opportunity.ts'
import { listInWords } from './lists.ts'
import { locale, tags } from './locale.ts'
import { dayWords } from './words/days.ts'

/* Dates and half-days in the words of the screen's language. Dates are calendar days: formatted as UTC, they never shift. */

const formats = new Map<string, Intl.DateTimeFormat>()

/** A calendar day, formatted. Making a format costs a phone milliseconds, so each is made once. */
export function format(date: string, options: Intl.DateTimeFormatOptions) {
  const name = locale() + JSON.stringify(options)
  const made = formats.get(name) ?? new Intl.DateTimeFormat(tags[locale()], { ...options, timeZone: 'UTC' })
  formats.set(name, made)
  return made.format(new Date(`${date}T00:00:00Z`))
}

/** Today in the school's time zone. */
export function today() {
  return localDateOf(new Date())
}

/** "dinsdag 17 november" */
export function dateInWords(date: string) {
  return `${dayWords().weekday[weekdayOf(date)]} ${dayAndMonth(date)}`
}

/** "17 november" */
export function dayAndMonth(date: string) {
  return format(date, { day: 'numeric', month: 'long' })
}

/** "vandaag", "morgen", "gisteren", else "dinsdag 17 november". */
export function relativeDate(date: string, now = today()) {
  if (date === now) return dayWords().today
  if (date === addDays(now, 1)) return dayWords().tomorrow
  if (date === addDays(now, -1)) return dayWords().yesterday
  return dateInWords(date)
}

/** "vrijdagochtend" */
export function weekSlotInWords(slot: WeekSlot) {
  const { day, part } = partsOfSlot(slot)
  return dayWords().slot(day, part)
}

/** "vrijdagochtend 20 november" */
export function daypartInWords(daypart: string) {
  return `${weekSlotInWords(weekSlotOf(daypart))} ${dayAndMonth(dateOf(daypart))}`
}

/** "vrijdag, hele dag", "maandag hele dag en vrijdagavond": morning and afternoon together are the whole day. */
export function weekSlotsInWords(slots: readonly WeekSlot[]) {
  const words = weekdays.flatMap((day) => {
    const parts = partsOfDay.filter((part) => slots.includes(`${day}-${part}`))
    const whole = parts.includes('morning') && parts.includes('afternoon')
    const halves = parts.filter((part) => !whole || part === 'evening').map((part) => dayWords().slot(day, part))
    return whole ? [`${dayWords().weekday[day]}${slots.length === 2 ? ',' : ''} ${dayWords().wholeDay}`, ...halves] : halves
  })
  return listInWords(words)
}

/** When it is, on a card: "Vrijdagochtend, 3 keer", "Vrijdag hele dag, kies 2 van 6 dagdelen". */
export function scheduleInWords(schedule: Schedule) {
  const slots = weekSlotsOf(schedule.dayparts)
  const where = slots.length <= 3 ? weekSlotsInWords(slots) : dayWords().halfDays(schedule.dayparts.length)
  return [capital(where), ...howOften(schedule, slots.length)].join(', ')
}

function howOften(schedule: Schedule, slots: number) {
  const { mode, count, dayparts } = schedule
  if (mode === 'any' && count < dayparts.length) return [dayWords().choose(count, dayparts.length)]
  if (mode === 'block' && count < dayparts.length) return [dayWords().block(count)]
  const weeks = dayparts.length / slots
  return weeks > 1 && slots <= 3 && Number.isInteger(weeks) ? [dayWords().times(weeks)] : []
}

/** The half-days of a week in which the dates fall, Monday first. */
export function weekSlotsOf(dayparts: readonly string[]) {
  const found = new Set(dayparts.map(weekSlotOf))
  return weekdays.flatMap((day) => partsOfDay.map((part) => `${day}-${part}` as const)).filter((slot) => found.has(slot))
}

export function capital(text: string) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "2,4 km" */
export function kmInWords(km: number) {
  const figure = String(Number(km.toFixed(km < 10 ? 1 : 0)))
  return `${locale() === 'nl' ? figure.replace('.', ',') : figure} km`
}

function partsOfSlot(slot: WeekSlot) {
  const day = weekdays.find((weekday) => slot.startsWith(weekday)) ?? 'mon'
  const part = partsOfDay.find((candidate) => slot.endsWith(candidate)) ?? 'morning'
  return { day, part }
}
