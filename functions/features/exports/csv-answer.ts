import type { Context } from 'hono'
import { localDateOf } from '../../../shared/daypart.ts'
import { byteOrderMark, csvLine } from '../../../shared/import/csv.ts'
import type { ExportKind } from '../../../shared/import/kind.ts'
import type { Locale } from '../../../shared/person.ts'
import type { Env } from '../../api/env.ts'
import { actorOf, sessionOf } from '../../api/route.ts'
import { transact } from '../../table/transact.ts'
import { putEvent } from '../events/event-store.ts'

/** One column of an export: its name in both languages, and what a row says in it. */
export type Column<Row> = { nl: string; en: string; of(row: Row, locale: Locale): string | number | null | undefined }

const fileNames: Record<ExportKind, Record<Locale, string>> = {
  students: { nl: 'studenten', en: 'students' },
  placements: { nl: 'plaatsingen', en: 'placements' },
  opportunities: { nl: 'praktijkkansen', en: 'opportunities' },
}

/**
 * Answers with a file for spreadsheets, page by page as it is read. Who took what along stands in the events before the
 * first byte goes out.
 */
export async function csvAnswer<Row>(
  c: Context<Env>,
  kind: ExportKind,
  columns: readonly Column<Row>[],
  pages: AsyncGenerator<readonly Row[]>,
) {
  const { table, now, newId, newToken } = c.get('services')
  const { locale } = sessionOf(c).person
  const { personId, membership } = actorOf(c)
  const event = putEvent({
    id: newId('event'),
    at: now().toISOString(),
    actorId: personId,
    region: membership.region,
    subject: 'export',
    kind,
    schoolId: membership.role === 'employer' ? null : membership.schoolId,
    organisationId: membership.role === 'employer' ? membership.organisationId : null,
  })
  await transact(table, newToken(), [event])
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Content-Disposition', `attachment; filename="${fileNames[kind][locale]}-${localDateOf(now())}.csv"`)
  return c.body(streamOf(linesOf(columns, pages, locale)))
}

async function* linesOf<Row>(columns: readonly Column<Row>[], pages: AsyncGenerator<readonly Row[]>, locale: Locale) {
  yield byteOrderMark + csvLine(columns.map((column) => column[locale]))
  for await (const rows of pages) {
    yield rows.map((row) => csvLine(columns.map(({ of }) => of(row, locale)))).join('')
  }
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await texts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}

/** A list to its end, a page at a time. */
export async function* everyPage<T>(
  read: (page: { limit: number; cursor?: string }) => Promise<{ items: T[]; cursor: string | null }>,
) {
  let cursor: string | null = null
  do {
    const page: { items: T[]; cursor: string | null } = await read({ limit: 100, ...(cursor !== null && { cursor }) })
    yield page.items
    cursor = page.cursor
  } while (cursor !== null)
}

/** The first spelling is Dutch, the second English. */
export function wordOf<Term extends string>(spellings: Record<Term, readonly [string, ...string[]]>, term: Term, locale: Locale) {
  const [nl, en] = spellings[term]
  return locale === 'nl' ? nl : (en ?? nl)
}
