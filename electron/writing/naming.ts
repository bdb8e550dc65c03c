import type { ExportFormat } from '../../contract/exporting.ts'

/** What no system's file names may hold, or what hides a file. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu
/** Devices of Windows, which no file may be called, whatever follows the first dot. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i
/** In characters of at most four bytes, so that with what follows it stays below 255 bytes. */
const longest = 50

/** A name that every system takes for a file, made from any text. */
export function safeName(text: string): string {
  const plain = Array.from(text.normalize('NFC').replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' '))
    .slice(0, longest)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/g, '')
  return plain === '' || reserved.test(plain) ? `Numbers ${plain}`.trim() : plain
}

/** The name of one of several files: `Numbers (2 of 8).csv`; of one alone `Numbers.csv`. */
export function partName(name: string, part: number, parts: number, format: ExportFormat): string {
  return `${parts === 1 ? name : `${name} (${part} of ${parts})`}.${format}`
}

/** The name of the file that lists the others. */
export function manifestName(name: string): string {
  return `${name} manifest.json`
}

/**
 * The first of `Numbers`, `Numbers 2`, `Numbers 3` … of which no file is there yet, so that an upload never mixes with
 * one before it.
 * @param taken the names in the folder
 */
export function freeName(name: string, taken: readonly string[]): string {
  // Some disks give the letters of a name apart from their accents.
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
