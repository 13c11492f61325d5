import MiniSearch from 'minisearch'
import type { OpportunityIndex } from './opportunity-index.ts'
import { plane } from './planes.ts'
import { plain, stem, stopWords, wordsIn } from './stem.ts'

type Document = { id: number; title: string; occupation: string; tasks: string; organisation: string }

/**
 * Finds words in titles, occupations, tasks and organisations, whatever their ending and with a slip of the pen. It
 * is built at the first search and catches up with its index before each: the matching core doesn't need it.
 */
export class TextIndex {
  readonly #index: OpportunityIndex
  readonly #texts = new MiniSearch<Document>({
    fields: ['title', 'occupation', 'tasks', 'organisation'],
    tokenize: wordsIn,
    processTerm: (word) => (stopWords.has(word) ? null : stem(word)),
    searchOptions: {
      boost: { title: 3, occupation: 2 },
      fuzzy: (term) => (term.length > 8 ? 2 : term.length > 5 ? 1 : false),
      prefix: (term) => term.length > 4,
    },
  })
  #rows = 0

  constructor(index: OpportunityIndex) {
    this.#index = index
  }

  /** How well rows answer some words, 0 to 1, and the words that no row has. */
  search(terms: readonly string[]) {
    const scores = new Map<number, number>()
    const missing = new Map(terms.map((term) => [stem(plain(term)), term]))
    const results = this.#find(terms.join(' '))
    const best = results[0]?.score ?? 1
    const asked = Math.max(missing.size, 1)
    for (const { row, score, answered } of results) {
      scores.set(row, (score / best) * Math.sqrt(answered.length / asked))
      for (const term of answered) missing.delete(term)
    }
    return { scores, unknown: [...missing.values()] }
  }

  /** Rows that hold every word of a query, the last perhaps unfinished, best first. */
  find(query: string) {
    return this.#find(query, 'AND')
  }

  #find(query: string, combineWith: 'AND' | 'OR' = 'OR') {
    this.#catchUp()
    return this.#texts
      .search(query, { combineWith })
      .filter(({ id }) => this.#index.planes.has(id, plane.live))
      .map(({ id, score, queryTerms }) => ({ row: id as number, score, answered: queryTerms }))
      .sort((a, b) => b.score - a.score || this.#index.ids.newestFirst(a.row, b.row))
  }

  #catchUp() {
    const { pools, columns, counts, planes } = this.#index
    for (; this.#rows < counts.rows; this.#rows++) {
      const row = this.#rows
      if (!planes.has(row, plane.live)) continue
      const [, title = '', ...tasks] = pools.texts.at(row).split('\n')
      const organisation = pools.organisations.shared(columns.hostOrganisation[this.#index.host(row)] as number)
      this.#texts.add({
        id: row,
        title,
        occupation: pools.occupations.shared(this.#index.occupation(row)),
        tasks: tasks.join('\n'),
        organisation: organisation.split('\n')[1] ?? '',
      })
    }
  }
}
