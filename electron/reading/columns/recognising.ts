import { presets } from '../../../contract/presets/presets.ts'
import type { Preset } from '../../../contract/presets/preset.ts'
import { fieldsOf, type SheetField } from '../../../contract/sheets/sheets.ts'
import { headingKey } from '../../sheets/headingKey.ts'
import { fieldNamed, keysOf } from '../../sheets/headings.ts'
import type { SheetRow } from '../reading.ts'
import { valuesSay, type ColumnUse } from './namedColumns.ts'
import { columnFacts } from './content.ts'

/** Headings that sheets of any system may have, so they do not tell where one comes from. */
const common = new Set(
  [
    ...['id', 'type', 'status', 'state', 'city', 'region', 'area', 'location', 'site', 'name', 'label'],
    ...['tag', 'tags', 'source', 'features', 'created', 'modified', 'extension', 'destination', 'carrier'],
  ].map(headingKey),
)

/**
 * The share of a preset that its sheets have, or the share of the sheet that is the preset's, if people chose the
 * columns.
 */
const enough = { ofPreset: 0.6, ofSheet: 0.8, chosen: 4, telling: 2 } as const

interface Known {
  readonly preset: Preset
  /** The place of each heading in the preset, in every spelling. */
  readonly places: ReadonlyMap<string, number>
  readonly number: number
  /** The headings that other sheets do not have. */
  readonly telling: ReadonlySet<number>
}

/**
 * The sheet field for a preset's column. In a sheet without sub accounts, a status says whether the number has a user, and
 * nothing of the pool.
 */
function fieldFor({ fields }: Preset, heading: string | undefined): SheetField | null {
  const value = heading === undefined ? undefined : fields[heading]
  if (value === 'digits') return 'number'
  if (value === 'poolStatus' && !Object.values(fields).includes('subAccount')) return null
  return fieldsOf.number.find((field) => field === value) ?? null
}

function knownOf(preset: Preset): Known {
  const places = new Map<string, number>()
  const telling = new Set<number>()
  for (const [at, heading] of preset.headings.entries()) {
    const written = [heading, ...(preset.also?.[heading] ?? [])]
    for (const key of written.flatMap(keysOf)) places.set(key, at)
    if (!common.has(headingKey(heading)) && fieldNamed(heading, 'number') === null) telling.add(at)
  }
  const number = preset.headings.findIndex((heading) => fieldFor(preset, heading) === 'number')
  return { preset, places, number, telling }
}

let allKnown: readonly Known[] | null = null

/** The columns of a sheet that belong to a preset, each with its heading's place in the preset. */
function columnsIn({ places }: Known, headings: readonly (readonly string[])[]): Map<number, number> {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  for (const [index, keys] of headings.entries()) {
    const at = keys.map((key) => places.get(key)).find((place) => place !== undefined)
    if (at === undefined || taken.has(at)) continue
    taken.add(at)
    found.set(index, at)
  }
  return found
}

function isEnough({ preset, number, telling }: Known, found: ReadonlySet<number>, width: number): boolean {
  const tellingFound = [...telling].filter((at) => found.has(at)).length
  if (!found.has(number) || tellingFound === 0 || tellingFound < Math.min(enough.telling, telling.size))
    return false
  const ofSheet = found.size >= enough.chosen && found.size >= width * enough.ofSheet
  return ofSheet || found.size >= preset.headings.length * enough.ofPreset
}

/** What a preset says about a sheet. */
export interface Recognised {
  readonly preset: Preset
  /** The purposes of its columns; the preset knows no others. */
  readonly uses: ReadonlyMap<number, ColumnUse>
}

/**
 * The preset whose headings a sheet has, in any order. Of two it is the one with more of them; null for none, and if
 * two fit equally well.
 * @param data the rows below, which decide about ambiguous headings
 */
export function recognise(headings: readonly string[], data: readonly SheetRow[] = []): Recognised | null {
  allKnown ??= presets.map(knownOf)
  const keys = headings.map(keysOf)
  const width = headings.filter((heading) => heading.trim() !== '').length
  const fitting = allKnown
    .map((known) => ({ known, found: columnsIn(known, keys) }))
    .filter(({ known, found }) => isEnough(known, new Set(found.values()), width))
    .map((each) => ({ ...each, share: each.found.size / each.known.preset.headings.length }))
    .sort((one, other) => other.found.size - one.found.size || other.share - one.share)
  const [best, next] = fitting
  if (best === undefined || (best.found.size === next?.found.size && best.share === next.share)) return null
  const { preset } = best.known
  const uses = new Map<number, ColumnUse>()
  for (const [index, at] of best.found) {
    const field = fieldFor(preset, preset.headings[at])
    // `Country Code` may be the country calling code.
    if (field === 'country' && !valuesSay(field, columnFacts(data, index))) continue
    uses.set(index, { field, by: 'preset' })
  }
  return { preset, uses }
}
