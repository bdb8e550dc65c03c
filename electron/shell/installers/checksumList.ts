/** The checksum of a file in a list, in hexadecimal. */
export interface Listed {
  readonly name: string
  readonly algorithm: 'sha256' | 'sha512'
  readonly checksum: string
  /** The version of the application, if the list or the file's name has it. */
  readonly version: string | null
}

/** The version in the name of an installer; null if there is none. */
export function versionInName(name: string): string | null {
  return /^NumberDesk-(\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+?)?)-(?:win|mac|linux)/.exec(name)?.[1] ?? null
}

/** The original name of a file that a browser numbered as a duplicate: `a (1).exe`. */
export function unnumbered(name: string): string {
  return name.replace(/ \(\d+\)(?=\.[^.]+$)/, '')
}

/** `SHA256SUMS`, as `sha256sum` writes it. */
function readSums(text: string): Listed[] {
  return [...text.matchAll(/^\\?([0-9a-f]{64}) [ *](.+?)\r?$/gim)].map(([, checksum = '', path = '']) => {
    const name = path.replace(/^.*[\\/]/, '')
    return { name, algorithm: 'sha256', checksum: checksum.toLowerCase(), version: versionInName(name) }
  })
}

/** `latest.yml` and similar files, as electron-builder writes them next to its installers. */
function readUpdateList(text: string): Listed[] {
  const version = /^version: *['"]?([^'"\s]+)/m.exec(text)?.[1] ?? null
  const files = text.matchAll(/^ *- url: *['"]?(.+?)['"]? *\r?\n *sha512: *['"]?([A-Za-z0-9+/]{86}==)/gm)
  return [...files].map(([, name = '', checksum = '']) => ({
    name,
    algorithm: 'sha512',
    checksum: Buffer.from(checksum, 'base64').toString('hex'),
    version,
  }))
}

/** The content of a list of checksums; empty if it is none. */
export function readChecksums(text: string): Listed[] {
  return [...readSums(text), ...readUpdateList(text)]
}
