import { ref, shallowReactive, shallowRef } from 'vue'
import type { Failure, Result } from '../../contract/result.ts'

const pageSize = 100
/** Pages held at once; the oldest make room, so that a long list never fills the window's memory. */
const pagesHeld = 40

type FetchPage<T> = (offset: number, limit: number) => Promise<Result<{ rows: T[]; total: number }>>

/**
 * A long list of which only the pages in view are held.
 * @param fetchPage gives the rows from `offset` on, and how many there are in all
 */
export function usePagedRows<T>(fetchPage: FetchPage<T>) {
  const total = ref(0)
  const loaded = ref(false)
  const problem = shallowRef<Failure | null>(null)
  const pages = shallowReactive(new Map<number, readonly T[]>())
  const asked = new Set<number>()
  let generation = 0
  let latest = 0

  async function load(page: number): Promise<void> {
    if (asked.has(page)) return
    asked.add(page)
    const mine = generation
    const result = await fetchPage(page * pageSize, pageSize)
    if (mine !== generation) return
    asked.delete(page)
    loaded.value = true
    if (!result.ok) {
      problem.value = result
      return
    }
    problem.value = null
    for (const held of pages.keys()) {
      if (pages.size < pagesHeld) break
      pages.delete(held)
    }
    pages.set(page, result.value.rows)
    total.value = result.value.total
  }

  /** Asks again for what is in view; what is shown stays until the answer comes. */
  async function reload(): Promise<void> {
    generation += 1
    asked.clear()
    const first = load(0)
    const shown = latest
    if (shown !== 0) await load(shown)
    await first
    for (const held of [...pages.keys()]) if (held !== 0 && held !== shown) pages.delete(held)
  }

  /** Begins anew, from the first row, for another filter. */
  async function restart(): Promise<void> {
    latest = 0
    await reload()
  }

  /** The row at a place, or null while it is on its way. */
  function rowAt(index: number): T | null {
    const page = Math.floor(index / pageSize)
    latest = page
    const rows = pages.get(page)
    if (rows === undefined && index < total.value) void load(page)
    return rows?.[index % pageSize] ?? null
  }

  return { total, loaded, problem, reload, restart, rowAt }
}
