import type { ContactPerson, ContactPlace, ContactTime } from '../../../shared/contact-moment.ts'
import { api, read } from '../../lib/api.ts'
import { query, revalidate } from '../../lib/router/query.ts'

export const getContactMoments = query(
  (id: string) => read(api.placements[':id']['contact-moments'].$get({ param: { id } })),
  'contact-moments',
)

export const getHostContactMoments = query(
  (id: string, placementId: string) =>
    read(api.organisations[':id'].placements[':placementId']['contact-moments'].$get({ param: { id, placementId } })),
  'contact-moments-for-host',
)

export const getContactList = query(
  (cursor?: string) => read(api['contact-moments'].$get({ query: cursor ? { cursor, limit: '100' } : { limit: '100' } })),
  'contact-list',
)

export type ContactChange =
  | { move: 'plan'; daypart: string; place: ContactPlace }
  | { move: 'hold'; on: string; place: ContactPlace; present: ContactPerson[]; note: string }
  | { move: 'skip'; reason: string }
  | { move: 'reopen' }

export function moveContact(id: string, time: ContactTime, version: number, change: ContactChange) {
  const moment = api.placements[':id']['contact-moments'][':time']
  const param = { id, time }
  switch (change.move) {
    case 'plan':
      return read(moment.plan.$post({ param, json: { daypart: change.daypart, place: change.place, version } }))
    case 'hold': {
      const { move, ...held } = change
      return read(moment.hold.$post({ param, json: { ...held, version } }))
    }
    case 'skip':
      return read(moment.skip.$post({ param, json: { reason: change.reason, version } }))
    default:
      return read(moment.reopen.$post({ param, json: { version } }))
  }
}

export function refreshContact() {
  return revalidate([getContactMoments.key, getContactList.key])
}
