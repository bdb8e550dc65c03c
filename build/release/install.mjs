/**
 * `node build/release/install.mjs FOLDER`: installs the package of this system from a folder, uses it, and removes it.
 * For the release workflow: it installs for real.
 */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { withDisplay } from '../setup/system/display.mjs'
import { runScript, SetupError, step } from '../setup/steps.mjs'
import { carriesOut, smoke, starts, whileItRuns } from '../smoke.mjs'
import { installHere, theOne } from './installing.mjs'
import { tamperWith } from './tampering.mjs'

const virtual = process.platform === 'linux'

await runScript(async () => {
  const [, , packages] = process.argv
  if (packages === undefined) throw new SetupError('Say which folder the packages are in.')
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-installed-'))
  const install = () => installHere(resolve(packages), join(folder, 'NumberDesk'))
  const installed = await step('Installation', async () => {
    const value = await install()
    if ((await value.isOffered?.()) === false)
      throw new SetupError('The system does not offer it for sheets under Open with, or in its menu.')
    return { value, done: value.executable }
  })
  await step('Installed application', async () => {
    const done = await withDisplay({ virtual }, (display) => smoke(installed.executable, display))
    return { value: undefined, done }
  })
  if (process.platform === 'win32') {
    await step('Installation over one that runs', async () => {
      await whileItRuns(installed.executable, install)
      const done = await smoke(installed.executable, process.env)
      return { value: undefined, done }
    })
    await step('Portable application', async () => {
      const done = await carriesOut(theOne(resolve(packages), '-portable.exe'), process.env)
      return { value: undefined, done }
    })
  }
  if (process.platform !== 'linux') {
    await step('Changed archive', async () => {
      tamperWith(installed.archive)
      if (await starts(installed.executable))
        throw new SetupError('The application starts although its archive was changed.')
      return { value: undefined, done: 'refused' }
    })
  }
  await step('Removal', async () => {
    await installed.remove()
    if (existsSync(installed.executable)) throw new SetupError(`${installed.executable} is still there.`)
    if ((await installed.isOffered?.()) === true)
      throw new SetupError('The system still offers it for sheets under Open with.')
    return { value: undefined, done: 'nothing is left of the application' }
  })
})
