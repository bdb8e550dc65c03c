import type { ChangePart, HandedFile } from '../../../contract/handOvers.ts'
import type { ExportedSelection } from '../../../contract/exporting.ts'
import { exportPages } from '../../../electron/inventory/services/exporting.ts'
import type { ExportedNumber } from '../../../electron/sheets/layout.ts'
import type { TestInventory } from './inventory.ts'

export const everything: ExportedSelection = { filter: {}, except: [] }
export const files: HandedFile[] = [{ file: 'Numbers.csv', rows: 3, sha256: 'a'.repeat(64) }]

/** Takes the pages of an export that is to be handed over, as the writing process does. */
export async function takePages({ open, context }: TestInventory, numbers: ExportedSelection, name: string) {
  const { db, release } = open.snapshot()
  const rows: ExportedNumber[] = []
  try {
    const { pages } = await exportPages(db, numbers)
    for (const page of context.handOvers.noting(db, name, { numbers, pages })) rows.push(...page)
  } finally {
    release()
  }
  return rows
}

/** Hands numbers over; `meanwhile` happens before their files are in place. */
export async function handOver(
  inventory: TestInventory,
  numbers: ExportedSelection = everything,
  profile: string | null = 'Portal',
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
) {
  const exported = crypto.randomUUID()
  await takePages(inventory, numbers, exported)
  await meanwhile()
  return inventory.route('handOvers.record', { exported, profile, files })
}

/** What would be exported of what changed since a hand-over: each number with what of the change it is. */
export async function changedSince(
  inventory: TestInventory,
  id: number,
): Promise<[ChangePart | null, string][]> {
  const rows = await takePages(inventory, { changedSince: id }, 'not recorded')
  return rows.map(({ part, e164 }) => [part ?? null, e164])
}

/** Where each number of the inventory is that was handed over. */
export function statesOf({ open }: TestInventory) {
  const rows = open.db.prepare('SELECT key, state FROM hand_over_states ORDER BY key').raw().all()
  // Each is a pair.
  return Object.fromEntries(rows as [number, string][])
}
