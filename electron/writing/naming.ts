import type { ExportFormat } from '../../contract/exporting.ts'

/** Characters that some system forbids in file names, or that hide a file. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu
/** Device names of Windows, which can't be file names, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i
/** In characters of at most four bytes, so that the complete name stays below 255 bytes. */
const longest = 50

/** A file name for any text that every system accepts. */
export function safeName(text: string): string {
  const plain = Array.from(text.normalize('NFC').replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' '))
    .slice(0, longest)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  return plain === '' || reserved.test(plain) ? `Numbers ${plain}`.trim() : plain
}

/** The name of one of several files: `Numbers (2 of 8).csv`; of a single one `Numbers.csv`. */
export function partName(name: string, part: number, parts: number, format: ExportFormat): string {
  return `${parts === 1 ? name : `${name} (${part} of ${parts})`}.${format}`
}

/** The name of the manifest. */
export function manifestName(name: string): string {
  return `${name} manifest.json`
}

/**
 * The first of `Numbers`, `Numbers 2`, `Numbers 3` … without a file, so that an upload never mixes with an earlier one.
 * @param taken the names in the folder
 */
export function freeName(name: string, taken: readonly string[]): string {
  // Some disks return letters and their accents separately.
  const alike = (text: string) => text.normalize('NFC').toLowerCase()
  const others = taken.map(alike)
  const isTaken = (wanted: string) =>
    others.some((other) =>
      ['.', ' (', ' manifest.'].some((next) => other.startsWith(`${alike(wanted)}${next}`)),
    )
  let free = name
  for (let count = 2; isTaken(free); count += 1) free = `${name} ${count}`
  return free
}
