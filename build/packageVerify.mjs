import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileInstaller, installerTools } from './installerVerify.mjs'
import { makePackages } from './packageBuild.mjs'
import { checkPackage } from './packageCheck.mjs'
import { linuxExecutable } from './packageConfig.mjs'
import { withDisplay } from './setup/system/display.mjs'
import { applicationVersion, packageFile, root } from './setup/project.mjs'
import { run } from './setup/command.mjs'
import { SetupError, step } from './setup/steps.mjs'
import { smoke } from './smoke.mjs'
import { makeStandIn } from './standIn.mjs'

/** @typedef {Awaited<ReturnType<typeof import('./setup/environment.mjs').prepare>>} Prepared */

const foreign = /** @type {const} */ ([
  { platform: 'win32', arch: 'x64', folder: 'win-unpacked' },
  { platform: 'win32', arch: 'arm64', folder: 'win-arm64-unpacked' },
  { platform: 'darwin', arch: 'x64', folder: 'mac' },
  { platform: 'darwin', arch: 'arm64', folder: 'mac-arm64' },
])

/**
 * Makes packages for other systems with stand-in runtimes, and checks their content.
 * @param {string} version Of Electron.
 */
export async function verifyLayouts(version) {
  const made = mkdtempSync(join(tmpdir(), 'numberdesk-layouts-'))
  try {
    for (const { platform, arch, folder } of foreign) {
      await step(`Layout ${platform}-${arch}`, async () => {
        const runtime = makeStandIn(platform, join(made, `${platform}-${arch}-runtime`), version)
        const output = join(made, `${platform}-${arch}`)
        await makePackages({ platform, arch, runtime, output, targets: ['dir'] })
        await checkPackage({ folder: join(output, folder), platform, arch, version: applicationVersion() })
        return {
          value: undefined,
          done: 'one binding for this machine, fuses, version data and integrity as they should be',
        }
      })
    }
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/**
 * Compiles the script of the Windows installer if there is a compiler for it, and says so if there is none.
 * @param {string} version Of Electron.
 */
export async function verifyInstaller(version) {
  await step('Windows installer', async (progress) => {
    const tools = await installerTools(progress)
    if (tools === null)
      return { value: undefined, done: 'SKIPPED: makensis, 7z and osslsigncode are not here', skipped: true }
    const made = mkdtempSync(join(tmpdir(), 'numberdesk-installer-'))
    try {
      return { value: undefined, done: await compileInstaller(made, tools, version) }
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
  })
}

/**
 * Makes the Linux release build and starts it from outside, as its fuses demand.
 * @param {Prepared} prepared
 */
export async function verifyRelease({ runtime, binding, env }) {
  const output = join(root, 'dist', 'smoke')
  const folder = join(output, 'linux-unpacked')
  await step('Release build', async () => {
    await makePackages({ platform: 'linux', arch: 'x64', runtime, output, targets: ['dir'], binding })
    await checkPackage({ folder, platform: 'linux', arch: 'x64', version: applicationVersion() })
    return { value: undefined, done: 'the application, one binding, and every fuse as it should be' }
  })
  await step('Package smoke test', async () => {
    const seen = await withDisplay({ virtual: true }, (display) =>
      smoke(join(folder, linuxExecutable), { ...display, ...env }),
    )
    return { value: undefined, done: seen }
  })
}

/**
 * Makes a build that Playwright can drive, and runs end-to-end tests on it.
 * @param {Prepared} prepared
 * @param {readonly string[]} specs Those to run; all if empty.
 */
export async function verifyTestBuild({ runtime, binding, env }, specs) {
  const output = join(root, 'dist', 'test-build')
  const folder = join(output, 'linux-unpacked')
  await step('Test build', async () => {
    const what = {
      platform: /** @type {const} */ ('linux'),
      arch: /** @type {const} */ ('x64'),
      inspect: true,
    }
    await makePackages({ ...what, runtime, output, targets: ['dir'], binding })
    await checkPackage({ ...what, folder, version: applicationVersion() })
    return { value: undefined, done: 'differs from the release build in one fuse, and says so of itself' }
  })
  const failed = await withDisplay({ virtual: true }, (display) =>
    run(process.execPath, [packageFile('@playwright/test', 'cli.js'), 'test', ...specs], {
      cwd: root,
      env: { ...display, ...env, NUMBERDESK_EXECUTABLE: join(folder, linuxExecutable) },
    }),
  )
  if (failed !== 0) throw new SetupError('The packaged application fails end-to-end tests; see which above.')
}
