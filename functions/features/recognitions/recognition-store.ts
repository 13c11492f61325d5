import * as v from 'valibot'
import { Recognition } from '../../../shared/recognition.ts'
import type { Table } from '../../table/client.ts'
import { getItem, getItems, queryPage } from '../../table/query.ts'
import { absent, type Step } from '../../table/transact.ts'

// Serves: "is this organisation recognised for that qualification?", one by one and for a page of requests at once.
const key = ({ organisationId, crebo }: RecognitionOf) => ({ pk: `RECOGNITION#${organisationId}`, sk: crebo })
// Serves: "what did the service say the longest ago?", to ask it again.
const askedPartition = 'RECOGNITIONS'

export type RecognitionOf = Pick<Recognition, 'organisationId' | 'crebo'>

export async function recognitionOf(table: Table, of: RecognitionOf) {
  const item = await getItem(table, key(of), { consistent: true })
  return item && v.parse(Recognition, item.data)
}

/** Those that are known, in no particular order. */
export async function recognitionsOf(table: Table, wanted: readonly RecognitionOf[]) {
  const keys = new Map(wanted.map((of) => [`${of.organisationId} ${of.crebo}`, key(of)]))
  const items = await getItems(table, [...keys.values()])
  return items.map((item) => v.parse(Recognition, item.data))
}

export async function longestUnchecked(table: Table, limit: number) {
  const { items } = await queryPage(table, { index: 'gsi2', partition: askedPartition }, { limit })
  return items.map((item) => v.parse(Recognition, item.data))
}

/** Somebody else found out at the same time: read it again and judge anew. */
export class RecognitionMoved extends Error {}

/** `read` is what stood there before; undefined when nothing did. */
export function putRecognition(recognition: Recognition, read: Recognition | undefined): Step {
  const { checkedAt, source } = recognition
  return {
    put: {
      ...key(recognition),
      ...(source === 'service' && { gsi2pk: askedPartition, gsi2sk: checkedAt }),
      data: recognition,
    },
    condition: asRead(read),
  }
}

/** A step that holds a transaction to what was read: nobody learnt of a withdrawal in the meantime. */
export function recognitionStands(of: RecognitionOf, read: Recognition | undefined): Step {
  return { check: key(of), condition: asRead(read) }
}

function asRead(read: Recognition | undefined): NonNullable<Step['condition']> {
  if (!read) return absent(() => new RecognitionMoved())
  return {
    expression: '#data.#version = :read',
    names: { '#data': 'data', '#version': 'version' },
    values: { ':read': read.version },
    otherwise: () => new RecognitionMoved(),
  }
}
