import { type Competency, competencies } from '../competency.ts'
import { type GuidanceLevel, guidanceLevels, type OpportunityKind, opportunityKinds } from '../opportunity.ts'
import { type Sector, sectors } from '../sector.ts'
import { maskOf } from './bits.ts'

/*
 * The small facts of a row in one 32-bit number, lowest bits first:
 * kind 3 · sector 5 · guidance 2 · competencies 5 · whether one half-day is all · schedule mode 2 · location mode 2 ·
 * work processes 4 · half-days to choose 8. What gives points stands in the lowest two bytes: a table for each.
 */
export const scheduleModes = ['all', 'any', 'block'] as const
export const locationModes = ['site', 'school', 'remote'] as const

export const all = 0
export const any = 1
export const block = 2
export const site = 0

type Facts = {
  kind: OpportunityKind
  sector: Sector
  guidance: GuidanceLevel
  mode: (typeof scheduleModes)[number]
  location: (typeof locationModes)[number]
  competencies: readonly Competency[]
  processes: number
  choose: number
}

export function packFlags(facts: Facts) {
  return (
    (opportunityKinds.indexOf(facts.kind) |
      (sectors.indexOf(facts.sector) << 3) |
      (guidanceLevels.indexOf(facts.guidance) << 8) |
      (maskOf(competencies, facts.competencies) << 10) |
      ((facts.choose === 1 ? 1 : 0) << 15) |
      (scheduleModes.indexOf(facts.mode) << 16) |
      (locationModes.indexOf(facts.location) << 18) |
      (facts.processes << 20) |
      (facts.choose << 24)) >>>
    0
  )
}

export const kindOf = (flags: number) => flags & 7
export const sectorOf = (flags: number) => (flags >>> 3) & 31
export const guidanceOf = (flags: number) => (flags >>> 8) & 3
export const competenciesOf = (flags: number) => (flags >>> 10) & 31
export const modeOf = (flags: number) => (flags >>> 16) & 3
export const locationOf = (flags: number) => (flags >>> 18) & 3
export const processesOf = (flags: number) => (flags >>> 20) & 15
export const chooseOf = (flags: number) => flags >>> 24
