import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { ExitSentence, exitWith } from '../functions/local/exit-sentence.ts'
import { idMaker } from '../functions/services.ts'
import { connectTable } from '../functions/table/client.ts'
import { holidayRegionsOf, parseHolidayRegions } from '../shared/school-calendar.ts'
import { removeSchool } from './remove-school.ts'
import { addSchool, SchoolFile } from './school-file.ts'

// `npm run school -- add FILE --table NAME [--regions FILE]` and `npm run school -- remove ID --table NAME`, with your own account.

const usage = 'npm run school -- add FILE --table NAME [--regions FILE], or npm run school -- remove ID --table NAME'

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { table: { type: 'string' }, regions: { type: 'string' } },
  })
  const [action, what] = positionals
  if (!values.table || !what) throw new ExitSentence(usage)
  const table = connectTable({ name: values.table, client: {}, random: Math.random })
  if (action === 'add') {
    const file = v.safeParse(SchoolFile, JSON.parse(readFileSync(what, 'utf8')))
    if (!file.success) throw new ExitSentence(file.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'))
    const now = () => new Date()
    const newToken = () => crypto.randomUUID()
    const school = withHolidayRegion(file.output, values.regions)
    console.log(await addSchool({ table, newId: idMaker(now), newToken, now }, school))
  } else if (action === 'remove') {
    const { removed, people } = await removeSchool(table, what)
    console.log(`${removed} items removed, ${people} people are no longer known.`)
  } else {
    throw new ExitSentence(usage)
  }
}

/** Where its school holidays lie, found by the school's place in a list of municipalities when the school does not say. */
function withHolidayRegion(school: SchoolFile, regionsFile: string | undefined): SchoolFile {
  if (school.holidayRegion !== null || !regionsFile) return school
  const { regions } = parseHolidayRegions(readFileSync(regionsFile, 'utf8'))
  const found = holidayRegionsOf(regions, school.place.city)
  const [holidayRegion] = found
  if (!holidayRegion || found.length > 1) {
    const places = found.length === 0 ? 'in no region that we know' : `in ${found.join(' and ')}`
    throw new ExitSentence(`${school.place.city} lies ${places}: write holidayRegion (NO, MI or ZU) into the school's file.`)
  }
  return { ...school, holidayRegion }
}

main().catch(exitWith)
