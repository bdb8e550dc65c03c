/**
 * The types of tests: Vitest runs `unit` and `integration` in Node, and `windows` runs some of both again in Node for
 * Windows; `component` runs in Vitest with a DOM; `e2e` in Playwright with real Electron.
 */
const kinds = /** @type {const} */ (['unit', 'component', 'integration', 'windows', 'e2e'])

/** @typedef {typeof kinds[number]} TestKind */

/** @param {string} word @returns {word is TestKind} */
function isKind(word) {
  return kinds.some((kind) => kind === word)
}

/**
 * Reads what follows `npm test --`: `[unit|component|integration|windows|e2e …] [FILTER …]`.
 * @param {readonly string[]} args
 * @returns {{ kinds: readonly TestKind[], filters: readonly string[] }} All kinds when none is named; the filters, and
 *   options, are passed on to the runners.
 */
export function readTestArguments(args) {
  const firstFilter = args.findIndex((word) => !isKind(word))
  const named = args.slice(0, firstFilter === -1 ? args.length : firstFilter).filter(isKind)
  return { kinds: named.length === 0 ? kinds : named, filters: args.slice(named.length) }
}
