/* The figures of the quality set as a table for the README: `node test/matching/table.ts`, with `lists` each list. */
import { lists, methods, quality } from './quality.ts'

const figures = quality()
console.log('| nDCG@10 (sectors in the first ten) | exploring | doubting | decided |\n|---|---|---|---|')
for (const name of Object.keys(methods) as (keyof typeof methods)[]) {
  const cells = (['exploring', 'doubting', 'decided'] as const).map((certainty) => {
    const { ndcg, sectors } = figures[certainty][name]
    return `${ndcg.toFixed(3)} (${sectors.toFixed(1)})`
  })
  console.log(`| ${name} | ${cells.join(' | ')} |`)
}
if (process.argv[2] === 'lists') {
  for (const { key, certainty, ndcg, list } of lists())
    console.log(`${ndcg.toFixed(3)} ${certainty.padEnd(9)} ${key}: ${list.join(', ')}`)
}
