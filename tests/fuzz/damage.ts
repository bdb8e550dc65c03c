import { unpackZip } from '../../electron/reading/workbooks/zip.ts'
import { zip } from '../fixtures/sheets/workbooks.ts'
import type { Chance } from '../torture/chance.ts'

/** A random integer from 0, less than that. */
const below = (chance: Chance, limit: number) => (limit < 1 ? 0 : chance.int(0, limit - 1))

/** Makes another file of one, as damage or a hostile hand might. */
export type Damage = (bytes: Buffer, chance: Chance) => Buffer | Promise<Buffer>

function flipped(bytes: Buffer, chance: Chance): Buffer {
  const changed = Buffer.from(bytes)
  for (let times = 1 + below(chance, 4); times > 0; times -= 1) {
    const at = below(chance, changed.length)
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << below(chance, 8)), at)
  }
  return changed
}

const cutOff: Damage = (bytes, chance) => bytes.subarray(0, below(chance, bytes.length))

const swapped: Damage = (bytes, chance) => {
  const length = 1 + below(chance, Math.floor(bytes.length / 4))
  const [one = 0, two = 0] = [
    below(chance, bytes.length - length),
    below(chance, bytes.length - length),
  ].sort((a, b) => a - b)
  if (one + length > two) return flipped(bytes, chance)
  const part = (from: number, to: number) => bytes.subarray(from, to)
  return Buffer.concat([
    part(0, one),
    part(two, two + length),
    part(one + length, two),
    part(one, one + length),
    part(two + length, bytes.length),
  ])
}

const zeroed: Damage = (bytes, chance) => {
  const changed = Buffer.from(bytes)
  const from = below(chance, bytes.length)
  return changed.fill(0, from, Math.min(bytes.length, from + 1 + below(chance, 2000)))
}

/** What is inserted into marked-up text, or replaces some of it. */
const pieces = [
  '<',
  '>',
  '/',
  '"',
  '&',
  '<!--',
  '-->',
  ']]>',
  '<row>',
  '</row>',
  '1',
  'x',
  '0',
  ' ',
  '\0',
  '\u2028',
]

/** Changes a few characters of a text. */
const edited: Damage = (bytes, chance) => {
  const at = below(chance, bytes.length)
  const taken = chance.happens(0.3) ? 0 : below(chance, 12)
  const put = chance.happens(0.3) ? '' : chance.pick(pieces)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + taken)])
}

/** Changes the XML of a part, whose checksum is right again. */
const editedPart: Damage = async (bytes, chance) => {
  const parts = await unpackZip(bytes)
  const xml = parts.filter(({ name }) => /\.(?:xml|rels)$/u.test(name))
  // The sheet is the largest; the others are damaged as well.
  xml.sort((a, b) => b.bytes.length - a.bytes.length)
  const chosen = chance.happens(0.5) ? xml[0] : chance.pick(xml)
  const changed = await Promise.all(
    parts.map(async ({ name, bytes: content }) => ({
      name,
      bytes: name === chosen?.name ? await edited(content, chance) : content,
    })),
  )
  return zip(changed)
}

/** Where the records of an old workbook start that are consecutive in its file. */
function recordsOf(bytes: Buffer): number[] {
  const found: number[] = []
  const first = bytes.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00]))
  for (let at = first; at >= 0 && at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) found.push(at)
  return found
}

/** Changes the type, the length or the content of a record. */
const editedRecord: Damage = (bytes, chance) => {
  const records = recordsOf(bytes)
  if (records.length === 0) return flipped(bytes, chance)
  const at = chance.pick(records)
  const changed = Buffer.from(bytes)
  const place = chance.pick([at, at + 2, at + 3, at + 4, at + 6])
  if (place < changed.length) changed.writeUInt8(chance.pick([0, 0xff, below(chance, 256)]), place)
  return changed
}

/** Changes the tables that say where a compound file has what. */
const editedTables: Damage = (bytes, chance) => {
  const changed = Buffer.from(bytes)
  const at = chance.happens(0.5) ? below(chance, 512) & ~3 : (below(chance, bytes.length / 4) * 4) & ~511
  const value = chance.pick([0, 1, 0xffffffff, 0xfffffffe, below(chance, 100)])
  changed.writeUInt32LE(value, Math.min(at + (below(chance, 128) & ~3), bytes.length - 4))
  return changed
}

/** The possible damage of each file format, by extension. */
export const damages: Readonly<Record<string, readonly Damage[]>> = {
  csv: [flipped, cutOff, swapped, zeroed, edited, edited],
  xlsx: [flipped, cutOff, swapped, zeroed, editedPart, editedPart, editedPart, editedPart],
  ods: [flipped, cutOff, swapped, zeroed, editedPart, editedPart, editedPart, editedPart],
  xls: [flipped, flipped, cutOff, swapped, zeroed, editedRecord, editedRecord, editedTables],
}
