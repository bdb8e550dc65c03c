/**
 * Which packages are made on this system. A release makes all of them and lets electron-builder get its tools; without
 * it, on Linux, an archive of the unpacked application is made, which needs no tool.
 * @param {{ platform: NodeJS.Platform, isRelease: boolean }} here
 * @returns {{ targets: string[] | undefined, elsewhere: string[] }} `targets`: as electron-builder names them, undefined
 *   for all of the configuration; `elsewhere`: in sentences, which are not made here and why.
 */
export function localTargets({ platform, isRelease }) {
  if (isRelease || platform !== 'linux') return { targets: undefined, elsewhere: [] }
  return {
    targets: ['dir'],
    elsewhere: [
      'deb and AppImage: made by the release workflow, with tools that electron-builder downloads.',
      'Windows installer and portable: made on Windows. dmg and zip for macOS: made on macOS, which alone can sign them.',
    ],
  }
}
