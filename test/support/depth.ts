import { configureGlobal } from 'fast-check'

/** How many times as long races and properties run: 1, or more with `npm run test:deep`. */
export const depth = Number(process.env.TEST_DEPTH ?? 1)

configureGlobal({ numRuns: 100 * depth })
