import { FuseV1Options } from '@electron/fuses'
import { join } from 'node:path'
import { macSigning, mustBeSigned, windowsSigning } from './packageSigning.mjs'
import { root } from './setup/project.mjs'

/** The executable's name on Linux. */
export const linuxExecutable = 'numberdesk'

/**
 * The executable of an unpacked package, which holds the fuses.
 * @param {string} folder
 * @param {'win32' | 'darwin' | 'linux'} platform
 */
export function executableOf(folder, platform) {
  const names = { win32: 'NumberDesk.exe', darwin: 'NumberDesk.app', linux: linuxExecutable }
  return join(folder, names[platform])
}

/** The content of a package; everything else that the application needs is bundled into `out/`. */
const base = [
  'out/**',
  'package.json',
  'node_modules/better-sqlite3/**',
  '!**/node_modules/better-sqlite3/{deps,src,build}/**',
  '!**/node_modules/better-sqlite3/binding.gyp',
  // Headers that are only needed to compile it.
  '!**/node_modules/node-addon-api/**',
  '!**/*.map',
]

/**
 * The files of one platform: exactly one native binding, the right one. Patterns are per platform, because mixed with
 * common ones they lose files or include too many.
 * @param {'win32' | 'darwin' | 'linux'} platform
 */
function filesFor(platform) {
  return [...base, `!**/node_modules/better-sqlite3/prebuilds/!(${platform}-\${arch}).node`]
}

/**
 * The extra powers of the packaged application: none.
 * @param {{ inspect: boolean }} options `inspect`: a test build, which Playwright can drive.
 * @returns {Map<FuseV1Options, boolean>}
 */
export function fuses({ inspect }) {
  return new Map([
    [FuseV1Options.RunAsNode, false],
    // There are no cookies, and without a signature macOS would ask for the keychain at each version.
    [FuseV1Options.EnableCookieEncryption, false],
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
    [FuseV1Options.EnableNodeCliInspectArguments, inspect],
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
    [FuseV1Options.OnlyLoadAppFromAsar, true],
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
    [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  ])
}

/**
 * The file types that systems offer to open with the application: those that it imports and that are certainly sheets.
 * `.txt` may be anything.
 */
export const sheetTypes = [
  { ext: 'csv', name: 'CSV file', mime: 'text/csv' },
  { ext: 'tsv', name: 'TSV file', mime: 'text/tab-separated-values' },
  {
    ext: 'xlsx',
    name: 'Excel workbook',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    ext: 'xlsm',
    name: 'Excel workbook with macros',
    mime: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  },
  { ext: 'xls', name: 'Excel 97 workbook', mime: 'application/vnd.ms-excel' },
  { ext: 'ods', name: 'OpenDocument spreadsheet', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
]

/** The licences of Chromium's parts, as Electron ships them. */
const chromiumLicences = 'LICENSES.chromium.html'

/**
 * Why the application needs to read a folder or disk, for the question of macOS; other languages are in `build/mac`.
 */
export const macUsage =
  'NumberDesk reads the sheets that you import there, and writes the files that you export there.'

/** The questions of macOS. */
export const macUsageKeys = [
  'DesktopFolder',
  'DocumentsFolder',
  'DownloadsFolder',
  'NetworkVolumes',
  'RemovableVolumes',
].map((place) => `NS${place}UsageDescription`)

/** The languages of its questions besides English. */
export const macLanguages = ['de', 'ja']

/** The command line for the Windows prompt, in the folder of the application. */
export const windowsCommand = 'bin/numberdesk.cmd'

/** The copyright line of every package. */
export const copyright = 'Copyright © 2026 The NumberDesk authors'

/**
 * The oldest macOS for the Electron of the packages: 13 since Electron 44. An older one would end it without our
 * message.
 */
export const oldestMac = '13.0'

/**
 * The configuration of electron-builder.
 * @param {{
 *   runtime: { folder: string, version: string },
 *   output: string,
 *   env?: NodeJS.ProcessEnv,
 *   inspect?: boolean,
 *   afterPack: (context: import('electron-builder').AfterPackContext) => Promise<void>,
 * }} options `inspect`: a test build, which says so of itself.
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig({ runtime, output, env = process.env, inspect = false, afterPack }) {
  const icons = join(root, 'build', 'icons')
  return {
    appId: 'org.numberdesk.NumberDesk',
    productName: 'NumberDesk',
    copyright,
    artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
    directories: { output, buildResources: 'build' },
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    // A rebuild would delete the prebuilt bindings.
    npmRebuild: false,
    asar: { smartUnpack: false },
    asarUnpack: ['**/*.node'],
    publish: null,
    ...(inspect ? { extraMetadata: { testBuild: true } } : {}),
    // Only the release job may insist on a signature.
    forceCodeSigning: mustBeSigned(env),
    afterPack,
    linux: {
      target: ['AppImage', 'deb', 'tar.gz'],
      files: filesFor('linux'),
      icon: join(icons, 'linux'),
      category: 'Office',
      executableName: linuxExecutable,
      // So that a desktop matches the window with its menu entry and icon.
      syncDesktopName: true,
      mimeTypes: sheetTypes.map(({ mime }) => mime),
      synopsis: 'Phone numbers of a telephony provider',
    },
    deb: {
      // Debian requires a name with an address. Publishers set their own; `.invalid` is visibly unreachable.
      maintainer: env['NUMBERDESK_MAINTAINER'] || 'The NumberDesk authors <nobody@numberdesk.invalid>',
      // Debian 13 and Ubuntu 24.04 have some of them under other names.
      depends: ['libgtk-3-0t64 | libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2t64 | libasound2'],
    },
    win: {
      target: ['nsis', 'portable'],
      files: filesFor('win32'),
      icon: join(icons, 'icon.ico'),
      extraFiles: [{ from: join(root, 'build', 'windows', 'numberdesk.cmd'), to: windowsCommand }],
      // Runs as the current user: neither the installer nor the application asks for an administrator.
      requestedExecutionLevel: 'asInvoker',
      ...windowsSigning(env),
    },
    nsis: {
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      // Only an elevated update would need it.
      packElevateHelper: false,
      allowToChangeInstallationDirectory: true,
      deleteAppDataOnUninstall: false,
      // Those of the application.
      installerLanguages: ['en_US', 'de_DE', 'ja_JP'],
      license: join(root, 'LICENSE'),
      // Not electron-builder's own method, which takes the file types away from other programs.
      include: join(root, 'build', 'windows', 'openWith.nsh'),
      artifactName: '${productName}-${version}-${os}-${arch}-setup.${ext}',
    },
    portable: { artifactName: '${productName}-${version}-${os}-${arch}-portable.${ext}' },
    mac: {
      target: ['dmg', 'zip'],
      files: filesFor('darwin'),
      icon: join(icons, 'icon.icns'),
      category: 'public.app-category.business',
      minimumSystemVersion: oldestMac,
      fileAssociations: sheetTypes.map(({ ext, name }) => ({
        ext,
        name,
        role: 'Viewer',
        // Listed under Open With, and never the default by itself.
        rank: 'Alternate',
      })),
      // On the other systems it is next to the executable; from a bundle nothing else is installed.
      extraResources: [
        { from: join(runtime.folder, chromiumLicences), to: chromiumLicences },
        ...macLanguages.map((language) => {
          const file = `${language}.lproj/InfoPlist.strings`
          return { from: join(root, 'build', 'mac', file), to: file }
        }),
      ],
      extendInfo: Object.fromEntries(macUsageKeys.map((key) => [key, macUsage])),
      ...macSigning(env),
    },
  }
}
