import { Refusal } from '../../../shared/errors.ts'
import type { Organisation } from '../../../shared/organisation.ts'
import type { Recognition } from '../../../shared/recognition.ts'
import type { Services } from '../../services.ts'
import { transact } from '../../table/transact.ts'
import { everyOrganisation, replaceOrganisation } from '../organisations/organisation-store.ts'
import { keepRecognition, saysTheSame } from './keep-recognition.ts'
import type { RegisterProblem, RegisterRow } from './read-register.ts'
import { recognitionOf } from './recognition-store.ts'

type Kit = Pick<Services, 'table' | 'newToken' | 'newId' | 'now'>

/** What an import did: `changed` says something else than before, `unknown` are numbers that none of our organisations has. */
export type ImportOutcome = { changed: number; unchanged: number; unknown: number }

/**
 * Which rows are of our organisations. A register holds the whole country: a number that nobody here has is passed over,
 * while an id of ours that does not exist is a mistake.
 */
export async function placeRows({ table }: Pick<Kit, 'table'>, regions: readonly string[], rows: readonly RegisterRow[]) {
  const organisations = (await Promise.all(regions.map((region) => everyOrganisation(table, region)))).flat()
  const byName = new Map<string, Organisation>()
  for (const organisation of organisations) {
    byName.set(organisation.id, organisation)
    if (organisation.leerbedrijfId) byName.set(organisation.leerbedrijfId, organisation)
  }
  const placed: { row: RegisterRow; organisation: Organisation }[] = []
  const problems: RegisterProblem[] = []
  let unknown = 0
  for (const row of rows) {
    const organisation = byName.get(row.organisation)
    if (organisation) placed.push({ row, organisation })
    else if (row.organisation.startsWith('org_')) {
      problems.push({ row: row.row, column: 'organisation', rule: 'unknown-organisation', value: row.organisation })
    } else unknown++
  }
  return { placed, problems, unknown }
}

/**
 * Takes over what a register says of the organisations and qualifications that stand in it; of others it says nothing.
 * Each is one transaction with its event, so that an import that is cut short is gone on with by running it again.
 */
export async function importRegister(kit: Kit, placed: Awaited<ReturnType<typeof placeRows>>['placed']) {
  await linkNumbers(kit, placed)
  const outcome = { changed: 0, unchanged: 0 }
  const groups = Map.groupBy(placed, ({ row, organisation }) => `${organisation.id} ${row.crebo}`)
  for (const group of groups.values()) {
    const [first] = group
    if (
      first &&
      (await take(
        kit,
        first.organisation,
        group.map(({ row }) => row),
      ))
    )
      outcome.changed++
    else outcome.unchanged++
  }
  return outcome
}

/** True when it says something else than before. */
async function take(kit: Kit, { id, region }: Organisation, rows: readonly RegisterRow[]) {
  const [{ crebo } = { crebo: '' }] = rows
  const known = await recognitionOf(kit.table, { organisationId: id, crebo })
  const withdrawals = rows.flatMap(({ withdrawnOn }) => withdrawnOn ?? []).toSorted()
  const found: Omit<Recognition, 'version'> = {
    organisationId: id,
    crebo,
    region,
    periods: rows.map(({ from, until }) => ({ from, until })).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    withdrawnOn: withdrawals.at(-1) ?? null,
    source: 'register',
    checkedAt: kit.now().toISOString(),
  }
  await keepRecognition(kit, found, known)
  return !saysTheSame(found, known)
}

/** A row that holds both our id and a number tells us the number. */
async function linkNumbers({ table, newToken }: Kit, placed: readonly { row: RegisterRow; organisation: Organisation }[]) {
  const numbers = new Map(
    placed.flatMap(({ row, organisation }) => (row.leerbedrijfId ? [[organisation, row.leerbedrijfId]] : [])),
  )
  for (const [organisation, leerbedrijfId] of numbers) {
    if (organisation.leerbedrijfId === leerbedrijfId) continue
    const linked = { ...organisation, leerbedrijfId, version: organisation.version + 1 }
    try {
      await transact(table, newToken(), [replaceOrganisation(linked, organisation.version)])
    } catch (error) {
      // The employer changed the profile at this moment: the next import links it.
      if (!(error instanceof Refusal)) throw error
    }
  }
}
