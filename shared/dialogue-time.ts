import * as v from 'valibot'
import { LocalDate, PartOfDay } from './daypart.ts'
import { DialogueId, DialogueTimeId, PersonId, RoomId, SchoolId } from './id.ts'
import { line } from './text.ts'

/*
 * The times that a guide opens for talks: minutes inside a half-day, on the clock of Europe/Amsterdam. A day of a guide is
 * one thing with a version, so that no two talks of one guide can overlap, and of two students who want one time one gets it.
 */

/** A time on the clock, `13:20`. */
export const ClockTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time like 13:20'))

export const talkPlaces = ['room', 'phone', 'video', 'workplace'] as const
export const TalkPlace = v.picklist(talkPlaces)
export type TalkPlace = v.InferOutput<typeof TalkPlace>

export const talkMinutes = [15, 20, 30] as const
export const TalkMinutes = v.picklist(talkMinutes)

/** A place of the school where a talk can be held undisturbed: one talk at a time. */
export const Room = v.object({ id: RoomId, schoolId: SchoolId, name: v.string(), version: v.number() })
export type Room = v.InferOutput<typeof Room>
export const RoomDraft = v.strictObject({ name: line(60) })
export const RoomChange = v.strictObject({ name: line(60), version: v.pipe(v.number(), v.integer(), v.minValue(1)) })

const where = {
  place: TalkPlace,
  roomId: v.nullable(RoomId),
  /** Between guide and student alone: other guides of the group see that there is a talk, and nothing of it. */
  confidential: v.boolean(),
}

/** A room is kept for a talk at school; by phone or elsewhere none is needed. */
function roomOnlyForRoom<T extends { place: TalkPlace; roomId: string | null }>() {
  return v.check<T, string>(({ place, roomId }) => roomId === null || place === 'room', 'only a talk in a room has one')
}

/** The body of opening times: talks of so many minutes, one after the other. */
export const TimesDraft = v.pipe(
  v.strictObject({ date: LocalDate, part: PartOfDay, from: ClockTime, until: ClockTime, minutes: TalkMinutes, ...where }),
  v.forward(roomOnlyForRoom(), ['roomId']),
  v.forward(
    v.check(({ from, until, minutes }) => minutesOf(until) - minutesOf(from) >= minutes, 'too short for one talk'),
    ['until'],
  ),
)
export type TimesDraft = v.InferOutput<typeof TimesDraft>

/** One time for one talk, opened in the moment that it is given to somebody. */
export const OneTime = v.pipe(
  v.strictObject({ date: LocalDate, part: PartOfDay, from: ClockTime, minutes: TalkMinutes, ...where }),
  v.forward(roomOnlyForRoom(), ['roomId']),
)
export type OneTime = v.InferOutput<typeof OneTime>

/** When and where a talk is. */
export const TalkTime = v.object({
  id: DialogueTimeId,
  date: LocalDate,
  part: PartOfDay,
  from: ClockTime,
  until: ClockTime,
  place: TalkPlace,
  room: v.nullable(v.object({ id: RoomId, name: v.string() })),
  confidential: v.boolean(),
})
export type TalkTime = v.InferOutput<typeof TalkTime>

/** A time of a guide, with whom it is for; null while anybody can take it. */
export const DialogueTime = v.object({
  ...TalkTime.entries,
  dialogue: v.nullable(v.object({ id: DialogueId, studentId: PersonId, studentName: v.string() })),
  /** Made for that one talk: when the talk is off, so is the time. */
  isOwn: v.boolean(),
})
export type DialogueTime = v.InferOutput<typeof DialogueTime>

/** The times that a student can choose from, of each guide. */
export const FreeTimes = v.object({
  guide: v.object({ id: PersonId, name: v.string() }),
  times: v.array(TalkTime),
})
export type FreeTimes = v.InferOutput<typeof FreeTimes>

export function minutesOf(clock: string) {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}

export function clockOf(minutes: number) {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The stretches of a draft, one after the other; what is left at the end is no talk. */
export function stretchesOf({ from, until, minutes }: Pick<TimesDraft, 'from' | 'until' | 'minutes'>) {
  const count = Math.floor((minutesOf(until) - minutesOf(from)) / minutes)
  return Array.from({ length: count }, (_, at) => {
    const start = minutesOf(from) + at * minutes
    return { from: clockOf(start), until: clockOf(start + minutes) }
  })
}

type Stretch = { from: string; until: string }

export function overlaps(a: Stretch, b: Stretch) {
  return a.from < b.until && b.from < a.until
}

/** The times nearest to one that is gone, nearest first. */
export function nearest<T extends Pick<TalkTime, 'date' | 'from'>>(times: readonly T[], wanted: Pick<TalkTime, 'date' | 'from'>) {
  const at = ({ date, from }: Pick<TalkTime, 'date' | 'from'>) => Date.parse(`${date}T${from}:00Z`)
  return times.toSorted((a, b) => Math.abs(at(a) - at(wanted)) - Math.abs(at(b) - at(wanted)))
}
