import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { recoverDrafts } from '../../electron/inventory/review/drafting.ts'
import { keyOfValue } from '../../db/schema/fromVersion180.ts'
import { countNumbers, draftsOf, planCells } from './import/sheets.ts'
import { programOf } from '../program.ts'
import { openInventory, temporaryFolder, valueOf } from './support/inventory.ts'
import { runInOtherProcess } from './support/otherProcess.ts'

const kills = 50
const batchSize = 100
const parts = 20
const rows = batchSize * parts

const sheetOf = (sheet: number) =>
  `Number\n${Array.from({ length: rows }, (_, index) => `+4930${10_000_000 + sheet * rows + index}`).join('\n')}`

it(
  `killed at ${kills} random moments, an import leaves only complete batches, and continuing completes the file`,
  { timeout: 300_000 },
  async () => {
    const worker = await programOf('importing', temporaryFolder())
    const first = openInventory()
    const { file } = first
    let sheet = 0
    let doneBefore = 0
    let planId = valueOf(await planCells(first, sheetOf(sheet))).planId
    first.open.close()
    let killed = 0
    // About as long as the rest of an import takes, in milliseconds: how long that is on this machine, the kills find out.
    let importTakes = 150
    let finished = false
    while (!finished) {
      const importing = runInOtherProcess(worker, file, planId, String(batchSize))
      expect(await importing.line()).toBe('begins')
      const goesOn = killed < kills
      if (goesOn) await setTimeout(Math.random() * importTakes)
      else expect(await importing.line()).toBe('done')
      await importing.kill()

      const after = openInventory(file)
      const { db } = after.open
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      await recoverDrafts(after.context)
      const numbers = (await countNumbers(after)) - sheet * rows
      const done = numbers / batchSize
      const list = valueOf(await after.route('batches.list', { offset: 0, limit: parts }))
      expect(list.rows.slice(0, done).map(({ name, count }) => [name, count])).toEqual(
        Array.from({ length: done }, (_, index) => [`Pasted cells (${done - index} of ${parts})`, batchSize]),
      )
      expect(list.total).toBe(sheet * parts + done)
      const drafts = await draftsOf(after)
      if (done === parts) expect(drafts).toEqual([])
      else if (done === 0) expect(drafts).toMatchObject([{ planId, rows, state: 'review', cutOff: false }])
      else {
        const imported = { batches: done, numbers }
        expect(drafts).toMatchObject([
          { planId, rows: rows - numbers, state: 'stopped', cutOff: done > doneBefore, imported },
        ])
      }
      const twice = `SELECT count(*) FROM draft_rows JOIN numbers ON key = ${keyOfValue("substr(cells ->> 'number', 2)")}`
      expect(db.prepare(twice).pluck().get()).toBe(0)
      expect(db.prepare('SELECT count(*) FROM draft_rows').pluck().get()).toBe(rows - numbers)
      doneBefore = done % parts
      // One that came too late to hit the import is no kill.
      if (goesOn && done < parts) killed += 1
      if (goesOn) importTakes *= done < parts ? 1.1 : 0.8
      if (done === parts) {
        sheet += 1
        finished = !goesOn
        if (!finished) planId = valueOf(await planCells(after, sheetOf(sheet))).planId
      }
      after.open.close()
    }
    expect(killed).toBe(kills)
  },
)
