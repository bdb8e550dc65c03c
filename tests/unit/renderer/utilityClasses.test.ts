import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')
const vuetify = createRequire(import.meta.url).resolve('vuetify/package.json')

/** The texts of the window's files with one of these endings. */
function textsOf(...ends: readonly string[]): string[] {
  return readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.some((end) => name.endsWith(end)))
    .map((name) => readFileSync(join(renderer, name), 'utf8'))
}

/** The classes that style sheets have rules for. */
function classesOf(text: string): Set<string> {
  return new Set([...text.matchAll(/\.([a-z][\w-]*)(?=[\s,{:])/g)].map(([, name]) => name ?? ''))
}

/** The classes that templates give, whether always or at times. */
function classesUsed(): Set<string> {
  const given = textsOf('.vue').flatMap((text) =>
    [...text.matchAll(/\bclass="([^"]*)"/g)].map(([, value]) => value ?? ''),
  )
  return new Set(given.flatMap((value) => value.match(/[a-z][\w-]*/g) ?? []))
}

it('all utility classes of Vuetify in templates are included', () => {
  const all = classesOf(readFileSync(join(vuetify, '../lib/styles/utilities.css'), 'utf8'))
  const ours = classesOf(textsOf('.vue', '.css').join('\n'))
  expect(all.size).toBeGreaterThan(1000)
  expect([...classesUsed()].filter((name) => all.has(name) && !ours.has(name))).toEqual([])
})
