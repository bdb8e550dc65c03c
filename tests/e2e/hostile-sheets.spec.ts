import type { ElectronApplication } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostileTexts } from '../fixtures/sheets/hostileTexts.ts'
import { hostileWorkbooks } from '../fixtures/sheets/hostileWorkbooks.ts'
import { expect, test } from './harness/fixture.ts'
import { say } from '../english.ts'

/** Those of the corpus that take most time or memory, or say most to the main process. */
const dangerous = [
  'a-million-and-one-rows.csv',
  'a-line-of-64-megabytes.csv',
  'a-heading-of-60-kilobytes.csv',
  'combining-marks-without-end.csv',
  'a-bomb-that-says-it-is-small.xlsx',
  'many-bombs.xlsx',
  'entities-that-unfold.xlsx',
  'merged-to-the-last-cell.xlsx',
  'a-string-of-8-megabytes.xlsx',
  'ten-thousand-sheets.xlsx',
  'attributes-without-end.xlsx',
  'a-chain-of-sectors-that-bites-its-tail.xls',
]
const sheets = [...hostileTexts, ...hostileWorkbooks].filter(({ name }) => dangerous.includes(name))

interface Watched {
  watched?: { readonly max: number; enable(): void; reset(): void }
}

/** Measures from now on how long the main process takes to answer. */
function watchMainProcess(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(() => {
    const histogram = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay({ resolution: 10 })
    histogram.enable()
    const place = globalThis as Watched
    place.watched = histogram
  })
}

/** The longest delay since the last call, in milliseconds. */
function longestWait(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(() => {
    const { watched } = globalThis as Watched
    const longest = (watched?.max ?? 0) / 1e6
    watched?.reset()
    return longest
  })
}

test('any hostile sheet ends with a message, and the application goes on', async ({ app, dataFolder }) => {
  expect(sheets).toHaveLength(dangerous.length)
  await watchMainProcess(app.electron)
  const waits: [string, number][] = []
  for (const { name, bytes, ends } of sheets) {
    const path = join(dataFolder, name)
    writeFileSync(path, bytes())
    await app.answerOpenDialog(path)
    await app.callApi('import.choose', {})
    const source = { kind: 'file', path } as const
    await longestWait(app.electron)
    const read = await app.tryApi('import.read', { source })
    waits.push([name, await longestWait(app.electron)])
    if (typeof ends === 'string') {
      expect(read).toMatchObject({ ok: false })
      expect(read.ok ? '' : say(read.message)).toContain(ends)
    } else {
      expect(read).toMatchObject({ ok: true, value: { counts: { rows: ends.rows } } })
    }
  }
  const [worst] = waits.toSorted((a, b) => b[1] - a[1])
  console.log(`main process held at most ${worst?.[1].toFixed(0)} ms (${worst?.[0]})`)
  // Read in the main process, any of them would hold it for longer; a machine with other work holds it for a while too.
  for (const [name, wait] of waits) expect(wait, name).toBeLessThan(1500)

  const source = { kind: 'file', path: join(dataFolder, 'ten-thousand-sheets.xlsx') } as const
  const look = await app.callApi('import.look', { source })
  expect(look.sheets).toHaveLength(1000)
  expect(look.clear).toBe(true)
  const review = await app.readSheet(join(import.meta.dirname, '../fixtures/spreadsheets/numbers-200.xlsx'))
  expect(review.counts.rows).toBe(200)
})
