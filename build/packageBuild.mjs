import { flipFuses, FuseVersion } from '@electron/fuses'
import { Arch, build, Platform } from 'electron-builder'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './packageCheck.mjs'
import { executableOf, fuses, packageConfig } from './packageConfig.mjs'
import { packageFile, root } from './setup/project.mjs'
import { run } from './setup/command.mjs'
import { SetupError } from './setup/steps.mjs'

/** Builds the application that goes into the packages. */
export async function buildForPackage() {
  const built = await run(process.execPath, [packageFile('electron-vite', 'bin/electron-vite.js'), 'build'], {
    cwd: root,
  })
  if (built !== 0) throw new SetupError('The application could not be built; see why above.')
}

/** @param {string} appOutDir @param {string | null} binding */
function addBinding(appOutDir, binding) {
  const native = filesBelow(appOutDir).filter((file) => file.endsWith('.node'))
  if (native.length !== 1)
    throw new SetupError(`The package holds ${String(native.length)} native bindings, not one.`)
  // The prebuilt binding needs a newer Node-API than the fallback runtime has.
  if (binding !== null) copyFileSync(binding, join(appOutDir, native[0] ?? ''))
}

/** @param {string} appOutDir @param {'win32' | 'darwin' | 'linux'} platform */
function removeForeignFiles(appOutDir, platform) {
  const resources =
    platform === 'darwin'
      ? join(appOutDir, 'NumberDesk.app', 'Contents', 'Resources')
      : join(appOutDir, 'resources')
  for (const foreign of ['default_app.asar', 'app-update.yml'])
    rmSync(join(resources, foreign), { force: true })
}

const platforms = { win32: Platform.WINDOWS, darwin: Platform.MAC, linux: Platform.LINUX }

/**
 * Makes packages of the built application for one platform and architecture.
 * @param {{
 *   platform: 'win32' | 'darwin' | 'linux',
 *   arch: 'x64' | 'arm64',
 *   runtime: import('./setup/runtime/runtime.mjs').Runtime,
 *   output: string,
 *   targets: readonly string[] | undefined,
 *   inspect?: boolean,
 *   binding?: string | null,
 * }} what `targets`: as electron-builder names them, those of the configuration when left out; `inspect`: a test build,
 *   which Playwright can drive; `binding`: takes the place of the prebuilt one.
 * @returns {Promise<readonly string[]>} The files that were made.
 */
export async function makePackages({
  platform,
  arch,
  runtime,
  output,
  targets,
  inspect = false,
  binding = null,
}) {
  rmSync(output, { recursive: true, force: true })
  return build({
    projectDir: root,
    // In CI it would otherwise publish by itself.
    publish: 'never',
    targets: platforms[platform].createTarget(targets?.slice(), arch === 'x64' ? Arch.x64 : Arch.arm64),
    config: packageConfig({
      runtime,
      output,
      inspect,
      afterPack: async ({ appOutDir }) => {
        removeForeignFiles(appOutDir, platform)
        addBinding(appOutDir, binding)
        await flipFuses(executableOf(appOutDir, platform), {
          version: FuseVersion.V1,
          // Changing an executable breaks the signature that Apple processors require; only macOS can renew it.
          resetAdHocDarwinSignature: platform === 'darwin' && process.platform === 'darwin',
          ...Object.fromEntries(fuses({ inspect })),
        })
      },
    }),
  })
}
