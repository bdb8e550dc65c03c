import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { interrupt, pipeInto, runCommand, startCommand } from './harness/command.ts'
import { expect, test } from './harness/fixture.ts'
import { windowsHas } from '../system.ts'

const sheet = join(import.meta.dirname, '../fixtures/spreadsheets/numbers-national.csv')

test('a sheet is checked and imported, and numbers exported, without a window or a display', async ({
  dataFolder,
  launch,
}) => {
  const nothing = await runCommand(dataFolder, 'export', join(dataFolder, 'none.csv'))
  expect(nothing).toMatchObject({ code: 3, out: '' })
  expect(nothing.err).toContain('There is no inventory in')

  const alone = await runCommand(dataFolder, 'check', sheet, '--country', 'US', '--json')
  expect(alone.code).toBe(0)
  expect(JSON.parse(alone.out)).toMatchObject({ exitCode: 0, verified: false, counts: { ready: 60 } })
  expect(existsSync(join(dataFolder, 'numberdesk.sqlite'))).toBe(false)

  const imported = await runCommand(dataFolder, 'import', sheet, '--country', 'US', '--json')
  expect(imported.code).toBe(0)
  expect(JSON.parse(imported.out)).toMatchObject({ exitCode: 0, state: 'done', imported: 60, notImported: 0 })

  const report = join(dataFolder, 'errors.csv')
  const checked = await runCommand(dataFolder, 'check', sheet, '--country', 'US', '--report', report)
  expect(checked.code).toBe(1)
  expect(checked.out).toContain('60 × Already in the inventory')
  expect(readFileSync(report, 'utf8').trim().split('\r\n')).toHaveLength(61)

  const file = join(dataFolder, 'all.xlsx')
  expect(await runCommand(dataFolder, 'export', file)).toMatchObject({
    code: 0,
    out: `60 numbers exported to ${file}\n`,
  })
  expect(await runCommand(dataFolder, 'export', file, '--frob')).toMatchObject({ code: 2, out: '' })
  const inGerman = await runCommand(dataFolder, 'export', file, '--lang', 'de')
  expect(inGerman).toMatchObject({ code: 4, out: '' })
  expect(inGerman.err).toContain('all.xlsx ist bereits vorhanden')
  const help = await runCommand(dataFolder, '--help', '--lang=ja')
  expect(help.out).toContain('終了コード')

  const app = await (await launch()).ready()
  await expect(app.page.getByText('60 numbers', { exact: true })).toBeVisible()
  const refused = await runCommand(dataFolder, 'check', sheet)
  expect(refused).toMatchObject({ code: 3, out: '' })
  expect(refused.err).toContain('The inventory is open in another NumberDesk.')
})

test('numbers are listed, found, acted on and looked up, without a window', async ({
  dataFolder,
  launch,
}) => {
  const imported = await runCommand(dataFolder, 'import', sheet, '--country', 'US', '--json')
  expect(imported.code).toBe(0)
  const listed = await runCommand(dataFolder, 'list', '--status', 'Free', '--limit', '3', '--json')
  const { total, numbers } = JSON.parse(listed.out) as { total: number; numbers: { e164: string }[] }
  const [first = '', second = ''] = numbers.map(({ e164 }) => e164)

  const piped = await pipeInto(`${first}\n+12025550000\n`, dataFolder, 'delete', '--from-file', '-', '--json')
  expect(piped.code).toBe(1)
  expect(JSON.parse(piped.out)).toMatchObject({ done: 1, missing: ['+12025550000'] })
  const dry = await runCommand(dataFolder, 'delete', '--status', 'Free', '--dry-run', '--json')
  expect(JSON.parse(dry.out)).toMatchObject({ exitCode: 0, dryRun: true, done: total - 1 })
  expect(await runCommand(dataFolder, 'unbind-user', second)).toMatchObject({ code: 6, out: '' })
  const edited = await runCommand(dataFolder, 'edit', second, '--service-info', 'Floor 2', '--lang', 'de')
  expect(edited).toMatchObject({ code: 0, out: 'Bearbeitet: 1 Nummer\n' })
  const history = await runCommand(dataFolder, 'history', second)
  expect(history.out).toContain('  Service info: None → Floor 2')

  const app = await (await launch()).ready()
  await expect(app.page.getByText(`${total - 1} numbers`, { exact: true })).toBeVisible()
  expect(await runCommand(dataFolder, 'delete', second)).toMatchObject({ code: 3, out: '' })
})

test('Ctrl+C leaves only complete batches; the window waits meanwhile, and then continues', async ({
  dataFolder,
  launch,
}) => {
  test.skip(windowsHas.noSignals, 'Windows has no signals')
  const long = join(dataFolder, 'long.csv')
  const lines = Array.from({ length: 60_000 }, (_, index) => `+4930${20_000_000 + index}`)
  writeFileSync(long, ['Number', ...lines, ''].join('\n'))
  const running = startCommand(dataFolder, 'import', long)
  // It is there as soon as the command has locked the inventory.
  await expect.poll(() => existsSync(join(dataFolder, 'numberdesk.sqlite'))).toBe(true)
  const app = await launch()
  await expect(app.page.getByText('The inventory is open in another NumberDesk.')).toBeVisible()

  interrupt(running)
  const { code, err } = await running.ended
  expect(code).toBe(130)
  expect(err).toContain('ancelled')
  await app.page.getByRole('button', { name: 'Try again' }).click()
  await app.ready()
  const { numbers } = await app.callApi('inventory.summary', {})
  expect(numbers % 200).toBe(0)
  expect(numbers).toBeLessThan(60_000)
})
