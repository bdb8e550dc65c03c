/**
 * `npm run package` makes packages of the application for this system. With `--release`, as the release workflow runs
 * it, only around the official Electron. `npm run package:verify` proves of the packages what can be proved here;
 * `npm run package:smoke` does the quickest part of it.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { create } from 'tar'
import { buildForPackage, makePackages } from './packageBuild.mjs'
import { localTargets } from './packageTargets.mjs'
import { refuseFallback } from './packageRuntime.mjs'
import { verifyInstaller, verifyLayouts, verifyRelease, verifyTestBuild } from './packageVerify.mjs'
import { prepare } from './setup/environment.mjs'
import { applicationVersion, installedVersion, root } from './setup/project.mjs'
import { runScript, say, SetupError } from './setup/steps.mjs'

/** The end-to-end tests that the packaged application goes through when not all are asked for. */
const quickSpecs = ['directory']

const wants = (/** @type {string} */ option) => process.argv.includes(option)

async function verify() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError('Packages are verified on Linux x64; the release workflow does it on the others.')
  const prepared = await prepare({ virtualDisplay: true })
  await buildForPackage()
  await verifyRelease(prepared)
  if (wants('--smoke')) return
  await verifyLayouts(installedVersion('electron'))
  await verifyInstaller(installedVersion('electron'))
  await verifyTestBuild(prepared, wants('--all') ? [] : quickSpecs)
}

/** @param {string} output Where the unpacked application is, and its archive goes. */
async function archive(output) {
  const name = `NumberDesk-${applicationVersion()}-linux-${process.arch}`
  const file = join(output, `${name}.tar.gz`)
  const cwd = join(output, process.arch === 'x64' ? 'linux-unpacked' : 'linux-arm64-unpacked')
  await create({ file, cwd, prefix: name, gzip: true, portable: true }, ['.'])
}

async function makeHere() {
  const { runtime, binding } = await prepare()
  const isRelease = wants('--release')
  if (isRelease) refuseFallback(runtime)
  await buildForPackage()
  const { platform, arch } = process
  if (platform !== 'linux' && platform !== 'darwin' && platform !== 'win32')
    throw new SetupError(`Packages for ${platform} are not made.`)
  if (arch !== 'x64' && arch !== 'arm64') throw new SetupError(`Packages for ${arch} are not made.`)
  const { targets, elsewhere } = localTargets({ platform, isRelease })
  const output = join(root, 'dist', runtime.official ? 'release' : 'not-for-release')
  await makePackages({ platform, arch, runtime, output, targets, binding: runtime.official ? null : binding })
  if (targets !== undefined) await archive(output)
  say(`\nMade in ${output}:`)
  for (const name of readdirSync(output)) {
    const { size } = statSync(join(output, name))
    if (name.startsWith('NumberDesk-')) say(`  ${name}  ${(size / 1e6).toFixed(1)} MB`)
  }
  for (const line of elsewhere) say(line)
  if (!runtime.official)
    say(
      `These hold Electron ${runtime.version}, the fallback for development: try them, but give them to nobody.`,
    )
}

await runScript(wants('--smoke') || wants('--verify') ? verify : makeHere)
