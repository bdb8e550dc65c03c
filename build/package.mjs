/**
 * `npm run package` makes a package of the application for this system. `npm run package:smoke` makes a Linux test
 * build, which may hold the fallback runtime, and starts it.
 */
import { flipFuses, FuseVersion } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage, filesBelow } from './packageCheck.mjs'
import { fuses, linuxExecutable, packageConfig } from './packageConfig.mjs'
import { run } from './setup/command.mjs'
import { withDisplay } from './setup/display.mjs'
import { prepare } from './setup/environment.mjs'
import { root } from './setup/project.mjs'
import { runScript, SetupError, step } from './setup/steps.mjs'
import { smoke } from './smoke.mjs'

const isSmoke = process.argv.includes('--smoke')

/**
 * Refuses a runtime that no release may hold.
 * @param {import('./setup/runtime.mjs').Runtime} runtime
 */
export function refuseFallback(runtime) {
  if (!runtime.official) {
    throw new SetupError(
      `Electron ${runtime.version} is the fallback for development and must not be released: package where the official download can be reached.`,
    )
  }
}

/** @param {string} appOutDir @param {string | null} binding */
function settleBinding(appOutDir, binding) {
  const native = filesBelow(appOutDir).filter((file) => file.endsWith('.node'))
  if (native.length !== 1)
    throw new SetupError(`The package holds ${String(native.length)} native bindings, not one.`)
  // The prebuilt binding asks for a newer Node-API than the fallback runtime has.
  if (binding !== null) copyFileSync(binding, join(appOutDir, native[0] ?? ''))
}

await runScript(async () => {
  const { runtime, binding, env } = await prepare({ virtualDisplay: isSmoke })
  if (!isSmoke) refuseFallback(runtime)
  if (isSmoke && process.platform !== 'linux')
    throw new SetupError('The package smoke test runs on Linux only.')
  const output = join(root, 'dist', isSmoke ? 'smoke' : 'release')
  rmSync(output, { recursive: true, force: true })

  const built = await run(
    process.execPath,
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    {
      cwd: root,
    },
  )
  if (built !== 0) throw new SetupError('The application could not be built; see why above.')

  await build({
    projectDir: root,
    // In CI it would else publish by itself.
    publish: 'never',
    targets: Platform.current().createTarget(isSmoke ? ['dir'] : undefined),
    config: packageConfig({
      runtime,
      output,
      afterPack: async ({ appOutDir, packager, electronPlatformName }) => {
        // What a runtime brings along for applications that are not ours.
        if (electronPlatformName !== 'darwin') {
          for (const foreign of ['default_app.asar', 'app-update.yml'])
            rmSync(join(appOutDir, 'resources', foreign), { force: true })
        }
        settleBinding(appOutDir, isSmoke ? binding : null)
        const name = packager.appInfo.productFilename
        const binary =
          electronPlatformName === 'darwin'
            ? join(appOutDir, `${name}.app`)
            : join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : linuxExecutable)
        await flipFuses(binary, {
          version: FuseVersion.V1,
          resetAdHocDarwinSignature: electronPlatformName === 'darwin',
          ...Object.fromEntries(fuses({ inspect: false })),
        })
      },
    }),
  })
  if (!isSmoke) return 0

  const folder = join(output, 'linux-unpacked')
  await step('Package content', async () => {
    await checkPackage(folder)
    return { value: undefined, done: 'the application, one binding, and every fuse as it should be' }
  })
  await step('Package smoke test', async () => {
    const seen = await withDisplay({ virtual: true }, (display) =>
      smoke(join(folder, linuxExecutable), { ...display, ...env }),
    )
    return { value: undefined, done: seen }
  })
  return 0
})
