import * as v from 'valibot'

/** Tasks that are kept from young people, whatever the hours. Same text of 2017, same check to be done: see `ruleReview`. */
export const bannedTasks = [
  'cash-register',
  'lifting',
  'dangerous-machines',
  'dangerous-substances',
  'noise',
  'needs-expert-supervision',
] as const
export const BannedTaskName = v.picklist(bannedTasks)
export type BannedTaskName = v.InferOutput<typeof BannedTaskName>
