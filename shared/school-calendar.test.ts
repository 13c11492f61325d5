import { describe, expect, test } from 'vitest'
import { holidayRegionsOf, parseHolidayRegions, parseSchoolHolidays } from './school-calendar.ts'

const head = 'Id;Country;StartDate;EndDate;Type;RegionalScope;Name;Groups'
const holiday = (from: string, until: string, groups: string, name = 'NL Herfstvakantie,DE Herbstferien,EN Autumn Holidays') =>
  `x;NL;${from};${until};School;Regional;${name};${groups}`
const parse = (...lines: string[]) => parseSchoolHolidays([head, ...lines].join('\n'))

describe('school holidays', () => {
  test('a row goes to each of its regions, in order of date, by its Dutch name', () => {
    const { holidays, problems } = parse(
      holiday('2031-10-18', '2031-10-26', 'NO,MI'),
      holiday('2031-02-22', '2031-03-02', 'MI', 'DE Frühjahrsferien,NL Voorjaarsvakantie'),
      holiday('2031-10-11', '2031-10-19', 'ZU', 'Herfst'),
    )
    expect(problems).toEqual([])
    expect(holidays).toEqual({
      NO: [{ from: '2031-10-18', until: '2031-10-26', name: 'Herfstvakantie' }],
      MI: [
        { from: '2031-02-22', until: '2031-03-02', name: 'Voorjaarsvakantie' },
        { from: '2031-10-18', until: '2031-10-26', name: 'Herfstvakantie' },
      ],
      ZU: [{ from: '2031-10-11', until: '2031-10-19', name: 'Herfst' }],
    })
  })

  test('a byte order mark, Windows line ends, empty lines and another order of columns do no harm', () => {
    const text = '\uFEFFGroups;Name;EndDate;StartDate\r\nZU;NL Meivakantie;2031-05-04;2031-04-26\r\n\r\n'
    expect(parseSchoolHolidays(text)).toMatchObject({
      problems: [],
      holidays: { NO: [], MI: [], ZU: [{ from: '2031-04-26', until: '2031-05-04', name: 'Meivakantie' }] },
    })
  })

  test('public holidays are no school holidays', () => {
    expect(parse('x;NL;2031-04-27;2031-04-27;Public;National;NL Koningsdag;NO,MI,ZU').holidays.NO).toEqual([])
  })

  test.each([
    ['bad-date', 'StartDate', holiday('2031-02-30', '2031-03-02', 'NO')],
    ['bad-date', 'EndDate', holiday('2031-02-22', '2-3-2031', 'NO')],
    ['ends-before-start', 'EndDate', holiday('2031-03-02', '2031-02-22', 'NO')],
    ['unknown-region', 'Groups', holiday('2031-02-22', '2031-03-02', 'NO,WE')],
    ['unknown-region', 'Groups', holiday('2031-02-22', '2031-03-02', '')],
    ['bad-date', 'StartDate', 'only;two'],
  ])('%s in %s is told by row, and the row left out', (code, column, line) => {
    const { holidays, problems } = parse(holiday('2031-10-18', '2031-10-26', 'NO'), line)
    expect(problems).toMatchObject([{ row: 3, code, column }])
    expect(holidays.NO).toHaveLength(1)
  })

  test('two weeks and a weekend are a holiday, a day more is a mistake; summer has six weeks', () => {
    expect(parse(holiday('2031-12-20', '2032-01-04', 'NO')).problems).toEqual([])
    expect(parse(holiday('2031-12-20', '2032-01-05', 'NO')).problems).toMatchObject([{ code: 'too-long' }])
    expect(parse(holiday('2031-07-12', '2031-08-24', 'NO')).problems).toEqual([])
    expect(parse(holiday('2031-07-12', '2031-08-30', 'NO')).problems).toMatchObject([{ code: 'too-long' }])
  })

  test('a column that is missing is told once', () => {
    expect(parseSchoolHolidays('StartDate;Name\n2031-10-18;x')).toEqual({
      holidays: { NO: [], MI: [], ZU: [] },
      problems: [
        { row: 1, code: 'missing-column', column: 'EndDate', value: '' },
        { row: 1, code: 'missing-column', column: 'Groups', value: '' },
      ],
    })
  })
})

describe('regions of places', () => {
  const { regions, problems } = parseHolidayRegions(
    [
      'Country;Code;Name;Groups;Parent',
      'NL;NL-A;NL Westerland,EN Westerland;MI,NO;',
      'NL;NL-A-B;NL Dorp,EN Village;ZU;A',
      'NL;NL-A-C;NL Westerland;MI;A',
      "NL;NL-A-D;NL Den Berg('s-Bergen),EN x;NO;A",
      'NL;NL-B-E;NL Tweelingen;NO;A',
      'NL;NL-C-E;NL Tweelingen;ZU;B',
      'NL;NL-C-F;NL Nergens;;B',
    ].join('\n'),
  )

  test('by municipality, whatever the case, and by either of two names', () => {
    expect(holidayRegionsOf(regions, ' dorp ')).toEqual(['ZU'])
    expect(holidayRegionsOf(regions, 'Den Berg')).toEqual(['NO'])
    expect(holidayRegionsOf(regions, "'s-Bergen")).toEqual(['NO'])
  })

  test('a municipality goes before the province of the same name; two of one name leave a choice', () => {
    expect(holidayRegionsOf(regions, 'Westerland')).toEqual(['MI'])
    expect(holidayRegionsOf(regions, 'Tweelingen')).toEqual(['NO', 'ZU'])
  })

  test('what is not known stays open', () => {
    expect(holidayRegionsOf(regions, 'Atlantis')).toEqual([])
    expect(holidayRegionsOf(regions, 'Nergens')).toEqual([])
    expect(problems).toEqual([{ row: 8, code: 'unknown-region', column: 'Groups', value: '' }])
  })
})
