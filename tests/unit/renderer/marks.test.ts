import { expect, test } from 'vitest'
import { marksIn } from '../../../renderer/cells/marks.ts'

/** The text with the marked part in brackets. */
function marked(text: string, find: string, how: 'text' | 'number'): string {
  return marksIn(text, find, how)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join('')
}

test.each([
  ['650 555', '+1 [650 555] 0100'],
  ['(650) 555-01', '+1 [650 555 01]00'],
  ['6505550100', '+1 [650 555 0100]'],
  ['+1', '+[1] 650 555 0100'],
  ['0100', '+1 650 555 [0100]'],
  ['999', '+1 650 555 0100'],
  ['acme', '+1 650 555 0100'],
  ['650 acme', '+1 650 555 0100'],
  ['', '+1 650 555 0100'],
])('%s is found in a number in any punctuation', (find, shown) => {
  expect(marked('+1 650 555 0100', find, 'number')).toBe(shown)
})

test.each([
  ['030 2312', '+49 [30 2312]5000', '+49 30 23125000'],
  ['0044 20 7946 0000', '+[44 20 7946 0000]', '+44 20 7946 0000'],
  ['+44 (0)20 7946', '+[44 20 7946] 0000', '+44 20 7946 0000'],
  ['06 1', '+36 [1] 234 5678', '+36 1 234 5678'],
  ['06 698', '+39 [06 698]1 2345', '+39 06 6981 2345'],
])('a number dialled as %s is marked', (find, shown, number) => {
  expect(marked(number, find, 'number')).toBe(shown)
})

test.each([
  ['Acme Clinics', 'CLIN', 'Acme [Clin]ics'],
  ['Café Müller', 'müll', 'Café [Müll]er'],
  ['Café Müller', 'mu\u0308ll', 'Café [Müll]er'],
  ['Acme Clinics', ' acme ', '[Acme] Clinics'],
  ['Acme Clinics', 'zebra', 'Acme Clinics'],
  ['İstanbul', 'tan', 'İstanbul'],
  ['', 'a', ''],
])('in %s %s is found in any case', (text, find, shown) => {
  expect(marked(text, find, 'text')).toBe(shown)
})
