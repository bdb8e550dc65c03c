import { expect, test } from 'vitest'
import { sourcesIn } from './sources.ts'
import { wordsInTemplate } from './templates.ts'

test('words in a template are found, in text, in attributes and in expressions', () => {
  const words = wordsInTemplate(`<template>
    <p class="note">Some words</p>
    <v-btn label="Save" :label="t('topBar.file')" role="tab" />
    <i>{{ one ? 'number' : t('topBar.help') }} · NumberDesk</i>
  </template>`)
  expect(words).toEqual(['Some words', 'label="Save"', 'number'])
})

/** Where the words are still to be moved to the catalogues. */
const toBeMoved = ['renderer/screens/import/', 'renderer/screens/export/']

test('no template has words of its own', () => {
  const found = sourcesIn('renderer')
    .filter(({ path }) => path.endsWith('.vue'))
    .filter(({ path }) => !toBeMoved.some((start) => path.startsWith(start)))
    .map(({ path, text }) => [path, wordsInTemplate(text)] as const)
    .filter(([, words]) => words.length > 0)
  expect(Object.fromEntries(found)).toEqual({})
})
