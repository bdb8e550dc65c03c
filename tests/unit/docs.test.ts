import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = join(root, 'docs/security.md')

/** The links of a page to files of this project: their text, and where they lead. */
function linksOf(file: string): { text: string; target: string }[] {
  return [
    ...readFileSync(file, 'utf8')
      .replaceAll(/\s*\n\s*/g, ' ')
      .matchAll(/\[([^\]]+)\]\(([^)]+)\)/g),
  ]
    .map(([, text = '', target = '']) => ({ text, target }))
    .filter(({ target }) => !target.startsWith('https:'))
    .map(({ text, target }) => ({ text, target: resolve(dirname(file), target) }))
}

it('every test that the documentation names exists', () => {
  const tests = linksOf(page).filter(({ target }) => target.includes('/tests/'))
  expect(tests.length).toBeGreaterThan(20)
  const missing = tests.filter(({ text, target }) => !readFileSync(target, 'utf8').includes(text))
  expect(missing).toEqual([])
})

it('the code has nothing that Electron’s checklist forbids', () => {
  const code = ['electron', 'renderer'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|vue|html)$/.test(name))
      .map((name) => readFileSync(join(root, room, name), 'utf8')),
  )
  for (const word of [
    'openExternal',
    'enableBlinkFeatures',
    'allowpopups',
    'nodeIntegration: true',
    'v-html',
  ]) {
    expect(
      code.filter((text) => text.includes(word)),
      word,
    ).toEqual([])
  }
})
