import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { plainUpdate } from '../../contract/sheets/sheets.ts'
import { checkDerived } from '../../db/counts/derivedCheck.ts'
import { recoverDrafts } from '../../electron/inventory/review/drafting.ts'
import { programOf } from '../program.ts'
import { draftsOf, planCells } from './import/sheets.ts'
import { openInventory, temporaryFolder, valueOf, type TestInventory } from './support/inventory.ts'
import { runInOtherProcess } from './support/otherProcess.ts'

const kills = 15
const rows = 6000

const sheetOf = (reference: string) =>
  `Number\tBilling Reference ID\n${Array.from({ length: rows }, (_, index) => `+4930${10_000_000 + index}\t${reference}`).join('\n')}`

const referencesIn = ({ open }: TestInventory) =>
  open.db
    .prepare<[], { reference: string; numbers: number }>(
      'SELECT billing_reference_id AS reference, count(*) AS numbers FROM numbers GROUP BY 1',
    )
    .all()

it(
  `killed at ${kills} random moments, an update by a sheet is done completely or not at all, and its draft says which`,
  { timeout: 300_000 },
  async () => {
    const worker = await programOf('importing', temporaryFolder())
    const first = openInventory()
    const { file } = first
    const { planId } = valueOf(await planCells(first, sheetOf('R-0')))
    valueOf(await first.route('import.commit', { planId, policy: 'all' }))
    let reference = 0
    let next = valueOf(await planCells(first, sheetOf('R-1'), { update: plainUpdate })).planId
    first.open.close()
    let killed = 0
    // About as long as an update takes, in milliseconds; the kills find out how long that is on this machine.
    let updateTakes = 400
    while (killed < kills) {
      const updating = runInOtherProcess(worker, file, next, '200')
      expect(await updating.line()).toBe('begins')
      await setTimeout(Math.random() * updateTakes)
      await updating.kill()

      const after = openInventory(file)
      await recoverDrafts(after.context)
      expect(after.open.db.pragma('integrity_check', { simple: true })).toBe('ok')
      const [found, ...others] = referencesIn(after)
      expect(others).toEqual([])
      expect(found?.numbers).toBe(rows)
      const isDone = found?.reference !== `R-${reference}`
      expect(found?.reference).toBe(`R-${isDone ? reference + 1 : reference}`)
      expect(checkDerived(after.open.db)).toEqual([])
      const waiting = (await draftsOf(after)).map((draft) => draft.rows)
      if (isDone) {
        // The update itself was written; whether its empty draft is gone already makes no difference.
        expect(waiting.filter((count) => count > 0)).toEqual([])
        reference += 1
        updateTakes *= 0.8
        next = valueOf(await planCells(after, sheetOf(`R-${reference + 1}`), { update: plainUpdate })).planId
      } else {
        expect(waiting).toEqual([rows])
        killed += 1
        updateTakes *= 1.1
      }
      after.open.close()
    }
  },
)
