import { describe, expect, test } from 'vitest'
import { ageOn } from '../daypart.ts'
import {
  readDate,
  readDayparts,
  readDecimal,
  readLevel,
  readRoute,
  readSlots,
  readYear,
  repeatSlots,
  youngestBirthDate,
} from './read-value.ts'
import * as spellings from './spellings.ts'

const today = '2027-03-01'

test.each([
  ['2010-01-15', '2010-01-15'],
  ['15-01-2010', '2010-01-15'],
  ['15-1-2010', '2010-01-15'],
  ['15/01/10', '2010-01-15'],
  ['15.01.98', '1998-01-15'],
  ['15 januari 2010', '2010-01-15'],
  ['15 jan 2010', '2010-01-15'],
  ['1 March 2010', '2010-03-01'],
  ['2010-01-15T00:00:00', '2010-01-15'],
  ['15-01-2010 00:00', '2010-01-15'],
  ['40193', '2010-01-15'],
  ['29-02-2012', '2012-02-29'],
  ['29-02-2011', undefined],
  ['31-04-2010', undefined],
  ['01/15/2010', undefined],
  ['gisteren', undefined],
  ['', undefined],
])('the date %s is %s', (text, date) => {
  expect(readDate(text, today)).toBe(date)
})

test.each([
  ['vmbo kader', 'vmbo-kb'],
  ['VMBO-KB', 'vmbo-kb'],
  ['kb', 'vmbo-kb'],
  ['Basis', 'vmbo-bb'],
  ['vmbo bbl', 'vmbo-bb'],
  ['vmbo-t', 'vmbo-tl'],
  ['MAVO', 'vmbo-tl'],
  ['gemengde leerweg', 'vmbo-gl'],
  ['HAVO', 'havo'],
  ['gymnasium', 'vwo'],
  ['MBO 4', 'mbo-4'],
  ['mbo4', 'mbo-4'],
  ['mbo-2', 'mbo-2'],
  ['niveau 3 bol', 'mbo-3'],
  ['mbo niveau 2 BBL', 'mbo-2'],
  ['4', 'mbo-4'],
  ['Entree', 'mbo-1'],
  ['bbl', undefined],
  ['vmbo', undefined],
  ['mbo 5', undefined],
])('the level %s is %s', (text, level) => {
  expect(readLevel(text)).toBe(level)
})

test('a route may stand behind a level', () => {
  expect(['niveau 3 bol', 'BBL', 'vmbo bbl', 'mbo 4'].map(readRoute)).toEqual(['bol', 'bbl', undefined, undefined])
})

test.each([
  ['2', { year: 2, capped: false }],
  ['leerjaar 3', { year: 3, capped: false }],
  ['2e jaar', { year: 2, capped: false }],
  ['2025', { year: 2, capped: false }],
  ['2026-2027', { year: 1, capped: false }],
  ['2018', { year: 6, capped: true }],
  ['2027', undefined],
  ['7', undefined],
  ['3B', undefined],
])('the year %s', (text, year) => {
  expect(readYear(text, today)).toEqual(year)
})

test('half-days of a week and of dates', () => {
  expect(readSlots('ma-ochtend, vrijdagmiddag en wo avond')).toEqual(['mon-morning', 'fri-afternoon', 'wed-evening'])
  expect(readSlots('vrijdag; do hele dag')).toEqual(['fri-morning', 'fri-afternoon', 'thu-morning', 'thu-afternoon'])
  expect(readSlots('mon-morning|fri-afternoon')).toEqual(['mon-morning', 'fri-afternoon'])
  expect(readSlots('dingsdag')).toBeUndefined()
  expect(readDayparts('2027-03-12 ochtend; 19-3-2027 middag', today)).toEqual(['2027-03-12:morning', '2027-03-19:afternoon'])
  expect(readDayparts('2027-03-12:morning|12 maart 2027', today)).toEqual(['2027-03-12:morning', '2027-03-12:afternoon'])
  expect(readDayparts('vrijdag', today)).toBeUndefined()
  expect(repeatSlots(['fri-morning', 'fri-afternoon'], '2027-03-01', '2027-03-12')).toEqual([
    '2027-03-05:morning',
    '2027-03-05:afternoon',
    '2027-03-12:morning',
    '2027-03-12:afternoon',
  ])
})

test('numbers come with a comma or a point', () => {
  expect(['51,84', '5.86', '-3', 'x', '1.000,5', ''].map(readDecimal)).toEqual([51.84, 5.86, -3, undefined, undefined, undefined])
})

test('who gives an age only is taken for the youngest that it can be', () => {
  expect(youngestBirthDate(16, today)).toBe('2011-03-01')
  expect(ageOn(youngestBirthDate(16, '2028-02-29'), '2028-02-29')).toBe(16)
})

describe('spellings', () => {
  const {
    importedRoles: _roles,
    scheduleModes: _modes,
    whereModes: _where,
    publishStates: _states,
    plain: _plain,
    termOf,
    ...tables
  } = spellings
  const all: [string, Record<string, readonly [string, ...string[]]>][] = Object.entries(tables)
  test.each(all)('%s: each is read as what it is written for, and none stands for two', (_, table) => {
    for (const [term, words] of Object.entries(table)) {
      for (const word of [term, ...words]) expect(termOf(table, word), word).toBe(term)
    }
  })
})
