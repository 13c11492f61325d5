import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteOrderMark, csvLine, originalText, safeText } from './csv.ts'
import { parseCsv } from './parse-csv.ts'

const head = ['a', 'b', 'c']

/** Texts with everything that parts, quotes, breaks or calculates, and what people write in other scripts. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        ';',
        ',',
        '\t',
        '\r\n',
        '\n',
        '\r',
        '=',
        '+',
        '-',
        '@',
        '＝',
        ' ',
        '-1,5',
        '😀',
        'שלום',
        'a',
        '|',
      ),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('=1+1', "'=1+1", "''=1+1", '-5', "'-5", '+31612345678', '@SUM(A1)', '=cmd|calc', '\t=1', '2027-03-01', '007'),
)

test('what is written is read again, whatever it says', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
      const text = byteOrderMark + [head, ...rows].map(csvLine).join('')
      const read = parseCsv(text)
      expect(read.columns).toEqual(head)
      expect(read.rows.map(({ cells }) => cells)).toEqual(rows.filter((cells) => cells.some((text) => text.trim() !== '')))
    }),
    { numRuns: 500 },
  )
})

test('no cell that is written makes a spreadsheet calculate', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const shown = safeText(text)
      expect(/^[=+\-@\t\r\n＝＋－＠]/.test(shown) && !/^-\d+([.,]\d+)?$/.test(shown)).toBe(false)
      expect(originalText(shown)).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test('numbers and dates stay what they are', () => {
  expect(csvLine([51.84, -5, '2027-03-01', '-1,5', null, 'Jan', '=1'])).toBe('"51,84";-5;2027-03-01;"-1,5";;Jan;\'=1\r\n')
})

describe('files as people have them', () => {
  test.each([
    ['semicolons', 'Naam;Groep\r\nAnna;3B\r\n', ';'],
    ['commas', 'Naam,Groep\nAnna,3B', ','],
    ['tabs', 'Naam\tGroep\nAnna\t3B', '\t'],
    ['a byte order mark', '\uFEFFNaam;Groep\nAnna;3B', ';'],
    ['the line that Excel understands', 'sep=|\r\nNaam|Groep\r\nAnna|3B', '|'],
    ['old line ends', 'Naam;Groep\rAnna;3B\r', ';'],
    ['other signs within quotes', '"Naam","Groep"\n"Anna","3B"', ','],
  ])('%s', (_, text, delimiter) => {
    const read = parseCsv(text)
    expect([read.columns, read.rows.map(({ cells }) => cells), read.delimiter]).toEqual([
      ['Naam', 'Groep'],
      [['Anna', '3B']],
      delimiter,
    ])
  })

  test('rows are numbered as a spreadsheet does, empty ones and line breaks in a cell included', () => {
    const { columns, rows } = parseCsv('Naam;Naam;\n"An\nna";x;y\n;;\n\nBo;x;y\n')
    expect(columns).toEqual(['Naam', 'Naam (2)', 'Kolom 3'])
    expect(rows).toEqual([
      { row: 2, cells: ['An\nna', 'x', 'y'] },
      { row: 5, cells: ['Bo', 'x', 'y'] },
    ])
  })

  test('an empty file has nothing', () => {
    expect(parseCsv('')).toMatchObject({ columns: [], rows: [] })
    expect(parseCsv('\uFEFF\r\n')).toMatchObject({ columns: [], rows: [] })
  })
})
