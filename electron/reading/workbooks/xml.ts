import { TextDecoder } from 'node:util'
import { damaged } from './zip.ts'

/** Decoded piece by piece, so that a large part is not in memory a second time as text. */
const pieceLength = 1024 * 1024
/** No tag or comment of a spreadsheet is nearly as long. */
const longestMarkup = 4 * 1024 * 1024
/** The most nested elements; those of a sheet are nine deep. */
const deepest = 1000

/** Names and values in turn, as in the tag; names with their prefixes. */
export type Attributes = readonly string[]

/** Which elements are read within which, by their names without prefixes; the root is within `''`. */
export type XmlShape = Readonly<Record<string, readonly string[] | undefined>>

/** Receives the requested elements; everything within other elements is skipped. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void
  /** A piece of the text directly within an element; a long text comes in several pieces. */
  text?(name: string, text: string): void
  close?(name: string): void
}

const entityNames: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const entity = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu
/** A piece of text may end within an entity. */
const openEntity = /&[#\w]{0,9}$/u

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entityNames[name.toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The value of an attribute, whatever its prefix; undefined if there is none. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (let at = 0; at < attributes.length; at += 2) {
    const has = attributes[at] ?? ''
    const prefix = has.length - name.length
    if (has === name || (prefix > 0 && has[prefix - 1] === ':' && has.endsWith(name))) {
      return unescaped(attributes[at + 1] ?? '')
    }
  }
  return undefined
}

const noAttributes: Attributes = []
const tagName = /[^\s/>]+/uy
const pair = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/uy
const onlySpace = /^\s*$/u

function attributesOf(tag: string, from: number): Attributes {
  if (from === tag.length) return noAttributes
  const found: string[] = []
  pair.lastIndex = from
  let end = from
  for (let match = pair.exec(tag); match !== null; match = pair.exec(tag)) {
    found.push(match[1] ?? '', match[2] ?? match[3] ?? '')
    end = pair.lastIndex
  }
  if (!onlySpace.test(tag.slice(end))) throw damaged()
  return found
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)

/** The end of the tag that starts at `from`; -1 if it is not there yet. */
function endOfTag(text: string, from: number): number {
  let quote = 0
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x3c) throw damaged()
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at
  }
  return -1
}

class XmlReader {
  readonly #shape: XmlShape
  readonly #listener: XmlListener
  /** The names of the open elements, with prefixes. */
  readonly #open: string[] = []
  /** The requested ones among them, without prefixes; the first one is the document. */
  readonly #wanted = ['']
  #rootSeen = false
  #rest = ''

  constructor(shape: XmlShape, listener: XmlListener) {
    this.#shape = shape
    this.#listener = listener
  }

  feed(piece: string, isLast: boolean): void {
    const text = this.#rest + piece
    let at = 0
    while (at < text.length) {
      const markup = text.indexOf('<', at)
      if (markup !== at) {
        at = this.#takeText(text, at, markup === -1 ? text.length : markup, isLast)
        if (markup === -1) break
      }
      const end = this.#takeMarkup(text, markup)
      if (end === -1) break
      at = end
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestMarkup) throw damaged()
    if (isLast && (this.#rest !== '' || this.#open.length > 0 || !this.#rootSeen)) throw damaged()
  }

  /** @returns how far it was read: an entity may continue in the next piece */
  #takeText(text: string, from: number, to: number, isLast: boolean): number {
    let end = to
    if (to === text.length && !isLast) end = from + text.slice(from).replace(openEntity, '').length
    if (end > from) this.#say(text.slice(from, end), true)
    return end
  }

  #say(text: string, isEscaped: boolean): void {
    if (this.#open.length === 0) {
      if (!onlySpace.test(text.replace(/^\ufeff/u, ''))) throw damaged()
      return
    }
    const name = this.#wanted.at(-1) ?? ''
    if (this.#listener.text === undefined || this.#wanted.length !== this.#open.length + 1) return
    this.#listener.text(name, isEscaped ? unescaped(text) : text)
  }

  /** @returns where it ends; -1 if its end is not there yet */
  #takeMarkup(text: string, from: number): number {
    const second = text.charCodeAt(from + 1)
    if (second === 0x21) return this.#takeDeclaration(text, from)
    if (second === 0x3f) {
      const end = text.indexOf('?>', from + 2)
      return end === -1 ? -1 : end + 2
    }
    const end = endOfTag(text, from)
    if (end === -1) return -1
    if (second === 0x2f) this.#close(text.slice(from + 2, end).trimEnd())
    else this.#takeTag(text.slice(from + 1, end))
    return end + 1
  }

  #takeDeclaration(text: string, from: number): number {
    if (text.startsWith('<!--', from)) {
      const end = text.indexOf('-->', from + 4)
      return end === -1 ? -1 : end + 3
    }
    if (text.startsWith('<![CDATA[', from)) {
      const end = text.indexOf(']]>', from + 9)
      if (end === -1) return -1
      this.#say(text.slice(from + 9, end), false)
      return end + 3
    }
    if (text.length - from < 9) return -1
    throw damaged()
  }

  #takeTag(tag: string): void {
    const closed = tag.endsWith('/')
    const whole = closed ? tag.slice(0, -1) : tag
    tagName.lastIndex = 0
    const name = tagName.exec(whole)?.[0]
    if (name === undefined || this.#open.length >= deepest) throw damaged()
    if (this.#open.length === 0) {
      if (this.#rootSeen) throw damaged()
      this.#rootSeen = true
    }
    const attributes = attributesOf(whole, name.length)
    const local = withoutPrefix(name)
    const isWithin = this.#wanted.length === this.#open.length + 1
    if (isWithin && this.#shape[this.#wanted.at(-1) ?? '']?.includes(local) === true) {
      this.#wanted.push(local)
      this.#listener.open(local, attributes)
    }
    this.#open.push(name)
    if (closed) this.#close(name)
  }

  #close(name: string): void {
    const isWanted = this.#wanted.length === this.#open.length + 1
    if (this.#open.pop() !== name) throw damaged()
    if (!isWanted) return
    const local = this.#wanted.pop() ?? ''
    this.#listener.close?.(local)
  }
}

/** The encoding of XML: by its first bytes, else as it declares, else UTF-8. */
function decoderOf(bytes: Buffer): TextDecoder {
  const start = bytes.toString('latin1', 0, 200)
  if (/^(?:\xff\xfe|<\0)/u.test(start)) return new TextDecoder('utf-16le')
  if (/^(?:\xfe\xff|\0<)/u.test(start)) return new TextDecoder('utf-16be')
  const declared = /^[^<]{0,3}<\?xml[^>]{0,100}encoding=["']([\w-]{1,20})["']/u.exec(start)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(/^utf-?16/iu.test(declared) ? 'utf-8' : declared)
  } catch {
    return new TextDecoder('utf-8')
  }
}

/**
 * Reads the XML of a workbook's part in one pass, in time that depends only on its length. Comments and elements that
 * were not requested are skipped.
 * @param shape the elements that the listener receives
 * @throws SheetError if it is not well-formed: a parser that accepts such XML may have lost rows
 */
export function readXml(bytes: Buffer, shape: XmlShape, listener: XmlListener): void {
  const decoder = decoderOf(bytes)
  const reader = new XmlReader(shape, listener)
  for (let at = 0; at < bytes.length; at += pieceLength) {
    reader.feed(decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true }), false)
  }
  reader.feed(decoder.decode(), true)
}
