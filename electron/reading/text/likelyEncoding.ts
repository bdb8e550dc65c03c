import type { Encoding } from '../../../contract/sheets/sheets.ts'
import { bytesDecoder } from './decoding.ts'
import { letters, scripts, type LetterEncoding, type ScriptEncoding } from './encodingLetters.ts'

/** Punctuation and symbols that are common in texts. */
const usualMarks = new Set('“”‘’„‚–—…€°§©®™·«»¿¡№º\u00a0、。・「」（）ー，．：；！？／　')

const isLetter = (character: string) => /\p{L}/u.test(character)
const isUpper = (character: string) => /\p{Lu}/u.test(character)
const isLower = (character: string) => /\p{Ll}/u.test(character)
const isLatin = (character: string) => /\p{Script=Latin}/u.test(character)
const isHigh = (character: string) => character > '\x7f'

interface Around {
  readonly before: string
  readonly at: string
  readonly after: string
}

/** Penalty for a letter in an unlikely position: `CafŽ`, `Mьller`, `Ðîìàøêà`. */
function misplaced({ before, at, after }: Around): number {
  let against = 0
  if (isUpper(at) && isLower(before)) against += 1
  for (const beside of [before, after])
    if (isLetter(beside) && isLatin(beside) !== isLatin(at)) against += 0.75
  const run = [before, after].every((beside) => isHigh(beside) && isLetter(beside))
  return run && isLatin(at) ? against + 1 : against
}

function markWeight({ before, at, after }: Around): number {
  if (/[\p{Cc}\ufffd\p{Co}\p{Cn}]/u.test(at)) return -3
  const within = isLetter(before) && isLetter(after) && at !== '’'
  return (usualMarks.has(at) ? 0 : -0.5) - (within || (isLetter(before) && !usualMarks.has(at)) ? 1 : 0)
}

/** How well a text's letters fit the best language of an encoding, per letter. */
function lettersFit(text: string, encoding: LetterEncoding): number {
  const characters = Array.from(text)
  const languages = letters[encoding]
  const fits = languages.map(() => 0)
  let rest = 0
  let high = 0
  let any = 0
  const all = new Set(languages.join(''))
  for (const [index, at] of characters.entries()) {
    if (!isHigh(at)) continue
    high += 1
    const around = { before: characters[index - 1] ?? '', at, after: characters[index + 1] ?? '' }
    if (!isLetter(at)) {
      rest += markWeight(around)
      continue
    }
    rest -= misplaced(around)
    const small = at.toLowerCase()
    any += all.has(small) ? 0.7 : -1
    for (const [which, language] of languages.entries()) {
      fits[which] = (fits[which] ?? 0) + (language.includes(small) ? 1 : -1)
    }
  }
  return high === 0 ? 0 : (Math.max(any, ...fits) + rest) / high
}

/** How common a text's characters are in the script of an encoding, per character; null if it is not valid. */
function scriptFits(bytes: Buffer, encoding: ScriptEncoding): number | null {
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  const { usual, own } = scripts[encoding]
  const high = Array.from(text).filter(isHigh)
  const weights = high.map((at): number => {
    if (usual.has(at) || (own?.test(at) ?? false)) return 1
    if (usualMarks.has(at)) return 0.5
    if (/[\u4e00-\u9fff\uac00-\ud7a3]/u.test(at)) return 0.35
    return /[\uff61-\uff9f]/u.test(at) ? 0 : -0.5
  })
  return high.length === 0 ? null : weights.reduce((sum, weight) => sum + weight, 0) / high.length
}

/** A sample may end within a character. */
const wholeLines = (bytes: Buffer) => {
  const end = bytes.lastIndexOf(10)
  return end === -1 ? bytes : bytes.subarray(0, end)
}

/**
 * The encoding in which bytes that are not UTF-8 form the most likely text. East Asian encodings are judged by valid
 * characters and how common they are. The others are judged by letters that belong to one language and are in likely
 * positions.
 * @param bytes complete lines
 */
export function likeliestEncoding(bytes: Buffer): Encoding {
  const sample = wholeLines(bytes)
  let best: { encoding: Encoding; fit: number } = { encoding: 'windows-1252', fit: -Infinity }
  const consider = (encoding: Encoding, fit: number) => {
    // Of equals the first wins: more common encodings come first.
    if (fit > best.fit + 1e-9) best = { encoding, fit }
  }
  // The keys of the constant tables are the names they were declared with.
  for (const encoding of Object.keys(letters) as LetterEncoding[]) {
    const decode = bytesDecoder(encoding)
    consider(encoding, lettersFit(decode(sample) + decode(null), encoding))
  }
  for (const encoding of Object.keys(scripts) as ScriptEncoding[]) {
    const fit = scriptFits(sample, encoding)
    if (fit !== null) consider(encoding, fit)
  }
  return best.encoding
}
