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

test('no template contains words', () => {
  const found = sourcesIn('renderer')
    .filter(({ path }) => path.endsWith('.vue'))
    .map(({ path, text }) => [path, wordsInTemplate(text)] as const)
    .filter(([, words]) => words.length > 0)
  expect(Object.fromEntries(found)).toEqual({})
})
