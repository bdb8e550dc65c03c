/**
 * The kinds of tests: `unit` and `integration` are run by Vitest in Node, and `windows` runs some of both again in Windows's
 * Node; `component` by Vitest with a DOM; `e2e` by Playwright in real Electron.
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
