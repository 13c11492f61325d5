import * as v from 'valibot'
import { Ahead } from '../../../shared/ahead.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import type { Item } from '../../table/query.ts'
import { absent, type Step, unchanged } from '../../table/transact.ts'
import { type StudentRef, studentPartition } from '../students/student-store.ts'

/*
 * What lies ahead of a student stands in one small item inside the start range (see `studentPartition`): the start page
 * needs no query more, and its version guards that a student is in one talk at a time.
 */

export const aheadSortKey = 'NEXT'

const Stored = v.object({ ...Ahead.entries, version: v.number() })
export type StoredAhead = v.InferOutput<typeof Stored>

export const nothingAhead: StoredAhead = { talks: [], actions: [], version: 0 }

export function parseAhead(item: Item | undefined): StoredAhead {
  return item ? v.parse(Stored, item.data) : nothingAhead
}

/** Another talk or action of this student changed at the same moment: look again. */
export class AheadMoved extends Error {}

/** What is ahead once this dialogue stands as it does. */
export function aheadWith(read: Ahead, { id, state, time, guide, action }: Dialogue): Ahead {
  const talks = read.talks.filter(({ dialogueId }) => dialogueId !== id)
  const actions = read.actions.filter(({ dialogueId }) => dialogueId !== id)
  return {
    talks:
      state === 'planned' && time && guide
        ? [
            ...talks,
            { dialogueId: id, date: time.date, from: time.from, until: time.until, place: time.place, guideName: guide.name },
          ].toSorted((a, b) => (`${a.date}${a.from}` < `${b.date}${b.from}` ? -1 : 1))
        : talks,
    actions:
      action?.state === 'open'
        ? [
            ...actions,
            { dialogueId: id, what: action.what, by: action.by, confirmed: action.confirmedAt !== null, needId: action.needId },
          ].toSorted((a, b) => (a.by < b.by ? -1 : 1))
        : actions,
  }
}

export function replaceAhead(ref: StudentRef, ahead: Ahead, readVersion: number): Step {
  const put = { pk: studentPartition(ref), sk: aheadSortKey, data: { ...ahead, version: readVersion + 1 } }
  if (readVersion === 0) return { put, condition: absent(() => new AheadMoved()) }
  return { put, condition: { ...unchanged(readVersion), otherwise: () => new AheadMoved() } }
}
