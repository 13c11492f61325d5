import { DatabaseSync } from 'node:sqlite'
import { create, insertMultiple, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import { weekSlots } from '../../shared/daypart.ts'
import type { ListedOpportunity } from '../../shared/matching/index.ts'
import { levels } from '../../shared/programme.ts'
import { bestOf, passes, type Question, questionOf, type Row, rowOf } from './plain.ts'

/** What a peer says: the rows that pass, and the best twenty with reasons. */
export type PeerAnswer = { total: number; best: { id: string; score: number }[] }
export type Peer = { name: string; ask: (question: Question) => PeerAnswer }

/*
 * Each peer narrows down with what it is good at, as far as it can say the constraints; the few that it can't say
 * (the exact choice of half-days, birthdays) are tested on what is left, and what is left is scored, both by the plain code.
 */
export function peersOf(cards: readonly ListedOpportunity[]): Peer[] {
  const rows = cards.map(rowOf)
  return [filterAndSort(rows), sqlite(rows), minisearch(cards, rows), orama(rows)]
}

export { questionOf }

function answerOf(candidates: readonly Row[], question: Question): PeerAnswer {
  const fitting = candidates.filter((row) => passes(row, question))
  return { total: fitting.length, best: bestOf(fitting, question) }
}

function filterAndSort(rows: readonly Row[]): Peer {
  return { name: 'filter+sort', ask: (question) => answerOf(rows, question) }
}

function sqlite(rows: readonly Row[]): Peer {
  const db = new DatabaseSync(':memory:')
  db.exec(`
    PRAGMA journal_mode = OFF;
    CREATE TABLE opportunity (
      at INTEGER PRIMARY KEY, kind TEXT, min_year INTEGER, min_age INTEGER, levels INTEGER, slots INTEGER, seats INTEGER,
      site INTEGER, lat REAL, lon REAL
    );
    CREATE VIRTUAL TABLE place USING rtree (at, lat_from, lat_to, lon_from, lon_to);
  `)
  const insert = db.prepare('INSERT INTO opportunity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertPlace = db.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?)')
  db.exec('BEGIN')
  for (const row of rows) {
    insert.run(
      row.at,
      row.kind,
      row.minYear,
      row.minAge,
      levelMask(row),
      row.slots,
      row.seatsLeft,
      row.site ? 1 : 0,
      row.lat,
      row.lon,
    )
    if (row.site) insertPlace.run(row.at, row.lat, row.lat, row.lon, row.lon)
  }
  db.exec('COMMIT')
  db.exec('CREATE INDEX elsewhere ON opportunity (site, seats, kind) WHERE site = 0; ANALYZE')
  const conditions = `seats > 0 AND min_year <= :year AND min_age <= :age AND (levels & :level) <> 0 AND (slots & :slots) <> 0 AND (:kinds = '' OR instr(:kinds, kind))`
  const near = db.prepare(`
    SELECT opportunity.at FROM place CROSS JOIN opportunity USING (at)
    WHERE lat_from >= :south AND lat_to <= :north AND lon_from >= :west AND lon_to <= :east AND ${conditions}
    UNION ALL
    SELECT at FROM opportunity WHERE site = 0 AND ${conditions}`)
  return {
    name: 'sqlite',
    ask: (question) => {
      const { origin, need, seeker } = question
      // A box a little wider than the circle; the circle itself is tested after.
      const lat = need.maxKm / 111 + 0.001
      const lon = lat / Math.cos(((Math.abs(origin.lat) + lat) * Math.PI) / 180)
      const found = near.all({
        south: origin.lat - lat,
        north: origin.lat + lat,
        west: origin.lon - lon,
        east: origin.lon + lon,
        year: seeker.year,
        age: question.age + 1,
        level: 1 << levels.indexOf(seeker.level),
        slots: question.slots,
        kinds: question.kinds ? [...question.kinds].join(' ') : '',
      })
      return answerOf(
        found.map(({ at }) => rows[at as number] as Row),
        question,
      )
    },
  }
}

function levelMask(row: Row) {
  return levels.reduce((mask, level, bit) => (row.levels === undefined || row.levels.has(level) ? mask | (1 << bit) : mask), 0)
}

/** All documents, with the filter that MiniSearch takes; it has no index for anything but words. */
function minisearch(cards: readonly ListedOpportunity[], rows: readonly Row[]): Peer {
  const texts = new MiniSearch({ fields: ['title', 'tasks'], idField: 'at' })
  texts.addAll(cards.map(({ title, tasks }, at) => ({ at, title, tasks: tasks.join(' ') })))
  return {
    name: 'minisearch',
    ask: (question) => {
      const found = texts.search(MiniSearch.wildcard, { filter: ({ id }) => passes(rows[id] as Row, question) })
      const fitting = found.map(({ id }) => rows[id] as Row)
      return { total: fitting.length, best: bestOf(fitting, question) }
    },
  }
}

function orama(rows: readonly Row[]): Peer {
  const db = create({
    schema: {
      at: 'number',
      kind: 'enum',
      minYear: 'number',
      minAge: 'number',
      levels: 'enum[]',
      slots: 'enum[]',
      seats: 'number',
      site: 'boolean',
      place: 'geopoint',
    } as const,
  })
  insertMultiple(
    db,
    rows.map((row) => ({
      id: String(row.at),
      at: row.at,
      kind: row.kind,
      minYear: row.minYear,
      minAge: row.minAge,
      levels: row.levels ? [...row.levels] : [...levels],
      slots: weekSlots.filter((_, bit) => (row.slots >> bit) & 1),
      seats: row.seatsLeft,
      site: row.site,
      ...(row.site ? { place: { lat: row.lat, lon: row.lon } } : {}),
    })),
    1000,
  )
  return {
    name: 'orama',
    ask: (question) => {
      const { origin, need, seeker } = question
      const common = {
        ...(question.kinds ? { kind: { in: [...question.kinds] } } : {}),
        minYear: { lte: seeker.year },
        minAge: { lte: question.age + 1 },
        seats: { gt: 0 },
        levels: { containsAny: [seeker.level] },
        slots: { containsAny: weekSlots.filter((_, bit) => (question.slots >> bit) & 1) },
      }
      const place = {
        radius: { coordinates: { lat: origin.lat, lon: origin.lon }, value: need.maxKm + 1, unit: 'km' as const, inside: true },
      }
      const near = search(db, { term: '', limit: rows.length, where: { ...common, place } })
      const elsewhere = search(db, { term: '', limit: rows.length, where: { ...common, site: false } })
      if (near instanceof Promise || elsewhere instanceof Promise) throw new Error('orama answers later: it should not here')
      return answerOf(
        [...near.hits, ...elsewhere.hits].map(({ document }) => rows[document.at] as Row),
        question,
      )
    },
  }
}
