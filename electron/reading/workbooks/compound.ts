import { damaged } from './zip.ts'

/** Sector numbers above this are markers (MS-CFB 2.1). */
const lastSector = 0xfffffffa
const endOfChain = 0xfffffffe
const noEntry = 0xffffffff
/** How many sectors of the allocation table the header lists. */
const namedInHeader = 109

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/**
 * A compound file, which old workbooks are (MS-CFB). A chain is followed no further than the file has sectors, so one
 * that runs in circles, or out of the file, is simply damage.
 */
export class CompoundFile {
  readonly #data: Buffer
  readonly #sectorLength: number
  readonly #sectors: number
  readonly #next: Uint32Array
  readonly #entries: readonly Entry[]

  /** @throws SheetError */
  constructor(data: Buffer) {
    if (data.length < 512) throw damaged()
    const shift = data.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw damaged()
    this.#data = data
    this.#sectorLength = 1 << shift
    this.#sectors = Math.ceil(data.length / this.#sectorLength) - 1
    this.#next = this.#readTable()
    this.#entries = this.#readEntries()
  }

  /**
   * The content of a stream directly in the file.
   * @returns null if there is none
   * @throws SheetError
   */
  stream(name: string): Buffer | null {
    const entry = this.#atTop().find(
      (each) => each.isStream && each.name.toLowerCase() === name.toLowerCase(),
    )
    if (entry === undefined) return null
    const { start, size } = entry
    if (size > this.#data.length) throw damaged()
    const content =
      size < this.#data.readUInt32LE(56) ? this.#small(start) : this.#content(this.#chain(start))
    if (content.length < size) throw damaged()
    return content.subarray(0, size)
  }

  #sector(number: number): Buffer {
    if (number >= this.#sectors) throw damaged()
    const from = (number + 1) * this.#sectorLength
    const sector = this.#data.subarray(from, from + this.#sectorLength)
    // The last one may be cut off where its content ends.
    if (sector.length === this.#sectorLength) return sector
    return Buffer.concat([sector, Buffer.alloc(this.#sectorLength - sector.length)])
  }

  /** The next sector after each sector. */
  #readTable(): Uint32Array {
    const numbers: number[] = []
    for (let at = 0; at < namedInHeader; at += 1) numbers.push(this.#data.readUInt32LE(76 + at * 4))
    let more = this.#data.readUInt32LE(68)
    for (let seen = 0; more < lastSector; seen += 1) {
      if (seen > this.#sectors) throw damaged()
      const sector = this.#sector(more)
      for (let at = 0; at < sector.length - 4; at += 4) numbers.push(sector.readUInt32LE(at))
      more = sector.readUInt32LE(sector.length - 4)
    }
    const used = numbers.filter((number) => number < lastSector)
    if (used.length > this.#sectors) throw damaged()
    return tableOf(Buffer.concat(used.map((number) => this.#sector(number))))
  }

  #chain(start: number): number[] {
    return chainIn(this.#next, start, this.#sectors)
  }

  #content(chain: readonly number[]): Buffer {
    return Buffer.concat(chain.map((number) => this.#sector(number)))
  }

  #readEntries(): Entry[] {
    const directory = this.#content(this.#chain(this.#data.readUInt32LE(48)))
    return Array.from({ length: directory.length / 128 }, (_, index): Entry => {
      const entry = directory.subarray(index * 128, index * 128 + 128)
      const length = Math.min(Math.max(entry.readUInt16LE(64) - 2, 0), 62)
      return {
        name: entry.toString('utf16le', 0, length & ~1),
        isStream: entry[66] === 2,
        left: entry.readUInt32LE(68),
        right: entry.readUInt32LE(72),
        child: entry.readUInt32LE(76),
        start: entry.readUInt32LE(116),
        size: entry.readUInt32LE(120),
      }
    })
  }

  /** The entries directly in the file; embedded files have streams of the same names. */
  #atTop(): Entry[] {
    const found = new Map<number, Entry>()
    const waiting = [this.#entries[0]?.child ?? noEntry]
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (number === noEntry) continue
      const entry = this.#entries[number]
      if (entry === undefined || found.has(number)) throw damaged()
      found.set(number, entry)
      waiting.push(entry.left, entry.right)
    }
    return [...found.values()]
  }

  /** The content of a stream that is too short for its own sectors and is stored in those of the root. */
  #small(start: number): Buffer {
    const all = this.#content(this.#chain(this.#entries[0]?.start ?? endOfChain))
    const next = tableOf(this.#content(this.#chain(this.#data.readUInt32LE(60))))
    const chain = chainIn(next, start, all.length / 64)
    return Buffer.concat(chain.map((number) => all.subarray(number * 64, number * 64 + 64)))
  }
}

function tableOf(bytes: Buffer): Uint32Array {
  const table = new Uint32Array(bytes.length / 4)
  for (let at = 0; at < table.length; at += 1) table[at] = bytes.readUInt32LE(at * 4)
  return table
}

/** @param most how many sectors there are: a longer chain runs in circles */
function chainIn(next: Uint32Array, start: number, most: number): number[] {
  const chain: number[] = []
  for (let at = start; at !== endOfChain; at = next[at] ?? noEntry) {
    if (at >= most || chain.length >= most) throw damaged()
    chain.push(at)
  }
  return chain
}
