const candidates = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof candidates)[number]

/** What each delimiter is called in a note to the person. */
export const delimiterNames: Record<Delimiter, string> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}

const linesLooked = 20

/** How often each candidate stands outside quotes on each of the first lines. */
function countByLine(sample: string): Map<Delimiter, number[]> {
  const counts = new Map<Delimiter, number[]>(candidates.map((candidate) => [candidate, [0]]))
  let quoted = false
  let lines = 1
  for (const character of sample) {
    if (character === '"') quoted = !quoted
    else if (character === '\n' && !quoted) {
      lines += 1
      if (lines > linesLooked) break
      for (const perLine of counts.values()) perLine.push(0)
    } else if (!quoted) {
      const perLine = counts.get(character as Delimiter)
      if (perLine !== undefined) perLine[perLine.length - 1] = (perLine.at(-1) ?? 0) + 1
    }
  }
  return counts
}

/**
 * The delimiter of a text: the one that its `sep=` line names, else the one that stands on most lines, the heading line
 * above all. A text without any is one column.
 */
export function findDelimiter(sample: string): { delimiter: Delimiter; named: boolean } {
  const named = /^sep=(.)\r?\n/iu.exec(sample)?.[1]
  const known = candidates.find((candidate) => candidate === named)
  if (known !== undefined) return { delimiter: known, named: true }
  let best: Delimiter = ','
  let bestScore = 0
  for (const [delimiter, perLine] of countByLine(sample)) {
    const first = perLine.find((count) => count > 0) ?? 0
    const score = perLine.filter((count) => count > 0).length * 1000 + first
    if (first > 0 && score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return { delimiter: best, named: false }
}
