/** Every two neighbouring characters of a text, with how often each pair occurs. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>()
  const characters = Array.from(text)
  for (let at = 1; at < characters.length; at += 1) {
    const pair = `${characters[at - 1] ?? ''}${characters[at] ?? ''}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/**
 * How similar two texts are, from 0 to 1: the share of neighbouring characters that they have in common (the
 * Sørensen–Dice coefficient). It tolerates typing errors and another order of words.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  let shared = 0
  let total = 0
  for (const count of pairs.values()) total += count
  for (const [pair, count] of pairsOf(other)) {
    total += count
    shared += Math.min(count, pairs.get(pair) ?? 0)
  }
  return total === 0 ? 0 : (2 * shared) / total
}
