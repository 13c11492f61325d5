/* One snapshot, one query, in a process that did nothing before: prints how many microseconds the query took. */
import { readFileSync } from 'node:fs'
import { decode, match } from '../../shared/matching/index.ts'
import { askingOf, randomOf } from '../matching/market.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('which snapshot?')
const index = decode(readFileSync(file))
const { seeker, need } = askingOf(randomOf(3), 'narrow')
const start = performance.now()
match(index, seeker, need)
console.log((performance.now() - start) * 1000)
