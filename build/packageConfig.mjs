import { FuseV1Options } from '@electron/fuses'
import { join } from 'node:path'
import { root } from './setup/project.mjs'

/** The executable's name on Linux. */
export const linuxExecutable = 'numberdesk'

/** What goes into a package; everything else that the application needs is bundled into `out/`. */
const base = [
  'out/**',
  'package.json',
  'node_modules/better-sqlite3/**',
  '!**/node_modules/better-sqlite3/{deps,src,build}/**',
  '!**/node_modules/better-sqlite3/binding.gyp',
  // Headers that only its compilation needs.
  '!**/node_modules/node-addon-api/**',
  '!**/*.map',
]

/**
 * The files of one platform: exactly one native binding, the right one. Patterns are per platform because mixing them
 * with common ones loses files or takes too many.
 * @param {'win32' | 'darwin' | 'linux'} platform
 */
function filesFor(platform) {
  return [...base, `!**/node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}).node`]
}

/**
 * What the packaged application may do besides being itself: nothing.
 * @param {{ inspect: boolean }} options `inspect`: a test build, which Playwright can drive.
 * @returns {Map<FuseV1Options, boolean>}
 */
export function fuses({ inspect }) {
  return new Map([
    [FuseV1Options.RunAsNode, false],
    [FuseV1Options.EnableCookieEncryption, true],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    [FuseV1Options.EnableNodeCliInspectArguments, inspect],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    [FuseV1Options.OnlyLoadAppFromAsar, true],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ])
}

/**
 * The configuration of electron-builder.
 * @param {{
 *   runtime: { folder: string, version: string },
 *   output: string,
 *   afterPack: (context: import('electron-builder').AfterPackContext) => Promise<void>,
 * }} options
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig({ runtime, output, afterPack }) {
  const icons = join(root, 'build', 'icons')
  return {
    appId: 'org.numberdesk.NumberDesk',
    productName: 'NumberDesk',
    copyright: 'Copyright © 2026 The NumberDesk authors',
    directories: { output, buildResources: 'build' },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    // A rebuild would delete the prebuilt bindings.
    npmRebuild: false,
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    publish: null,
    afterPack,
    linux: {
      target: ['dir'],
      files: filesFor('linux'),
      icon: join(icons, 'linux'),
      category: 'Office',
      executableName: linuxExecutable,
    },
    win: {
      target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
      files: filesFor('win32'),
      icon: join(icons, 'icon.ico'),
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
    },
    mac: {
      target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
      files: filesFor('darwin'),
      icon: join(icons, 'icon.icns'),
      category: 'public.app-category.business',
    },
  }
}
