import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

/** The name by which the set-up gives its own SQLite addon; it gives none where the prebuilt one serves. */
const bindingName = 'NUMBERDESK_SQLITE_BINDING'

/** Runs something in a changed environment; undefined removes a variable. */
async function withEnvironment<T>(
  changes: Readonly<Record<string, string | undefined>>,
  work: () => Promise<T>,
): Promise<T> {
  const before = Object.keys(changes).map((name) => [name, process.env[name]] as const)
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) Reflect.deleteProperty(process.env, name)
    else process.env[name] = value
  }
  for (const [name, value] of Object.entries(changes)) set(name, value)
  try {
    return await work()
  } finally {
    for (const [name, value] of before) set(name, value)
  }
}

test('started as electron FOLDER, without the environment of the set-up, it opens its inventory', async ({
  launch,
}) => {
  const app = await withEnvironment({ [bindingName]: undefined }, () => launch())
  await app.ready()
  await app.seed({ numbers: '+16505550100' })
  await expect(app.page.getByRole('row', { name: /\+1 650 555 0100/ })).toBeVisible()
})

test('if SQLite can’t be loaded, the window says so and what to do, and shows the log', async ({
  launch,
  dataFolder,
  complaints,
}) => {
  const prebuilt =
    process.env[bindingName] === undefined || process.env['NUMBERDESK_EXECUTABLE'] !== undefined
  test.skip(prebuilt, 'the prebuilt addon serves here')
  complaints.expect(/The inventory can’t be opened: unavailable/)
  const cache = join(dataFolder, 'empty-cache')
  mkdirSync(cache)
  const app = await withEnvironment({ [bindingName]: undefined, XDG_CACHE_HOME: cache }, () => launch())
  await app.ready()
  const alert = app.page.getByRole('alert')
  await expect(alert).toContainText('SQLite could not be loaded')
  await expect(alert).toContainText('npm run setup')
  await expect(alert.getByRole('button', { name: 'Show log' })).toBeVisible()
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toContainText('SQLite could not be loaded')
  await expectAccessibleInBothThemes(app, 'SQLite can’t be loaded')
})
