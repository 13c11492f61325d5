/* The matching engine as the page needs it, in a chunk of its own. */
export { match, withCards } from '../../../shared/matching/match.ts'
export { freeing } from '../../../shared/matching/seeker.ts'
export { decode } from '../../../shared/matching/snapshot.ts'
export { TextIndex } from '../../../shared/matching/text-index.ts'
export { understand } from '../../../shared/matching/understand.ts'
