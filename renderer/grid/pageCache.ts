import { shallowReactive, shallowRef, type ShallowRef } from 'vue'
import type { Failure } from '../../contract/result.ts'
import type { CountRows, GridPage, GridTotal, LoadPage } from './gridColumns.ts'

const pageSize = 100
/** How many pages are kept; the least recently used is dropped first. */
const pagesKept = 40
/** The most requests at a time. A fast scroll requests what it passes only when nothing else is requested. */
const requestsAtOnce = 2
/**
 * How long a list has to be shown before all its rows are counted, in milliseconds. It is longer than it takes to type
 * a space and the next letter, which would wait for a part of the count.
 */
const countedAfter = 400

export interface PageCache<Row> {
  /** The list of the loaded rows; null until the first answer. */
  readonly list: ShallowRef<LoadPage<Row> | null>
  /** How many rows there are; null until the first answer. */
  readonly total: ShallowRef<GridTotal | null>
  /** Why the list could not be loaded; null when it could. */
  readonly failure: ShallowRef<Failure | null>
  /** The row at an index, or null while it loads. */
  readonly rowAt: (index: number) => Row | null
  /** Requests the rows from one index to another, inclusive. */
  want(from: number, to: number): void
  /**
   * Reloads the rows between two indices; the old ones are shown until then. Resolves to false if a later request
   * overtook it.
   */
  reload(from: number, to: number): Promise<boolean>
}

/**
 * The rows of a list of any length, as far as they have been viewed. Outdated answers are dropped.
 * @param load another function is another list
 * @param count called when a page only says that there are more rows
 */
export function usePageCache<Row>(
  load: () => LoadPage<Row>,
  count: () => CountRows | undefined = () => undefined,
): PageCache<Row> {
  const pages = shallowReactive(new Map<number, readonly Row[]>())
  const total = shallowRef<GridTotal | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const list = shallowRef<LoadPage<Row> | null>(null)
  const underWay = new Set<number>()
  let wanted: [from: number, to: number] = [0, 0]
  let generation = 0

  function keep(page: number, rows: readonly Row[]): void {
    pages.delete(page)
    pages.set(page, rows)
    for (const old of pages.keys()) {
      if (pages.size <= pagesKept) return
      if (old !== page) pages.delete(old)
    }
  }

  async function countAll(): Promise<void> {
    const mine = generation
    // A person who is still typing does not wait for it.
    await new Promise((resolve) => setTimeout(resolve, countedAfter))
    if (mine !== generation) return
    const result = await count()?.()
    if (mine === generation && result?.ok === true) {
      total.value = { count: result.value.total, isCapped: false }
      fetchWanted()
    }
  }

  /** Takes the total from a first answer; if it is only a minimum, all rows are counted. */
  function takeTotal(page: GridPage<Row>, offset: number, isSame: boolean): void {
    if (page.totalIsCapped !== true) {
      total.value = { count: page.total, isCapped: false }
      return
    }
    // During a new count of the same list, people far down in it stay there.
    const known = isSame ? (total.value?.count ?? 0) : 0
    total.value = { count: Math.max(known, page.total, offset + page.rows.length), isCapped: true }
    void countAll()
  }

  async function fetchPage(page: number): Promise<void> {
    const mine = generation
    underWay.add(page)
    const result = await load()(page * pageSize, pageSize)
    if (mine !== generation) return
    underWay.delete(page)
    // If a page fails and the rest is there, its rows stay placeholders until they are viewed again.
    if (!result.ok) return
    const { rows, total: count, totalIsCapped = false } = result.value
    if (!totalIsCapped) total.value = { count, isCapped: false }
    keep(page, rows)
    fetchWanted()
  }

  function fetchWanted(): void {
    const last = Math.min(wanted[1], (total.value?.count ?? 1) - 1)
    for (let page = Math.floor(wanted[0] / pageSize); page * pageSize <= last; page += 1) {
      if (underWay.size >= requestsAtOnce) return
      if (!pages.has(page) && !underWay.has(page)) void fetchPage(page)
    }
  }

  return {
    list,
    total,
    failure,
    rowAt: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
    want(from, to) {
      wanted = [from, to]
      // Another list is loaded by what asked for it, with all that is in view.
      if (list.value === load()) fetchWanted()
    },
    async reload(from, to) {
      generation += 1
      const mine = generation
      underWay.clear()
      const asked = load()
      const first = Math.floor(from / pageSize)
      const count = Math.floor(to / pageSize) - first + 1
      const result = await asked(first * pageSize, count * pageSize)
      if (mine !== generation) return false
      failure.value = result.ok ? null : result
      pages.clear()
      if (!result.ok) {
        total.value = null
        list.value = null
        return true
      }
      const { rows } = result.value
      takeTotal(result.value, first * pageSize, list.value === asked)
      list.value = asked
      for (let n = 0; n < count && n * pageSize < rows.length; n += 1) {
        pages.set(first + n, rows.slice(n * pageSize, (n + 1) * pageSize))
      }
      fetchWanted()
      return true
    },
  }
}
