import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { SheetError, theFile } from '../reading.ts'

export type FileKind = 'zip' | 'compound' | 'text'

const file = theFile
const advice = messageOf('sheet.saveAs')
const picture = messageOf('sheet.picture', { file })
const packed = messageOf('sheet.packed', { file })
const program = messageOf('sheet.program', { file })

/** The first bytes of files that are certainly not sheets, in hexadecimal. */
const signatures: readonly (readonly [string, Message])[] = [
  ['25504446', messageOf('sheet.pdf', { file })],
  ['89504e470d0a1a0a', picture],
  ['ffd8ff', picture],
  ['47494638', picture],
  ['1f8b', packed],
  ['377abcaf271c', packed],
  ['526172211a07', packed],
  ['4d5a', program],
  ['7f454c46', program],
  ['53514c69746520666f726d6174203300', messageOf('sheet.database', { file })],
]

/** The beginnings of texts that spreadsheet programs open but that are not lists of values. */
const markups: readonly (readonly [RegExp, Message])[] = [
  [
    /^(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|div|style)\b/u,
    messageOf('sheet.webPage', { file, advice }),
  ],
  [/^mime-version:/u, messageOf('sheet.webArchive', { file, advice })],
  [/^<\?xml[^]*<(?:\w+:)?workbook\b/u, messageOf('sheet.oldXml', { file, advice })],
  [/^<\?xml/u, messageOf('sheet.xml', { file, advice })],
  [/^\{\\rtf/u, messageOf('sheet.textDocument', { file })],
  [/^(?:\{\s*"|\[\s*[[{"])/u, messageOf('sheet.json', { file, advice })],
  [/^id;p/u, messageOf('sheet.sylk', { file, advice })],
]

/**
 * The type of a file by its first bytes; its extension is not trusted.
 * @param head the first 4,096 bytes, or all there are
 * @throws SheetError for what is certainly not a sheet
 */
export function sniff(head: Buffer): FileKind {
  if (head.length === 0) {
    throw new SheetError(messageOf('sheet.empty', { file }))
  }
  const hex = head.subarray(0, 16).toString('hex')
  const known = signatures.find(([signature]) => hex.startsWith(signature))
  if (known !== undefined) throw new SheetError(known[1])
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip'
  if (hex.startsWith('d0cf11e0a1b11ae1')) return 'compound'
  const start = head
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase()
  const markup = markups.find(([pattern]) => pattern.test(start))
  if (markup !== undefined) throw new SheetError(markup[1])
  return 'text'
}
