import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { Delimiter } from '../../../contract/sheets/sheets.ts'

const candidates = [',', ';', '\t', '|'] as const satisfies Delimiter[]

const names: Readonly<Record<Delimiter, Message>> = {
  ',': messageOf('sheet.delimiter.commas'),
  ';': messageOf('sheet.delimiter.semicolons'),
  '\t': messageOf('sheet.delimiter.tabs'),
  '|': messageOf('sheet.delimiter.bars'),
}

/** A delimiter that people can choose; null for another one, which only a `sep=` line can name. */
export function knownDelimiter(delimiter: string): Delimiter | null {
  return candidates.find((candidate) => candidate === delimiter) ?? null
}

/** The name of a delimiter in a note. */
export function nameOfDelimiter(delimiter: string): Message {
  const known = knownDelimiter(delimiter)
  return known === null ? messageOf('sheet.delimiter.named', { sign: delimiter }) : names[known]
}

/** The line that some programs write first to name the delimiter; it is not a row. Excel and LibreOffice follow it. */
export const separatorLine = /^"?sep=(?<delimiter>[^\r\n"])"?(?:\r\n|\n|\r)/iu

const linesLooked = 20

/** How often each candidate is outside quotes on each of the first lines that are not empty. */
function countByLine(sample: string): Map<string, number[]> {
  const counts = new Map<string, number[]>(candidates.map((candidate) => [candidate, []]))
  const line = new Map<string, number>()
  let quoted = false
  let atFieldStart = true
  let lines = 0
  let empty = true
  for (const character of `${sample.replaceAll(/\r\n?/gu, '\n')}\n`) {
    if (quoted) {
      quoted = character !== '"'
      continue
    }
    if (character === '\n') {
      if (!empty) {
        for (const [candidate, perLine] of counts) perLine.push(line.get(candidate) ?? 0)
        lines += 1
      }
      if (lines === linesLooked) break
      line.clear()
      empty = true
    } else {
      empty = false
      if (character === '"' && atFieldStart) quoted = true
      else if (counts.has(character)) line.set(character, (line.get(character) ?? 0) + 1)
    }
    atFieldStart = character === '\n' || counts.has(character)
  }
  return counts
}

/** How many lines have the most common count, and that count; 0 and 0 if fewer than half have it. */
function steadiness(perLine: readonly number[]): { lines: number; count: number } {
  const linesByCount = new Map<number, number>()
  for (const count of perLine) if (count > 0) linesByCount.set(count, (linesByCount.get(count) ?? 0) + 1)
  let best = { lines: 0, count: 0 }
  for (const [count, lines] of linesByCount) {
    if (lines > best.lines || (lines === best.lines && count > best.count)) best = { lines, count }
  }
  return best
}

/**
 * The delimiter of a text: the one in its `sep=` line, else the one that is equally frequent on most of the first
 * lines. A text without any is one column.
 */
export function findDelimiter(sample: string): string {
  const named = separatorLine.exec(sample)?.groups?.['delimiter']
  if (named !== undefined) return named
  let best = { delimiter: ',', lines: 0, count: 0 }
  for (const [delimiter, perLine] of countByLine(sample)) {
    const { lines, count } = steadiness(perLine)
    if (lines > best.lines || (lines === best.lines && count > best.count)) best = { delimiter, lines, count }
  }
  return best.delimiter
}
