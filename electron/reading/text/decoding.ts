import type { Encoding } from '../../../contract/sheets/sheets.ts'

/**
 * The characters of Windows-1252 from 0x80 to 0x9f, where Latin-1 has control characters; unassigned codes stay as they
 * are.
 */
const windowsOnly = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/**
 * The characters from 0x80 on of encodings that `TextDecoder` lacks. Windows-1252 is one of them because newer releases
 * of Node treat it as Latin-1.
 */
const byHand: Readonly<Partial<Record<Encoding, string>>> = {
  'windows-1252': windowsOnly,
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
}

/** Decodes a file piece by piece; null marks its end. */
export type BytesDecoder = (piece: Buffer | null) => string

/** The decoder of an encoding. */
export function bytesDecoder(encoding: Encoding): BytesDecoder {
  const table = byHand[encoding]
  if (table === undefined) {
    const decoder = new TextDecoder(encoding)
    return (piece) => (piece === null ? decoder.decode() : decoder.decode(piece, { stream: true }))
  }
  const high = table.length === 128 ? /[\x80-\xff]/g : /[\x80-\x9f]/g
  return (piece) =>
    piece === null
      ? ''
      : piece.toString('latin1').replaceAll(high, (character) => table.charAt(character.charCodeAt(0) - 0x80))
}
