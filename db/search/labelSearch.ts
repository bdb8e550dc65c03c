import { anyOf, type Condition } from '../list/condition.ts'
import { sql, type ReadDb } from '../file/connection.ts'
import { countRowsUpTo, fragment, joined, verbatim, type Fragment } from '../file/fragment.ts'
import { labelIndex } from '../schema/addedLabels.ts'
import { labelColumns } from '../schema/stateColumns.ts'
import { folded } from '../schema/functions.ts'
import { numbersWhere, type IndexScan } from './indexScans.ts'
import { within } from './patterns.ts'
import { anyPhrase, phrase, trigram } from './phrases.ts'
import { remembered } from '../list/remembering.ts'
import { rankedSearch, type RankedSearch } from './ranking.ts'
import { nowhere, type SearchPlan } from './searchPlan.ts'

const labels = labelColumns.map((column) => ({ column: verbatim(`n.${column}`), index: labelIndex(column) }))

/** Up to so many trigrams that begin with a text are looked up. */
const trigramsApart = 32
/**
 * A text that more trigrams begin with is common where there are labels at all. Up to so many labels are looked through;
 * where there are more, it is soon found in the numbers in their order.
 */
const labelsApart = 20_000

/** After the last of what begins with a text. */
const following = (text: string) => `${text}\u0001`

/** The trigrams of the index that begin with a text shorter than they are; null for too many. */
function trigramsFrom(db: ReadDb, text: string): string[] | null {
  const next = sql<[string], string>(
    db,
    'SELECT term FROM number_label_terms WHERE term >= ? LIMIT 1',
  ).pluck()
  const found: string[] = []
  for (let from = text; ;) {
    const term = next.get(from)
    if (term === undefined || !term.startsWith(text)) return found
    if (found.length === trigramsApart) return null
    found.push(term)
    from = following(term)
  }
}

const indexed = (query: string): IndexScan => ({
  from: 'number_labels',
  key: 'rowid',
  ...fragment`number_labels MATCH ${query}`,
})

/** Whether few numbers have a label of a kind. */
function areFew(db: ReadDb, column: Fragment): boolean {
  const labelled = fragment`SELECT 1 FROM numbers AS n WHERE ${column} > ''`
  return countRowsUpTo(db, labelled, labelsApart + 1) <= labelsApart
}

/** Where to look for a text that is common in labels. */
function commonScans(db: ReadDb, text: string, check: Condition): IndexScan[] {
  if (!labels.every(({ column }) => areFew(db, column))) {
    return [{ ...numbersWhere(check), goesThroughAll: true }]
  }
  return labels.map(({ column, index }) => ({
    ...numbersWhere(fragment`${column} > '' AND ${within(column, text)}`),
    from: `numbers AS n INDEXED BY ${index}`,
    isUnordered: true,
  }))
}

function scansFor(db: ReadDb, text: string, check: Condition): IndexScan[] {
  if (Array.from(text).length >= trigram) return [indexed(phrase(text))]
  const beginning = folded(text)
  // To come from one that millions of labels have to the next, the index passes all that is said of the first.
  const trigrams = remembered(db, `trigrams ${beginning}`, () => trigramsFrom(db, beginning))
  if (trigrams === null) return commonScans(db, text, check)
  return trigrams.length === 0 ? [] : [indexed(anyPhrase(trigrams))]
}

/** Those whose label is just the text, in capitals as it is typed, or in large or small ones. */
function exactly(text: string): SearchPlan {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])]
  const list = joined(
    spellings.map((spelling) => fragment`${spelling}`),
    ', ',
  )
  const conditions = labels.map(({ column }) => fragment`${column} IN (${list})`)
  return {
    scans: conditions.map((condition) => ({ ...numbersWhere(condition), isUnordered: true })),
    check: anyOf(conditions.map((condition) => fragment`+${condition}`)),
  }
}

/**
 * Numbers with a text in one of their labels.
 * @param isCommon whether so many numbers have it anyway that they are read in order
 */
export function labelSearch(db: ReadDb, text: string, { isCommon }: { isCommon: boolean }): RankedSearch {
  const check = anyOf(labels.map(({ column }) => within(column, text)))
  // No label has control characters, and the index keeps one for itself.
  if (/\p{Cc}/u.test(text)) return rankedSearch(nowhere)
  const scans = isCommon ? [{ ...numbersWhere(check), goesThroughAll: true }] : scansFor(db, text, check)
  return rankedSearch({ scans, check }, scans.length === 0 ? {} : { exact: exactly(text) })
}
