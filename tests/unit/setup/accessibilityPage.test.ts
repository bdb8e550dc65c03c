import { expect, it } from 'vitest'
import { accessibilityPage } from '../../../build/setup/accessibilityPage.mjs'

const seen = (screen: string, theme: 'light' | 'dark', violations: number) =>
  `${JSON.stringify({ screen, theme, violations, rules: 30, checks: 400, undecided: 2 })}\n`

it('lists the screens by name, with the findings in both themes and a summary', () => {
  const page = accessibilityPage(
    seen('Import', 'dark', 0) + seen('Import', 'light', 0) + seen('Assign', 'light', 1),
  )
  expect(page).toContain('| Assign | 1 | 30 | 400 | – | – | – |\n| Import | 0 | 30 | 400 | 0 | 30 | 400 |')
  expect(page).toContain('**1 violations** on 3 looks at 2 screens and dialogs; 1200 checks')
})

it('shows the worst result of several for the same screen', () => {
  const page = accessibilityPage(seen('Import', 'light', 3) + seen('Import', 'light', 0))
  expect(page).toContain('| Import | 3 |')
})
