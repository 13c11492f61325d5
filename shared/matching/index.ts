/*
 * The matching engine: pure, the same in server and browser.
 *
 *   const index = OpportunityIndex.from(cards)            cards in any order; only open ones are kept
 *   index.upsert(card) · index.remove(id)                 what was published, changed, closed
 *   index.setSeats(id, seatsLeft, fullDayparts)           after a claim
 *   index.setResponseDays(organisationId, days)           how soon an employer usually answers; many: from(cards, days)
 *   encode(index) → bytes · decode(bytes) → index         the snapshot; `index.compacted()` first after many changes
 *   index.card(row)                                       a row as its card: no further request needed
 *
 *   const seeker = seekerOf(student, school, timetable, placements, tried, today)
 *   const answer = match(index, seeker, need, { limit: 20, nearMisses: 6, text })
 *     .total .hits[] .nearMisses[] .understood            see answer.ts; points of reasons add up to the score
 *   withCards(index, answer)                              MatchAnswer, what the API sends
 *   applyChange(seeker, need, nearMiss.change)            "try this": seeker and need after the change
 *
 *   const text = new TextIndex(index)                     words in titles, tasks, organisations; built when first asked
 *   text.find(query)                                      rows for a search box, best first
 *
 *   audienceOf(opportunity, [{ seeker, need }, …])        the other way round: needs served, and what would serve more
 *   digest(index, [{ seeker, need }, …])                  the best few for each of many students
 *
 * Ids of opportunities must be real ulids (`opp_` and 26 digits, the first at most 7).
 */
export {
  Change,
  Concept,
  type Hit,
  ListedOpportunity,
  MatchAnswer,
  type Matches,
  type NearMiss,
  Reason,
  Understood,
} from './answer.ts'
export { AudienceAnswer, audienceOf, Widening } from './audience.ts'
export { type Asking, digest } from './digest.ts'
export { fittingRows, type MatchOptions, match, withCards } from './match.ts'
export { applyChange } from './near-misses.ts'
export { OpportunityIndex } from './opportunity-index.ts'
export { freeing, Seeker, seekerOf, Tried, triedIn, triedNothing } from './seeker.ts'
export { byteSizes, decode, encode } from './snapshot.ts'
export { TextIndex } from './text-index.ts'
export { understand } from './understand.ts'
