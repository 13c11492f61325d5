import * as v from 'valibot'
import { Room } from '../../../shared/dialogue-time.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'

const partition = (schoolId: string) => `SCHOOL#${schoolId}#ROOMS`
// Serves: "which rooms does this school have for talks?"
const key = (schoolId: string, roomId: string) => ({ pk: partition(schoolId), sk: `ROOM#${roomId}` })
// Serves: "when is this room kept for a talk?", and of a week which rooms are, by date.
const dayPartition = (schoolId: string) => `SCHOOL#${schoolId}#ROOM-DAYS`
const dayKey = (schoolId: string, date: string, roomId: string) => ({ pk: dayPartition(schoolId), sk: `${date}#${roomId}` })
// Serves: the way back, for a month.
const removedKey = (schoolId: string, roomId: string) => ({ pk: partition(schoolId), sk: `REMOVED#${roomId}` })
const keptSeconds = 31 * 24 * 3600

/** When a room is kept on one day, and for whom. One item guards it: two talks in one room can't both be saved. */
const RoomDay = v.object({
  roomId: v.string(),
  date: v.string(),
  kept: v.array(v.object({ timeId: v.string(), from: v.string(), until: v.string(), guideId: v.string() })),
  version: v.number(),
})
export type RoomDay = v.InferOutput<typeof RoomDay>

export async function roomsOf(table: Table, schoolId: string, options: { consistent?: boolean } = {}) {
  const items = await queryAll(table, { partition: partition(schoolId), range: { beginsWith: 'ROOM#' }, ...options })
  return items.map((item) => v.parse(Room, item.data)).toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
}

export async function roomById(table: Table, schoolId: string, roomId: string) {
  const item = await getItem(table, key(schoolId, roomId), { consistent: true })
  return item && v.parse(Room, item.data)
}

export async function removedRoomById(table: Table, schoolId: string, roomId: string) {
  const item = await getItem(table, removedKey(schoolId, roomId), { consistent: true })
  return item && v.parse(Room, item.data)
}

export function putNewRoom(room: Room): Step {
  return { put: { ...key(room.schoolId, room.id), data: room }, condition: absent(() => new Error('this room exists')) }
}

export function replaceRoom(room: Room, readVersion: number): Step {
  return { put: { ...key(room.schoolId, room.id), data: room }, condition: unchanged(readVersion) }
}

export function removeRoom(room: Room, now: Date): Step[] {
  const expiresAt = Math.floor(now.getTime() / 1000) + keptSeconds
  return [
    { delete: key(room.schoolId, room.id), condition: unchanged(room.version) },
    { put: { ...removedKey(room.schoolId, room.id), data: room, expiresAt } },
  ]
}

export function restoreRoom(room: Room): Step[] {
  return [
    { delete: removedKey(room.schoolId, room.id), condition: unchanged(room.version) },
    { put: { ...key(room.schoolId, room.id), data: room } },
  ]
}

export async function roomDay(table: Table, schoolId: string, date: string, roomId: string): Promise<RoomDay> {
  const item = await getItem(table, dayKey(schoolId, date, roomId), { consistent: true })
  return item ? v.parse(RoomDay, item.data) : { roomId, date, kept: [], version: 0 }
}

/** When the rooms of a school are kept for talks, between two dates. */
export async function roomDaysOf(table: Table, schoolId: string, from: string, until: string) {
  const items = await queryAll(table, { partition: dayPartition(schoolId), range: { from, to: `${until}~` } })
  return items.map((item) => v.parse(RoomDay, item.data))
}

/** Somebody else kept the room at the same moment: look again. */
export class RoomMoved extends Error {}

/** Writes what was read and changed. */
export function replaceRoomDay(schoolId: string, day: RoomDay): Step {
  const put = { ...dayKey(schoolId, day.date, day.roomId), data: { ...day, version: day.version + 1 } }
  if (day.version === 0) return { put, condition: absent(() => new RoomMoved()) }
  return { put, condition: { ...unchanged(day.version), otherwise: () => new RoomMoved() } }
}

export function roomTaken(path: string) {
  return new Refusal('room-taken', [{ path, rule: 'room-taken', message: 'this room is kept for another talk then' }])
}
