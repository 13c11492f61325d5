import type { Dialogue } from '../../../shared/dialogue.ts'
import { type DialogueTime, overlaps, type TalkTime } from '../../../shared/dialogue-time.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Table } from '../../table/client.ts'
import type { Step } from '../../table/transact.ts'
import { type GuideDay, guideDay, replaceGuideDay } from './guide-day-store.ts'
import { type RoomDay, replaceRoomDay, roomDay, roomTaken } from './room-store.ts'

/** A time that is gone, or was never there. */
export class TimeGone extends Error {}

/**
 * The days of guides and rooms that one change touches. Each is read once, changed in memory and written once, guarded by
 * its version: a transaction may name an item only once, and a talk that moves within a day changes that day twice.
 */
export class Diary {
  readonly #table: Table
  readonly #schoolId: string
  readonly #days = new Map<string, { guideId: string; read: GuideDay; times: DialogueTime[] }>()
  readonly #rooms = new Map<string, { read: RoomDay; kept: RoomDay['kept'] }>()

  constructor(table: Table, schoolId: string) {
    this.#table = table
    this.#schoolId = schoolId
  }

  /** Opens a time. The guide must be free then, and so must the room. */
  async open(guideId: string, time: DialogueTime) {
    const day = await this.#day(guideId, time.date)
    if (day.times.some((other) => overlaps(other, time))) {
      throw new Refusal('time-clash', [{ path: '/from', rule: 'guide', message: 'you have another time open then' }])
    }
    if (time.room) {
      const room = await this.#room(time.date, time.room.id)
      if (room.kept.some((other) => overlaps(other, time))) throw roomTaken('/roomId')
      room.kept = [...room.kept, { timeId: time.id, from: time.from, until: time.until, guideId }].toSorted(byTime)
    }
    day.times = [...day.times, time].toSorted(byTime)
  }

  /** Closes a time that nobody took. */
  async close(guideId: string, date: string, timeId: string) {
    const day = await this.#day(guideId, date)
    const time = day.times.find(({ id }) => id === timeId)
    if (!time) throw new Refusal('not-found')
    if (time.dialogue) throw new Refusal('wrong-state')
    await this.#remove(day, time)
  }

  /** Gives a time to a dialogue. */
  async take(
    guideId: string,
    date: string,
    timeId: string,
    { id, student }: Pick<Dialogue, 'id' | 'student'>,
  ): Promise<TalkTime> {
    const day = await this.#day(guideId, date)
    const time = day.times.find((one) => one.id === timeId)
    if (!time || (time.dialogue !== null && time.dialogue.id !== id)) throw new TimeGone()
    const taken = { ...time, dialogue: { id, studentId: student.id, studentName: student.name } }
    day.times = day.times.map((one) => (one === time ? taken : one))
    const { dialogue: _, isOwn: __, ...talk } = taken
    return talk
  }

  /** Gives a time back; one that was made for this talk alone goes with it. Answers whether it did. */
  async release(guideId: string, { date, id }: Pick<TalkTime, 'date' | 'id'>, dialogueId: string) {
    const day = await this.#day(guideId, date)
    const time = day.times.find((one) => one.id === id && one.dialogue?.id === dialogueId)
    if (time?.isOwn) await this.#remove(day, time)
    else if (time) day.times = day.times.map((one) => (one === time ? { ...one, dialogue: null } : one))
    return time?.isOwn === true
  }

  /** The times of a day as they are to be. */
  async timesOf(guideId: string, date: string) {
    return (await this.#day(guideId, date)).times
  }

  /** What is to be written. */
  steps(): Step[] {
    return [
      ...[...this.#days.values()]
        .filter(({ read, times }) => read.times !== times)
        .map(({ guideId, read, times }) => replaceGuideDay({ schoolId: this.#schoolId, guideId }, { ...read, times })),
      ...[...this.#rooms.values()]
        .filter(({ read, kept }) => read.kept !== kept)
        .map(({ read, kept }) => replaceRoomDay(this.#schoolId, { ...read, kept })),
    ]
  }

  async #remove(day: { times: DialogueTime[] }, time: DialogueTime) {
    day.times = day.times.filter((one) => one !== time)
    if (!time.room) return
    const room = await this.#room(time.date, time.room.id)
    room.kept = room.kept.filter(({ timeId }) => timeId !== time.id)
  }

  async #day(guideId: string, date: string) {
    const name = `${guideId} ${date}`
    const known = this.#days.get(name)
    if (known) return known
    const read = await guideDay(this.#table, { schoolId: this.#schoolId, guideId }, date)
    const day = { guideId, read, times: read.times }
    this.#days.set(name, day)
    return day
  }

  async #room(date: string, roomId: string) {
    const name = `${roomId} ${date}`
    const known = this.#rooms.get(name)
    if (known) return known
    const read = await roomDay(this.#table, this.#schoolId, date, roomId)
    const room = { read, kept: read.kept }
    this.#rooms.set(name, room)
    return room
  }
}

function byTime(a: { from: string }, b: { from: string }) {
  return a.from < b.from ? -1 : 1
}
