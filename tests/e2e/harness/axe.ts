import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { appendFileSync } from 'node:fs'
import type { Application } from './application.ts'

/** Where `npm run accessibility` records the results, a JSON text on each line. */
const tally = process.env['NUMBERDESK_ACCESSIBILITY_TALLY']

/**
 * Fails with axe's findings for WCAG 2.2 AA, by rule and element, so that it says what to fix.
 * @param screen its name in the table of docs/accessibility.md
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations, passes, incomplete } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // No demand of WCAG: menus lie above the page, outside of its landmarks.
    .disableRules(['region'])
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.html}`),
  )
  if (tally !== undefined) {
    const dark = (await page.locator('.v-application.v-theme--dark').count()) > 0
    const checks = passes.reduce((sum, { nodes }) => sum + nodes.length, 0)
    const undecided = incomplete.reduce((sum, { nodes }) => sum + nodes.length, 0)
    const seen = { screen, theme: dark ? 'dark' : 'light', violations: found.length, rules: passes.length }
    appendFileSync(tally, `${JSON.stringify({ ...seen, checks, undecided })}\n`)
  }
  expect(found, screen).toEqual([])
}

/** The same in the light and the dark theme; the theme is light afterwards. */
export async function expectAccessibleInBothThemes(app: Application, screen: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await app.useTheme(theme)
    await expectAccessible(app.page, screen)
  }
}
