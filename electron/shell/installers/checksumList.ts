/** A checksum that a list gives a file, in hexadecimal. */
export interface Listed {
  readonly name: string
  readonly algorithm: 'sha256' | 'sha512'
  readonly checksum: string
  /** Of the application, where the list or the file's name tells it. */
  readonly version: string | null
}

/** The version in the name of an installer; null when there is none. */
export function versionInName(name: string): string | null {
  return /^NumberDesk-(\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+?)?)-(?:win|mac|linux)/.exec(name)?.[1] ?? null
}

/** The name that a file had before a browser numbered it, because another of that name was there: `a (1).exe`. */
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

/** `latest.yml` and its like, as electron-builder writes them beside its installers. */
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

/** What a list of checksums says; nothing when it is none. */
export function readChecksums(text: string): Listed[] {
  return [...readSums(text), ...readUpdateList(text)]
}
