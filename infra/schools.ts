import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { ExitSentence, exitWith } from '../functions/local/exit-sentence.ts'
import { idMaker } from '../functions/services.ts'
import { connectTable } from '../functions/table/client.ts'
import { removeSchool } from './remove-school.ts'
import { addSchool, SchoolFile } from './school-file.ts'

// `npm run school -- add FILE --table NAME` and `npm run school -- remove ID --table NAME`, with your own account.

const usage = 'npm run school -- add FILE --table NAME, or npm run school -- remove ID --table NAME'

async function main() {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { table: { type: 'string' } } })
  const [action, what] = positionals
  if (!values.table || !what) throw new ExitSentence(usage)
  const table = connectTable({ name: values.table, client: {}, random: Math.random })
  if (action === 'add') {
    const file = v.safeParse(SchoolFile, JSON.parse(readFileSync(what, 'utf8')))
    if (!file.success) throw new ExitSentence(file.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('\n'))
    const newToken = () => crypto.randomUUID()
    console.log(await addSchool({ table, newId: idMaker(() => new Date()), newToken }, file.output))
  } else if (action === 'remove') {
    const { removed, people } = await removeSchool(table, what)
    console.log(`${removed} items removed, ${people} people are no longer known.`)
  } else {
    throw new ExitSentence(usage)
  }
}

main().catch(exitWith)
