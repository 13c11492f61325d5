import type { Room } from '../../../shared/dialogue-time.ts'
import { Refusal } from '../../../shared/errors.ts'
import type { Services } from '../../services.ts'
import { once } from '../../table/idempotency.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'
import { putNewRoom, removedRoomById, removeRoom, replaceRoom, restoreRoom, roomById } from './room-store.ts'

type Administrator = { personId: string; schoolId: string; region: string }

export async function createRoom(services: Services, who: Administrator, name: string, intentKey: string) {
  const room: Room = { id: services.newId('room'), schoolId: who.schoolId, name, version: 1 }
  return once(
    services.table,
    { personId: who.personId, key: intentKey, body: { name } },
    room.id,
    services.now(),
    async (remembering) => {
      await transact(services.table, services.newToken(), [
        remembering,
        putNewRoom(room),
        roomEvent(services, who, room.id, 'created'),
      ])
      return room
    },
    (madeId) => readRoom(services, who.schoolId, madeId),
  )
}

export async function changeRoom(
  services: Services,
  who: Administrator,
  id: string,
  { name, version }: { name: string; version: number },
) {
  const read = await readRoom(services, who.schoolId, id)
  if (version !== read.version) throw new Refusal('stale')
  const room = { ...read, name, version: version + 1 }
  await transact(services.table, services.newToken(), [replaceRoom(room, version), roomEvent(services, who, id, 'changed')])
  return room
}

/** Takes a room off the list. Talks that were given it keep it: who guides them decides. */
export async function deleteRoom(services: Services, who: Administrator, id: string) {
  const room = await readRoom(services, who.schoolId, id)
  await transact(services.table, services.newToken(), [
    ...removeRoom(room, services.now()),
    roomEvent(services, who, id, 'removed'),
  ])
}

export async function undeleteRoom(services: Services, who: Administrator, id: string) {
  const room = await removedRoomById(services.table, who.schoolId, id)
  if (!room) throw new Refusal('not-found')
  await transact(services.table, services.newToken(), [...restoreRoom(room), roomEvent(services, who, id, 'restored')])
  return room
}

async function readRoom({ table }: Services, schoolId: string, id: string) {
  const room = await roomById(table, schoolId, id)
  if (!room) throw new Refusal('not-found')
  return room
}

function roomEvent(
  services: Services,
  { personId, schoolId, region }: Administrator,
  roomId: string,
  kind: 'created' | 'changed' | 'removed' | 'restored',
) {
  return putEvent({
    id: services.newId('event'),
    at: services.now().toISOString(),
    actorId: personId,
    region,
    subject: 'room',
    kind,
    schoolId,
    roomId,
  })
}
