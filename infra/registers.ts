import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { putHolidays } from '../functions/features/calendar/calendar-store.ts'
import { importRegister, placeRows } from '../functions/features/recognitions/import-register.ts'
import { type RegisterProblem, readRegister } from '../functions/features/recognitions/read-register.ts'
import { everySchool } from '../functions/features/schools/school-store.ts'
import { ExitSentence, exitWith } from '../functions/local/exit-sentence.ts'
import { idMaker, type Services } from '../functions/services.ts'
import { connectTable } from '../functions/table/client.ts'
import { transact } from '../functions/table/transact.ts'
import { localDateOf } from '../shared/daypart.ts'
import { type CalendarProblem, holidayRegions, parseSchoolHolidays } from '../shared/school-calendar.ts'

// `npm run register -- recognitions FILE --table NAME` and `npm run register -- holidays FILE --table NAME`, with your own
// account; `--endpoint URL` for another engine. What counts for every school is brought in by who runs the app.

const usage = 'npm run register -- recognitions|holidays FILE --table NAME [--endpoint URL]'

type Kit = Pick<Services, 'table' | 'newToken' | 'newId' | 'now'>

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { table: { type: 'string' }, endpoint: { type: 'string' } },
  })
  const [what, file] = positionals
  if (!values.table || !file) throw new ExitSentence(usage)
  const { endpoint } = values
  const now = () => new Date()
  const kit: Kit = {
    table: connectTable({ name: values.table, client: endpoint ? { endpoint } : {}, random: Math.random }),
    newToken: () => crypto.randomUUID(),
    newId: idMaker(now),
    now,
  }
  const text = readFileSync(file, 'utf8')
  if (what === 'recognitions') await importRecognitions(kit, text)
  else if (what === 'holidays') await importHolidays(kit, text)
  else throw new ExitSentence(usage)
}

async function importRecognitions(kit: Kit, text: string) {
  const { rows, problems } = readRegister(text, localDateOf(kit.now()))
  const regions = [...new Set((await everySchool(kit.table)).map(({ region }) => region))]
  const { placed, problems: unplaced, unknown } = await placeRows(kit, regions, rows)
  refuseProblems([...problems, ...unplaced])
  const { changed, unchanged } = await importRegister(kit, placed)
  console.log(`${changed} recognitions changed, ${unchanged} as they were, ${unknown} rows of organisations that are not ours.`)
}

async function importHolidays({ table, newToken, now }: Kit, text: string) {
  const { holidays, problems } = parseSchoolHolidays(text)
  const counts = holidayRegions.map((region) => `${holidays[region].length} in ${region}`)
  const bad = problems.map(problemInWords)
  // A calendar with nothing in it would make school weeks of every holiday.
  if (holidayRegions.some((region) => holidays[region].length === 0)) {
    throw new ExitSentence([...bad, `Not every region has holidays (${counts.join(', ')}): nothing is imported.`].join('\n'))
  }
  await transact(table, newToken(), putHolidays(holidays, now().toISOString()))
  console.log(`Holidays: ${counts.join(', ')}.`)
  // A holiday that is left out counts as school weeks, the stricter case: a whole calendar need not wait for it.
  if (bad.length > 0) console.log(`Left out, and counted as school weeks:\n${bad.join('\n')}`)
}

/** Each by row and column, and nothing is imported: what is wrong in one place may be wrong all over. */
function refuseProblems(problems: readonly RegisterProblem[]) {
  if (problems.length > 0) throw new ExitSentence(`${problems.map(problemInWords).join('\n')}\nNothing is imported.`)
}

function problemInWords(problem: RegisterProblem | CalendarProblem) {
  const rule = 'rule' in problem ? problem.rule : problem.code
  return `row ${problem.row}, column ${problem.column}: ${rule}${problem.value ? ` (${problem.value})` : ''}`
}

main().catch(exitWith)
