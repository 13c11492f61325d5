import { expect, test } from 'vitest'
import { readRegister } from './read-register.ts'

const today = '2027-03-01'
const org = 'org_01j00000000000000000000000'

test('reads what spreadsheets make of it: a byte order mark, semicolons, Dutch names and dates', () => {
  const csv = `\uFEFFLeerbedrijf;Naam;Crebonummer;Begindatum;Einddatum;Ingetrokken op\r\n100004;"Zorg; en zo";25656;1-8-2026;31-07-2028;\r\n`
  expect(readRegister(csv, today)).toEqual({
    rows: [
      {
        row: 2,
        organisation: '100004',
        leerbedrijfId: '100004',
        crebo: '25656',
        from: '2026-08-01',
        until: '2028-07-31',
        withdrawnOn: null,
      },
    ],
    problems: [],
  })
})

test('reads a list of objects as JSON', () => {
  const { rows, problems } = readRegister(
    JSON.stringify([{ organisation: org, crebo: 25656, from: '2026-08-01', until: null }]),
    today,
  )
  expect(problems).toEqual([])
  expect(rows).toMatchObject([{ row: 1, organisation: org, crebo: '25656', until: null }])
})

test('names every bad cell by row and column', () => {
  const csv = [
    'organisation,leerbedrijf_id,crebo,from,until,withdrawn_on',
    `${org},,25656,2026-08-01,,`,
    ',,25656,2026-08-01,,',
    `${org},,2565,2026-08-01,,`,
    `${org},,,,,`,
    `${org},,25656,31-2-2027,,`,
    `${org},,25656,2026-08-01,2026-07-31,`,
    `Zorghuis,abc,25656,2026-08-01,,soon`,
  ].join('\n')
  const { rows, problems } = readRegister(csv, today)
  expect(rows.map(({ row }) => row)).toEqual([2])
  expect(problems.map(({ row, column, rule }) => `${row} ${column} ${rule}`)).toEqual([
    '3 organisation missing',
    '4 crebo not-a-crebo',
    '5 crebo missing',
    '5 from missing',
    '6 from not-a-date',
    '7 until ends-before-start',
    '8 organisation unknown-organisation',
    '8 leerbedrijf_id not-a-number',
    '8 withdrawn_on not-a-date',
  ])
})

test.each([
  ['no head', 'a;b;c\n1;2;3', ['organisation', 'crebo', 'from']],
  ['an empty file', '', ['organisation', 'crebo', 'from']],
  ['JSON that is cut off', '[{"organisation":', ['organisation', 'crebo', 'from']],
  ['JSON of another shape', '{"items":[]}', ['organisation', 'crebo', 'from']],
  ['one column short', 'leerbedrijf_id;crebo\n100004;25656', ['from']],
])('says which columns are missing: %s', (_, text, columns) => {
  const { rows, problems } = readRegister(text, today)
  expect(rows).toEqual([])
  expect(problems.map(({ column, rule }) => [column, rule])).toEqual(columns.map((column) => [column, 'missing-column']))
})
