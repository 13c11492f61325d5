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

export const Organisation = v.object({ ...OrganisationProfile.entries, id: OrganisationId, region: Region, version: v.number() })
export type Organisation = v.InferOutput<typeof Organisation>
