import { addDays } from '../../../shared/daypart.ts'
import type { Opportunity } from '../../../shared/opportunity.ts'
import type { Placement } from '../../../shared/placement.ts'
import {
  type Recognition,
  recognitionConcern,
  recognitionDay,
  recognitionNeededBy,
  recognitionOn,
} from '../../../shared/recognition.ts'
import { daytime, type Setting } from './setting.ts'
import { endedRecognition, withdrawnRecognition } from './texts/placements.ts'

const importedDaysAgo = 6
const withdrawnDaysAgo = 3

/**
 * The register as it was imported last week: organisations are recognised for what they train for, but one recognition
 * has run out and one has been taken away since.
 */
export function buildRecognitions(setting: Setting, opportunities: readonly Opportunity[], placements: readonly Placement[]) {
  const random = setting.random('recognitions')
  const { today } = setting
  const checkedAt = daytime(addDays(today, -importedDaysAgo), random)
  const recognitions = new Map<string, Recognition>()
  const add = (organisationId: string, crebo: string, region: string) => {
    const key = `${organisationId} ${crebo}`
    if (recognitions.has(key)) return
    const from = addDays(today, -random.int(300, 1200))
    recognitions.set(key, {
      organisationId,
      crebo,
      region,
      periods: [{ from, until: null }],
      withdrawnOn: null,
      source: 'register',
      checkedAt,
      version: 1,
    })
  }
  for (const { kind, organisationId, region, workProcesses } of opportunities) {
    if (kind === 'stage') for (const code of workProcesses) add(organisationId, code.slice(0, 5), region)
  }
  const regionOf = new Map(opportunities.map(({ organisationId, region }) => [organisationId, region]))
  for (const placement of placements) {
    const of = recognitionNeededBy(placement)
    if (of) add(of.organisationId, of.crebo, regionOf.get(of.organisationId) ?? '')
  }

  const change = (
    { title, crebo }: { title: string; crebo: string },
    changed: (standing: Recognition) => Partial<Recognition>,
  ) => {
    const organisationId = opportunities.find((opportunity) => opportunity.title === title)?.organisationId
    const standing = recognitions.get(`${organisationId} ${crebo}`)
    if (!standing) throw new Error(`no recognition of who offers “${title}”`)
    recognitions.set(`${organisationId} ${crebo}`, { ...standing, ...changed(standing) })
  }
  change(endedRecognition, ({ periods }) => ({
    periods: periods.map(({ from }) => ({ from, until: addDays(today, -24) })),
  }))
  change(withdrawnRecognition, () => ({
    withdrawnOn: addDays(today, -withdrawnDaysAgo),
    checkedAt: daytime(addDays(today, -withdrawnDaysAgo), random),
    version: 2,
  }))
  return [...recognitions.values()]
}

/** What a changed recognition did to the placements that it touches, as the worker would have. */
export function withConcerns(placement: Placement, recognitions: readonly Recognition[], today: string): Placement {
  const of = recognitionNeededBy(placement)
  const underWay = placement.state === 'approved' || placement.state === 'active'
  const recognition = recognitions.find(
    ({ organisationId, crebo }) => organisationId === of?.organisationId && crebo === of.crebo,
  )
  if (!underWay || !recognition || recognition.version === 1) return placement
  const concern = recognitionConcern(recognitionOn(recognition, recognitionDay(placement, today)), recognition.checkedAt)
  return concern ? { ...placement, concerns: [concern] } : placement
}
