import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

interface Watch {
  /** The question and its buttons. */
  asked: string[][]
  /** The button that is chosen next. */
  answer: number
  /** The progress of the taskbar button. */
  bar: number[]
  /** Ends the choice of a place for the export. */
  place: (path: string) => void
}
// What a test stores in the main process.
interface Watched {
  watch: Watch
}

/** Starts an export that waits for its place, and answers the question before closing. */
async function beginExport(app: Application) {
  await app.seed({ numbers: '+1 650 555 0100 - 0109' })
  await app.electron.evaluate(({ dialog, BrowserWindow }) => {
    const watch: Watch = { asked: [], answer: 0, bar: [], place: () => undefined }
    Object.assign(globalThis, { watch })
    dialog.showSaveDialog = () =>
      new Promise((resolve) => (watch.place = (filePath) => resolve({ canceled: false, filePath })))
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, detail = '', buttons = [] } = args.at(-1) as Electron.MessageBoxOptions
      watch.asked.push([message, detail, ...buttons])
      return Promise.resolve({ response: watch.answer, checkboxChecked: false })
    }
    const [window] = BrowserWindow.getAllWindows()
    if (window !== undefined) window.setProgressBar = (share) => void watch.bar.push(share)
  })
  const numbers = { filter: {}, except: [] }
  const exported = app.tryApi('export.run', {
    numbers,
    form: 'spreadsheet',
    format: 'csv',
    allColumns: false,
    name: 'Numbers',
  })
  await expect.poll(() => isAwake(app)).toBe(true)
  return { exported }
}

const watched = (app: Application) => app.electron.evaluate(() => (globalThis as unknown as Watched).watch)
const isAwake = (app: Application) =>
  app.electron.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)))
const close = (app: Application) =>
  app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('closing the window during an export asks first; staying completes it, and the computer may sleep again', async ({
  app,
  dataFolder,
}) => {
  const { exported } = await beginExport(app)
  await close(app)
  await expect
    .poll(async () => (await watched(app)).asked)
    .toEqual([
      [
        'An export is in progress.',
        'If you close NumberDesk now, the export is stopped and leaves no files.',
        'Keep working',
        'Close anyway',
      ],
    ])
  const path = join(dataFolder, 'numbers.csv')
  await app.electron.evaluate((_electron, to) => (globalThis as unknown as Watched).watch.place(to), path)
  expect(await exported).toMatchObject({ ok: true, value: { numbers: 10 } })
  expect(existsSync(path)).toBe(true)
  expect((await watched(app)).bar).toContain(1)
  expect((await watched(app)).bar.at(-1)).toBe(-1)
  expect(await isAwake(app)).toBe(false)
  // Nothing is running any more, so no question is asked.
  await app.quit()
})

test('the same in German, and the window closes if the person confirms', async ({ app }) => {
  await app.callApi('app.savePreferences', {
    ...(await app.callApi('app.preferences', {})),
    language: 'de',
  })
  const { exported } = await beginExport(app)
  // The page goes with its window, before it is answered.
  exported.catch(() => undefined)
  await app.electron.evaluate(({ app: main }) => {
    const { watch } = globalThis as unknown as Watched
    watch.answer = 1
    main.once('will-quit', () => process.stdout.write(`asked: ${watch.asked.join('|')}\n`))
  })
  const said = new Promise<string>((resolve) =>
    app.electron.process().stdout?.on('data', (data: Buffer) => {
      if (data.toString().startsWith('asked: ')) resolve(data.toString())
    }),
  )
  const ended = new Promise((resolve) => app.electron.process().once('exit', resolve))
  await close(app)
  expect(await said).toContain('Ein Export läuft.')
  expect(await said).toContain('Trotzdem schließen')
  expect(await ended).toBe(0)
})
