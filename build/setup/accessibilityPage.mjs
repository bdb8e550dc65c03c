import { z } from 'zod'

/** @typedef {'violations' | 'rules' | 'checks' | 'undecided'} Count */

const count = z.int().nonnegative()
const Seen = z.strictObject({
  screen: z.string(),
  theme: z.enum(['light', 'dark']),
  violations: count,
  rules: count,
  checks: count,
  undecided: count,
})
/** @typedef {z.infer<typeof Seen>} Seen */

/**
 * The page with the results of axe.
 * @param {string} tally The tests' records, a JSON text on each line; see tests/e2e/harness/axe.ts.
 * @returns {string} Markdown.
 */
export function accessibilityPage(tally) {
  /** @type {Map<string, Partial<Record<'light' | 'dark', Seen>>>} */
  const screens = new Map()
  for (const line of tally.split('\n').filter((text) => text !== '')) {
    const seen = Seen.parse(JSON.parse(line))
    const known = screens.get(seen.screen) ?? {}
    const worst = (known[seen.theme]?.violations ?? -1) > seen.violations ? known[seen.theme] : seen
    screens.set(seen.screen, { ...known, [seen.theme]: worst })
  }
  const rows = [...screens].sort(([a], [b]) => a.localeCompare(b, 'en'))
  const all = rows.flatMap(([, { light, dark }]) => [light, dark]).filter((seen) => seen !== undefined)
  const sum = (/** @type {Count} */ what) => all.reduce((total, seen) => total + seen[what], 0)
  const cells = (/** @type {Seen | undefined} */ seen) =>
    seen === undefined ? '– | – | –' : `${seen.violations} | ${seen.rules} | ${seen.checks}`
  const lines = rows.map(([screen, { light, dark }]) => `| ${screen} | ${cells(light)} | ${cells(dark)} |`)
  return `# Accessibility

NumberDesk is built to WCAG 2.2, level AA. \`npm run accessibility\` has [axe-core](https://github.com/dequelabs/axe-core)
look at every screen and dialog of the real application, in the light and the dark theme, and writes this page; the same
tests are part of \`npm test\` and fail at the first violation. The rules are those tagged WCAG 2.0 to 2.2, A and AA, and
axe's best practices, without _region_: menus lie above the page, outside of its landmarks.

**${sum('violations')} violations** on ${all.length} looks at ${rows.length} screens and dialogs; ${sum('checks')} checks of elements passed, and ${sum('undecided')}
were left for a person to judge.

| Screen or dialog | Light: violations | Rules passed | Elements passed | Dark: violations | Rules passed | Elements passed |
| --- | --: | --: | --: | --: | --: | --: |
${lines.join('\n')}

What axe can't see is tested on its own: the keyboard alone does the main job, lists tell screen readers the position of
a row and how many there are, every success and failure is announced, motion stops when the system asks for less,
nothing is told by a background alone where the system sets all colours, and nothing is lost in a window of 1024 × 640.
`
}
