import { expect, it } from 'vitest'
import { fuzzSheets, inOneLine } from '../../fuzz/sheetFuzz.ts'

it('no damage of a sheet crashes the reading, blocks it, or loses a row silently', async () => {
  // The same files each time, so that a failure is due to the current change; `npm run fuzz` tries others.
  const outcome = await fuzzSheets({ files: 120, seed: 20261201 })
  console.info(inOneLine(outcome))
  expect(outcome.faults, `seed ${outcome.seed}`).toEqual([])
  expect(outcome.slowest.seconds).toBeLessThan(5)
  expect(outcome.largest.megabytes).toBeLessThan(500)
})
