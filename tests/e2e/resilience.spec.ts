import Database from 'better-sqlite3'
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { rowIdOf } from '../../contract/sheets/rows.ts'
import type { Application } from './harness/application.ts'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import {} from './harness/launching.ts'
import { launchAsOrdinaryUser, ordinaryUserWorks } from './harness/ordinaryUser.ts'

const binding = process.env['NUMBERDESK_SQLITE_BINDING']
const sqliteOptions = binding === undefined ? {} : { nativeBinding: binding }

const databaseOf = (dataFolder: string) => join(dataFolder, 'numberdesk.sqlite')
const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

function countNumbers(app: Application): Promise<number> {
  const sort = { by: 'number', descending: false } as const
  return app.callApi('numbers.list', { filter: {}, sort, offset: 0, limit: 1 }).then(({ total }) => total)
}

const row = (app: Application) => app.page.getByRole('row', { name: /\+1 650 555 0100/ })

/** The window's text, asked of the main process: Playwright gives up a page whose process died. */
function textOfWindow(app: Application): Promise<string> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return ''
    const script = `document.documentElement.dataset.ready === 'true' ? document.body.innerText : ''`
    // A script that was running when its page crashed never answers.
    const late = new Promise<string>((resolve) => setTimeout(() => resolve(''), 1000))
    return Promise.race([contents.executeJavaScript(script) as Promise<string>, late])
  })
}

function crashPage(app: Application): Promise<void> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
}

function inventoryPid(app: Application): Promise<number | undefined> {
  return app.electron.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'NumberDesk inventory')?.pid,
  )
}

async function isReady(app: Application): Promise<boolean> {
  const { inventory } = await app.callApi('app.info', {})
  return inventory.state === 'ready'
}

/** Ends the inventory process as the system would when it is out of memory. */
async function killInventory(app: Application): Promise<void> {
  const pid = await inventoryPid(app)
  if (pid === undefined) throw new Error('there is no inventory process')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => inventoryPid(app)).not.toBe(pid)
}

/** Ends it so often that it is not started again by itself. */
async function killInventoryForGood(app: Application): Promise<void> {
  for (let time = 1; time <= 3; time += 1) {
    await killInventory(app)
    await expect.poll(() => isReady(app), { timeout: 20_000 }).toBe(true)
  }
  await killInventory(app)
  await expect(app.page.getByRole('alert').filter({ hasText: 'several times' })).toBeVisible()
}

/** Starts an import of many batches and waits until some are written. */
async function importLarge(app: Application, folder: string): Promise<Locator> {
  const sheet = join(folder, 'large.csv')
  const lines = Array.from({ length: 40_000 }, (_, index) => `+4930${20_000_000 + index}`)
  writeFileSync(sheet, ['Number', ...lines, ''].join('\n'))
  await app.answerOpenDialog(sheet)
  await app.page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = app.page.getByRole('dialog', { name: 'Import' })
  await dialog.getByRole('button', { name: 'Upload CSV' }).click()
  await dialog.getByRole('button', { name: 'Import 40000 numbers' }).click({ timeout: 30_000 })
  await expect(dialog.getByRole('status')).toHaveText(/^[1-9][\d,]* of 40,000 numbers$/)
  return dialog
}

test.describe('a process dies', () => {
  test('the page’s: the window is restored completely', async ({ app }) => {
    await app.seed({ numbers: '+16505550100' })
    await expect(row(app)).toBeVisible()
    for (let time = 1; time <= 2; time += 1) {
      await crashPage(app)
      await expect.poll(() => textOfWindow(app), { timeout: 20_000 }).toContain('+1 650 555 0100')
    }
  })

  test('the page’s, during a review: the draft is unchanged', async ({ app, dataFolder }) => {
    await app.seed()
    const sheet = join(dataFolder, 'november.csv')
    writeFileSync(sheet, 'Number\n+16505550200\n+1650\n')
    const { planId } = await app.readSheet(sheet)
    await app.callApi('import.edit', { planId, id: rowIdOf(2), field: 'serviceInfo', text: 'Front desk' })
    await crashPage(app)
    await expect.poll(() => textOfWindow(app), { timeout: 20_000 }).toContain('Sub Account')
    const shown = JSON.stringify({ planId, show: 'all', offset: 0, limit: 10 })
    const rows = await app.electron.evaluate(
      ({ BrowserWindow }, script) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as Promise<string>,
      `window.api['import.rows'](${shown})`,
    )
    expect(rows).toContain('Front desk')
    expect(rows).toContain('"total":2')
  })

  test('the page’s, during an import: it stops after the current batch, and the rest is a draft', async ({
    app,
    dataFolder,
  }) => {
    await importLarge(app, dataFolder)
    await crashPage(app)
    await expect.poll(() => textOfWindow(app), { timeout: 20_000 }).toContain('Sub Account')
    const ask = (call: string) =>
      app.electron.evaluate(
        ({ BrowserWindow }, script) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script) as Promise<string>,
        `window.api${call}`,
      )
    await expect
      .poll(() => ask("['drafts.list']({ offset: 0, limit: 1 })"), { timeout: 20_000 })
      .toContain('"state":"stopped"')
    const total = Number(/"numbers":(\d+)/.exec(await ask("['inventory.summary']({})"))?.[1])
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThan(40_000)
    expect(total % 200).toBe(0)
  })

  test('the page’s, repeatedly: the person is asked, sees the log, and the window is restored', async ({
    app,
    dataFolder,
  }) => {
    await app.seed({ numbers: '+16505550100' })
    await app.electron.evaluate(({ dialog, shell }) => {
      const reported = { buttons: [] as string[][], shown: [] as string[] }
      Object.assign(globalThis, { reported })
      dialog.showMessageBox = (...args: unknown[]) => {
        const { buttons = [] } = args.at(-1) as { buttons?: string[] }
        reported.buttons.push(buttons)
        const response =
          reported.shown.length === 0 ? buttons.indexOf('Show log') : buttons.indexOf('Try again')
        return Promise.resolve({ response, checkboxChecked: false })
      }
      shell.openPath = (path) => {
        reported.shown.push(path)
        return Promise.resolve('')
      }
    })
    for (let time = 1; time <= 4; time += 1) {
      await crashPage(app)
      await expect.poll(() => textOfWindow(app), { timeout: 20_000 }).toContain('+1 650 555 0100')
    }
    const reported = await app.electron.evaluate(
      () => (globalThis as unknown as { reported: { buttons: string[][]; shown: string[] } }).reported,
    )
    expect(reported.buttons[0]).toEqual(['Try again', 'Restart', 'Quit', 'Show log'])
    expect(reported.shown).toEqual([join(dataFolder, 'logs')])
    // The log is about the application, and has no numbers or names.
    const log = readFileSync(join(dataFolder, 'logs', 'numberdesk.log'), 'utf8')
    expect(log).toContain('The page’s process is gone')
    for (const secret of ['5550100', '555 0100', 'Acme', 'Northern', 'Ada']) expect(log).not.toContain(secret)
  })

  test('the inventory’s: it is restarted and the list is right', async ({ app }) => {
    await app.seed({ numbers: '+16505550100' })
    await killInventory(app)
    // Nothing that the person has to do: the window is as it was when the new process is there.
    await expect.poll(() => isReady(app), { timeout: 20_000 }).toBe(true)
    await expect(row(app)).toBeVisible()
    await app.callApi('pool.add', { text: '+16505550101', policy: 'all' })
    await expect(app.page.getByRole('row', { name: /\+1 650 555 0101/ })).toBeVisible()
    expect(await countNumbers(app)).toBe(2)
  })

  test('the inventory’s, repeatedly: the person is informed and tries again', async ({ app }) => {
    await app.seed({ numbers: '+16505550100' })
    await killInventoryForGood(app)
    await app.page.getByRole('button', { name: 'Try again' }).click()
    await expect(row(app)).toBeVisible()
  })

  test('the inventory’s, during an import: only complete batches are there, and the person is informed', async ({
    app,
    dataFolder,
  }) => {
    const dialog = await importLarge(app, dataFolder)
    await killInventory(app)
    await expect.poll(() => isReady(app), { timeout: 20_000 }).toBe(true)
    await expect(dialog).toBeHidden()
    await expect(
      app.page.getByRole('alert').filter({ hasText: 'The import of large.csv stopped' }),
    ).toBeVisible()
    const total = await countNumbers(app)
    expect(total).toBeGreaterThan(0)
    expect(total % 200).toBe(0)
    // The next import starts again.
    await app.page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(dialog.getByRole('button', { name: 'Upload CSV' })).toBeVisible()
  })

  test('the inventory’s, permanently: the application still quits', async ({ app }) => {
    await killInventoryForGood(app)
    await app.quit()
  })

  test('all of them, during an import: only complete batches are there', async ({ app, dataFolder }) => {
    await importLarge(app, dataFolder)
    await app.kill()

    await app.restart()
    const total = await countNumbers(app)
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThan(40_000)
    expect(total % 200).toBe(0)
    const batches = await app.callApi('batches.list', { offset: 0, limit: 1000 })
    expect(batches.rows.map(({ count }) => count)).toEqual(Array<number>(total / 200).fill(200))
  })
})

/** Overwrites pages in the middle of a file with garbage. */
function scribble(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(3 * 4096, 0xa5), 0, undefined, 4 * 4096)
  closeSync(handle)
}

function setVersion(file: string, change: (version: number) => number): void {
  const db = new Database(file, sqliteOptions)
  db.pragma(`user_version = ${change(Number(db.pragma('user_version', { simple: true })))}`)
  db.close()
}

/** A process that holds an exclusive lock on a file until it is killed. */
async function lock(file: string): Promise<ChildProcess> {
  const code = `
    const db = new (require('better-sqlite3'))(process.argv[1], JSON.parse(process.argv[2]))
    // Where the file is kept with a write-ahead log, an exclusive transaction alone lets others in.
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
    console.log('locked')
    setInterval(() => db.inTransaction, 1000)`
  const holder = spawn(process.execPath, ['-e', code, file, JSON.stringify(sqliteOptions)], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await Promise.race([
    once(holder.stdout, 'data'),
    once(holder, 'exit').then(() => Promise.reject(new Error('the file could not be locked'))),
  ])
  return holder
}

async function letGo(holder: ChildProcess): Promise<void> {
  const ended = once(holder, 'exit')
  holder.kill('SIGKILL')
  await ended
}

interface Trouble {
  readonly name: string
  readonly message: RegExp
  /** Whether the inventory can be read all the same. */
  readonly readable?: boolean
  /** Causes the problem; returns the function that fixes it. */
  readonly make: (file: string, good: string) => (() => unknown) | Promise<() => unknown>
}

const restore = (file: string, good: string) => () => copyFileSync(good, file)

const troubles: readonly Trouble[] = [
  {
    name: 'damaged pages',
    message: /damaged/,
    make: (file, good) => {
      scribble(file)
      return restore(file, good)
    },
  },
  {
    name: 'a file cut short',
    message: /damaged/,
    make: (file, good) => {
      truncateSync(file, 5 * 4096)
      return restore(file, good)
    },
  },
  {
    name: 'a file that is not a database',
    message: /not a NumberDesk database/,
    make: (file, good) => {
      writeFileSync(file, 'Dear diary, these are not phone numbers.\n'.repeat(500))
      return restore(file, good)
    },
  },
  {
    name: 'a newer database',
    message: /newer version of NumberDesk/,
    make: (file) => {
      setVersion(file, (version) => version + 1000)
      return () => setVersion(file, (version) => version - 1000)
    },
  },
  {
    name: 'a file that may not be written',
    message: /can’t be written/,
    readable: true,
    make: (file) => {
      chmodSync(file, 0o400)
      return () => chmodSync(file, 0o600)
    },
  },
  {
    name: 'a file that another program has locked',
    message: /Another program is using the inventory/,
    make: async (file) => {
      const holder = await lock(file)
      return () => letGo(holder)
    },
  },
  {
    name: 'an inventory that another NumberDesk has open',
    message: /open in another NumberDesk/,
    readable: true,
    make: async (file) => {
      const holder = await lock(`${file}.lock`)
      return () => letGo(holder)
    },
  },
]

/** The message and the buttons while the inventory can't be used. */
async function expectProblem(page: Page, message: RegExp): Promise<void> {
  const alert = page.getByRole('alert')
  await expect(alert).toContainText(message)
  await expect(alert).toContainText(/not touched|Nothing was changed|nothing was changed/)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeEnabled()
  await expect(page.getByRole('button', { name: 'Show data folder' })).toBeEnabled()
}

/** Opens the inventory read-only: its content can be seen and exported, and nothing can be changed. */
async function expectReadable(app: Application): Promise<void> {
  const { page } = app
  await page.getByRole('button', { name: 'Open read-only' }).click()
  await expect(page.getByRole('row', { name: /\+1 650 555 0100/ })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Search numbers' }).fill('0142')
  await expect(page.getByRole('row', { name: /\+1 650 555 0142/ })).toBeVisible()
  await page.getByRole('button', { name: 'Actions for +16505550142' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(page.getByRole('dialog').getByText('Added')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Search numbers' }).fill('')
  await expectNothingToChange(app)
}

/** A button that starts a change can be focused, looks disabled, says why, and opens nothing. */
async function expectNothingToChange(app: Application): Promise<void> {
  const { page } = app
  const why = /^The inventory is open read-only\. Choose Read-only/
  const add = page.getByRole('button', { name: 'Add Numbers' })
  const bring = page.getByRole('button', { name: 'Import' })
  for (const button of [add, bring]) {
    await expect(button).toBeDisabled()
    await expect(button).toHaveAccessibleDescription(why)
  }
  const list = page.getByRole('region', { name: 'Sub Account', exact: true })
  for (const begin of [
    () => add.press('Enter'),
    () => bring.press('Enter'),
    () => app.chooseFromMenu('add-numbers'),
    () => app.dropFiles(list, process.execPath),
  ]) {
    await begin()
    await expect(page.getByRole('alert')).toContainText(why)
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Actions for +16505550142' }).click()
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: 'History' })).toBeEnabled()
  for (const name of ['Assign', 'Delete']) {
    await expect(menu.getByRole('menuitem', { name })).toBeDisabled()
    await expect(menu.getByRole('menuitem', { name })).toHaveAccessibleDescription(
      'The inventory is read-only',
    )
  }
  await page.keyboard.press('Escape')
  await page.getByRole('checkbox', { name: 'Select +16505550142' }).check()
  await expect(page.getByRole('button', { name: 'Assign 1' })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Copy' })).toBeEnabled()
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await page.getByRole('tab', { name: 'Directory' }).click()
  await expect(page.getByRole('button', { name: 'Add sub account' })).toHaveAccessibleDescription(why)
  await page.getByRole('tab', { name: 'Sub Account' }).click()
  await expect(page.getByRole('row', { name: /\+1 650 555 0142/ })).toBeVisible()
}

/** Opens an inventory that is open read-only to be worked on. */
async function openForChanges(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read-only' }).click()
  await page.getByRole('button', { name: 'Open for changes' }).click()
}

test.describe('the inventory can’t be used', () => {
  for (const { name, message, readable = false, make } of troubles) {
    test(name, async ({ launch, dataFolder }) => {
      const before = await (await launch()).ready()
      await before.seed({ numbers: '+16505550100 - 0299' })
      await before.quit()
      const file = databaseOf(dataFolder)
      const good = join(dataFolder, 'good.sqlite')
      copyFileSync(file, good)
      const putRight = await make(file, good)
      const digest = digestOf(file)

      const app = await launch()
      await expectProblem(app.page, message)
      await app.page.getByRole('button', { name: 'Try again' }).click()
      await expectProblem(app.page, message)
      await app.electron.evaluate(({ shell }) => {
        const opened: string[] = []
        Object.assign(globalThis, { opened })
        shell.openPath = (path) => {
          opened.push(path)
          return Promise.resolve('')
        }
      })
      await app.page.getByRole('button', { name: 'Show data folder' }).click()
      await expect
        .poll(() => app.electron.evaluate(() => (globalThis as { opened?: string[] }).opened))
        .toEqual([dataFolder])
      const openReadOnly = app.page.getByRole('button', { name: 'Open read-only' })
      if (readable) {
        await expectReadable(app)
        await openForChanges(app.page)
        await expectProblem(app.page, message)
        await expectAccessibleInBothThemes(app, 'The inventory can’t be used')
        await openReadOnly.click()
        await expect(row(app)).toBeVisible()
        await app.page.getByRole('button', { name: 'Read-only' }).click()
        await expect(app.page.getByRole('button', { name: 'Open for changes' })).toBeVisible()
        await expectAccessibleInBothThemes(app, 'Sub Account, read-only and why')
        await app.page.keyboard.press('Escape')
        const numbers = { filter: {}, except: [] }
        await app.answerSaveDialog(join(dataFolder, 'all.csv'))
        const exported = await app.callApi('export.run', {
          numbers,
          form: 'spreadsheet',
          format: 'csv',
          allColumns: false,
          name: 'all',
        })
        expect(exported?.numbers).toBe(200)
      }
      expect(digestOf(file)).toBe(digest)

      await putRight()
      if (readable) await openForChanges(app.page)
      else await app.page.getByRole('button', { name: 'Try again' }).click()
      await expect(row(app)).toBeVisible()
      await expect(app.page.getByRole('button', { name: 'Read-only' })).toHaveCount(0)
      await expect(app.page.getByRole('alert')).toHaveCount(0)
      expect(await countNumbers(app)).toBe(200)
    })
  }

  test('a data folder that may not be written, as an ordinary user', async ({ dataFolder }) => {
    test.skip(!ordinaryUserWorks(), 'needs Linux with user namespaces: nothing is closed to root')
    const data = join(dataFolder, 'data')
    const first = await launchAsOrdinaryUser(dataFolder, data)
    await first.page.locator('html[data-ready="true"]').waitFor({ state: 'attached' })
    await first.stop()
    const digest = digestOf(databaseOf(data))
    chmodSync(data, 0o500)
    const run = await launchAsOrdinaryUser(dataFolder, data)
    try {
      await expectProblem(run.page, /can’t be written/)
      // No file can be created next to the inventory, so it is read into memory.
      await run.page.getByRole('button', { name: 'Open read-only' }).click()
      await expect(run.page.getByRole('button', { name: 'Load sample data' })).toBeVisible()
      await run.page.getByRole('button', { name: 'Load sample data' }).press('Enter')
      await expect(run.page.getByRole('alert')).toContainText('The inventory is open read-only')
      await openForChanges(run.page)
      await expect(run.page.getByRole('button', { name: 'Open read-only' })).toBeVisible()
      expect(digestOf(databaseOf(data))).toBe(digest)
      chmodSync(data, 0o700)
      await run.page.getByRole('button', { name: 'Try again' }).click()
      await expect(run.page.getByRole('button', { name: 'Load sample data' })).toBeVisible()
    } finally {
      chmodSync(data, 0o700)
      await run.stop()
    }
  })
})

test('a second start ends at once and brings the first window to the front', async ({ app }) => {
  await app.seed({ numbers: '+16505550100' })
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  expect(await app.startAgain()).toBe(0)
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible())),
    )
    .toEqual([true])
  await expect(row(app)).toBeVisible()
})

test('a restart finds the tab, the search and filters, and the theme', async ({ app }) => {
  await app.seed({ numbers: '+16505550100\n+442079460100' })
  await app.page.getByRole('textbox', { name: 'Search numbers' }).fill('650 555')
  await expect(row(app)).toBeVisible()
  await expect(app.page.getByRole('row', { name: /\+44/ })).toBeHidden()
  await app.chooseFromMenu('theme-dark')
  await app.page.getByRole('tab', { name: 'Batches' }).click()
  await app.ready()
  await app.restart()
  await expect(app.page.getByRole('tab', { name: 'Batches' })).toHaveAttribute('aria-selected', 'true')
  expect(await app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  await app.page.getByRole('tab', { name: 'Sub Account' }).click()
  await expect(app.page.getByRole('textbox', { name: 'Search numbers' })).toHaveValue('650 555')
  await expect(row(app)).toBeVisible()
  await expect(app.page.getByRole('row', { name: /\+44/ })).toBeHidden()
})

test('damaged settings affect nothing else', async ({ launch, dataFolder }) => {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(join(dataFolder, 'settings.json'), '{"preferences": {"tab": "nowhere", "theme": ')
  const app = await (await launch()).ready()
  await expect(app.page.getByRole('tab', { name: 'Sub Account' })).toHaveAttribute('aria-selected', 'true')
  await app.seed({ numbers: '+16505550100' })
  await expect(row(app)).toBeVisible()
})
