import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ExportedSelection } from '../../contract/exporting.ts'
import { checkDerived } from '../../db/counts/derivedCheck.ts'
import { saveOutcomes } from '../../db/handOvers/outcomes.ts'
import { keyOf } from '../../db/numbers/numberKey.ts'
import { inTransaction } from '../../db/file/connection.ts'
import type { ExportedNumber } from '../../electron/sheets/layout.ts'
import { everything, files, takePages } from './support/handingOver.ts'
import { openInventory, valueOf, type TestInventory } from './support/inventory.ts'
import { numbersOf } from './support/stock.ts'

const e164s = Array.from({ length: 6 }, (_, index) => `+1650555010${index}`)

/** A system that takes what is handed over to it, but for what it rejects. */
type Portal = Map<string, string | null>

function take(portal: Portal, rows: readonly ExportedNumber[], rejected: ReadonlySet<string>): void {
  for (const { e164, part, serviceInfo } of rows) {
    if (rejected.has(e164)) continue
    if (part === 'removals') portal.delete(e164)
    else portal.set(e164, serviceInfo)
  }
}

const inInventory = async ({ route }: TestInventory): Promise<Portal> =>
  new Map((await numbersOf(route)).map(({ e164, serviceInfo }) => [e164, serviceInfo]))

const place = fc.nat({ max: e164s.length - 1 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), place }),
  fc.record({ kind: fc.constant('edit' as const), place, text: fc.constantFrom('A', 'B', '') }),
  fc.record({ kind: fc.constant('delete' as const), place }),
  fc.record({
    kind: fc.constant('handOver' as const),
    what: fc.constantFrom('all' as const, 'changes' as const),
    rejects: fc.array(place, { maxLength: 2 }),
  }),
)

it('whatever is done, changed and rejected: what changed since brings the other system to where the inventory is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const inventory = openInventory()
      const { route, open } = inventory
      const portal: Portal = new Map()
      const handed: { last: number | null } = { last: null }

      async function handOver(numbers: ExportedSelection, rejects: readonly number[]): Promise<void> {
        const exported = crypto.randomUUID()
        const rows = await takePages(inventory, numbers, exported)
        if (rows.length === 0) return
        const { id } = valueOf(await route('handOvers.record', { exported, profile: 'Portal', files }))
        handed.last = id
        // A removal that is rejected is handed over again each time: it would never end.
        const rejected = rows
          .filter(({ e164, part }) => part !== 'removals' && rejects.some((each) => e164s[each] === e164))
          .map(({ e164 }) => e164)
        inTransaction(open.db, () =>
          saveOutcomes(
            open.db,
            id,
            rejected.map((e164) => ({ key: keyOf(e164), outcome: 'rejected', reason: 'No' })),
          ),
        )
        take(portal, rows, new Set(rejected))
      }

      for (const one of steps) {
        if (one.kind === 'handOver') {
          const numbers =
            one.what === 'all' || handed.last === null ? everything : { changedSince: handed.last }
          await handOver(numbers, one.rejects)
          continue
        }
        const e164 = e164s[one.place] ?? ''
        const numbers = { ids: [keyOf(e164)] }
        if (one.kind === 'add') await route('pool.add', { text: e164, policy: 'all' })
        else if (one.kind === 'edit') await route('pool.edit', { numbers, serviceInfo: one.text })
        else await route('pool.delete', { numbers })
      }
      if (handed.last === null) return
      const { last } = handed
      // What is still rejected as it is goes by itself, and then all that changed.
      await handOver({ filter: { handOver: ['rejected'] }, except: [] }, [])
      await handOver({ changedSince: last }, [])
      expect(portal).toEqual(await inInventory(inventory))
      expect(await takePages(inventory, { changedSince: last }, 'x')).toEqual([])
      expect(checkDerived(open.db)).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 120_000)
