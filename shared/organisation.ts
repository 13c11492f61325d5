import * as v from 'valibot'
import { OrganisationId } from './id.ts'
import { Place, Region } from './place.ts'
import { Sector } from './sector.ts'
import { line, prose } from './text.ts'

/** What an employer writes about the organisation. */
export const OrganisationProfile = v.strictObject({
  name: line(80, 2),
  about: prose(800),
  sector: Sector,
  place: Place,
  website: v.nullable(v.pipe(v.string(), v.url(), v.regex(/^https:\/\//, 'must start with https://'), v.maxLength(200))),
})
export type OrganisationProfile = v.InferOutput<typeof OrganisationProfile>

export const OrganisationChange = v.strictObject({
  ...OrganisationProfile.entries,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export const LeerbedrijfId = v.pipe(v.string(), v.regex(/^\d{4,12}$/, 'not a number of 4 to 12 digits'))

export const Organisation = v.object({
  ...OrganisationProfile.entries,
  id: OrganisationId,
  region: Region,
  /** The number under which SBB knows it as a training company. Who runs the app says so, never the organisation itself. */
  leerbedrijfId: v.optional(v.nullable(LeerbedrijfId), null),
  version: v.number(),
})
export type Organisation = v.InferOutput<typeof Organisation>
