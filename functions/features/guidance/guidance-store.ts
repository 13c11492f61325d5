import * as v from 'valibot'
import { askingIn, GuidanceRequest } from '../../../shared/guidance.ts'
import type { Table } from '../../table/client.ts'
import { getItem, queryAll } from '../../table/query.ts'
import type { Step } from '../../table/transact.ts'

// Serves: "what do students of this school want explained?" in one query. The topic is the key, so that who asks first and
// who asks second at the same moment meet in one request.
const partition = (schoolId: string) => `SCHOOL#${schoolId}#GUIDANCE`
const openPrefix = 'OPEN#'
const openKey = (schoolId: string, key: string) => ({ pk: partition(schoolId), sk: `${openPrefix}${key}` })
// Serves: "who asked for what this opportunity explains?"
const answeredPrefix = (opportunityId: string) => `ANSWERED#${opportunityId}#`

/** What everybody took back can be undone for a day. */
const undoSeconds = 24 * 3600
/** Who asked is of no use long after it was explained. */
const answeredSeconds = 60 * 24 * 3600

/** Somebody else changed the request between read and write: read it again. */
export class RequestMoved extends Error {}

export async function openRequests(table: Table, schoolId: string) {
  const items = await queryAll(table, { partition: partition(schoolId), range: { beginsWith: openPrefix }, consistent: true })
  return items.map((item) => v.parse(GuidanceRequest, item.data))
}

export async function openRequest(table: Table, schoolId: string, key: string) {
  const item = await getItem(table, openKey(schoolId, key), { consistent: true })
  return item && v.parse(GuidanceRequest, item.data)
}

/** The requests that an opportunity was the answer to, whether or not it still stands. */
export async function requestsAnsweredBy(table: Table, schoolId: string, opportunityId: string) {
  const range = { beginsWith: answeredPrefix(opportunityId) }
  const items = await queryAll(table, { partition: partition(schoolId), range, consistent: true })
  return items.map((item) => v.parse(GuidanceRequest, item.data))
}

/** `readVersion` 0: there was none. */
export function putRequest(request: GuidanceRequest, readVersion: number, now: Date): Step {
  const isOver = askingIn(request).length === 0
  return {
    put: {
      ...openKey(request.schoolId, request.key),
      data: request,
      ...(isOver && { expiresAt: Math.floor(now.getTime() / 1000) + undoSeconds }),
    },
    condition: standsAt(readVersion),
  }
}

export function removeRequest({ schoolId, key, version }: GuidanceRequest): Step {
  return { delete: openKey(schoolId, key), condition: standsAt(version) }
}

/** Kept with its answer until some time after `lastDate`; guarded by the version of the opportunity. */
export function putAnswered(request: GuidanceRequest, opportunityId: string, lastDate: string): Step {
  return {
    put: {
      pk: partition(request.schoolId),
      sk: `${answeredPrefix(opportunityId)}${request.key}`,
      data: request,
      expiresAt: Math.floor(Date.parse(lastDate) / 1000) + answeredSeconds,
    },
  }
}

function standsAt(version: number): NonNullable<Step['condition']> {
  const otherwise = () => new RequestMoved()
  if (version === 0) return { expression: 'attribute_not_exists(pk)', otherwise }
  return {
    expression: '#data.#version = :read',
    names: { '#data': 'data', '#version': 'version' },
    values: { ':read': version },
    otherwise,
  }
}
