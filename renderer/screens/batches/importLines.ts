import type { Batch, Draft } from '../../../contract/sheets/batches.ts'
import { call } from '../../api.ts'
import type { LoadPage } from '../../grid/gridColumns.ts'

/** A line of Batches: a draft, or a batch that was imported. */
export type ImportLine =
  { readonly draft: Draft; readonly batch: null } | { readonly draft: null; readonly batch: Batch }

/** How many drafts are searched by name. */
const draftsSearched = 1000

async function loadDrafts(text: string, offset: number, limit: number) {
  if (text === '') return call('drafts.list', { offset, limit })
  const result = await call('drafts.list', { offset: 0, limit: draftsSearched })
  if (!result.ok) return result
  const wanted = text.toLowerCase()
  const found = result.value.rows.filter(({ name }) => name.toLowerCase().includes(wanted))
  return { ok: true, value: { rows: found.slice(offset, offset + limit), total: found.length } } as const
}

/**
 * Drafts, then batches, as one list.
 * @param text part of a name; empty for all
 */
export function loadImports(text: string): LoadPage<ImportLine> {
  return async (offset, limit) => {
    const drafts = await loadDrafts(text, offset, limit)
    if (!drafts.ok) return drafts
    const { rows: first, total: before } = drafts.value
    const room = limit - first.length
    const batches = await call('batches.list', {
      ...(text === '' ? {} : { text }),
      offset: Math.max(0, offset - before),
      // A page is never empty, even if it is only counted.
      limit: Math.max(1, room),
    })
    if (!batches.ok) return batches
    const rows: ImportLine[] = [
      ...first.map((draft) => ({ draft, batch: null })),
      ...batches.value.rows.slice(0, room).map((batch) => ({ draft: null, batch })),
    ]
    return { ok: true, value: { rows, total: before + batches.value.total } }
  }
}
