import { expect, it } from 'vitest'
import { h, shallowRef } from 'vue'
import FacetFilter from '../../renderer/screens/numbers/filters/FacetFilter.vue'
import type { FacetChoice } from '../../renderer/screens/numbers/filters/facetChoices.ts'
import { click, part, parts, pointedAt, press, write } from './harness/parts.ts'
import { settled, show } from './harness/window.ts'

const countries: readonly FacetChoice<string>[] = [
  { value: 'US', title: 'United States', count: 1200 },
  { value: 'DE', title: 'Germany', count: 30 },
  { value: 'GB', title: 'United Kingdom', count: 7 },
]

/** Shows a filter by country; returns the selection and the requests. */
async function showFilter(choices = countries) {
  const chosen = shallowRef<readonly string[]>([])
  const looked: string[] = []
  await show(() =>
    h(FacetFilter<string>, {
      label: 'Country',
      choices,
      isCut: false,
      loading: false,
      modelValue: chosen.value,
      'onUpdate:modelValue': (to: readonly string[]) => (chosen.value = to),
      onLook: (typed: string) => looked.push(typed),
      onLeave: () => looked.push('left'),
    }),
  )
  return { chosen, looked, field: () => part('combobox', 'Country') }
}

/** The list is loaded when it is first opened. */
async function openWith(key: string): Promise<void> {
  await press(key)
  await import('../../renderer/screens/numbers/filters/FacetList.vue')
  await settled()
}

const shownCountries = () => parts('option').map((option) => option.querySelector('.title')?.textContent)

it('is a combo box, whose list of values with their counts comes when it is opened', async () => {
  const { field, looked } = await showFilter()
  expect(field().getAttribute('aria-expanded')).toBe('false')
  field().focus()
  await openWith('ArrowDown')
  expect(field().getAttribute('aria-expanded')).toBe('true')
  expect(part('listbox', 'Country').getAttribute('aria-multiselectable')).toBe('true')
  expect(field().getAttribute('aria-controls')).toBe(part('listbox').id)
  expect(shownCountries()).toEqual(['United States', 'Germany', 'United Kingdom'])
  expect(part('option', /^United States/).textContent).toContain('1,200')
  expect(part('option', /^Germany/).getAttribute('aria-posinset')).toBe('2')
  expect(looked).toEqual(['', ''])
})

it('works with the keyboard alone: several values are alternatives', async () => {
  const { field, chosen } = await showFilter()
  field().focus()
  await openWith('ArrowDown')
  await press('ArrowDown')
  expect(pointedAt(field()).textContent).toContain('United States')
  await press('Enter')
  await press('ArrowUp')
  expect(pointedAt(field()).textContent).toContain('United Kingdom')
  await press('Enter')
  expect(chosen.value).toEqual(['US', 'GB'])
  expect(part('option', /^Germany/).getAttribute('aria-selected')).toBe('false')
  expect(part('option', /^United States/).getAttribute('aria-selected')).toBe('true')
  expect(field().getAttribute('placeholder')).toBe('United States +1')
  await press('Escape')
  expect(parts('listbox')).toEqual([])
  await press('Backspace')
  expect(chosen.value).toEqual(['US'])
})

it('finds values by part of their names', async () => {
  const { field, chosen, looked } = await showFilter()
  field().focus()
  await openWith('ArrowDown')
  await write('king')
  expect(shownCountries()).toEqual(['United Kingdom'])
  expect(looked.at(-1)).toBe('king')
  await press('Enter')
  expect(chosen.value).toEqual(['GB'])
  await write('mars')
  expect(document.body.textContent).toContain('No numbers')
})

it('opens and selects with the pointer, and closes when the focus leaves it', async () => {
  const { field, chosen, looked } = await showFilter()
  await click(field())
  await settled()
  await click(part('option', /^Germany/))
  expect(chosen.value).toEqual(['DE'])
  await click(part('option', /^Germany/))
  expect(chosen.value).toEqual([])
  expect(document.activeElement).toBe(field())
  field().blur()
  await settled()
  expect(parts('listbox')).toEqual([])
  expect(looked.at(-1)).toBe('left')
})

it('of many values, only those in view and the active one are drawn', async () => {
  const many = Array.from({ length: 500 }, (_, n) => ({ value: `V${n}`, title: `Value ${n}`, count: n }))
  const { field } = await showFilter(many)
  field().focus()
  await openWith('ArrowDown')
  await press('ArrowUp')
  expect(pointedAt(field()).textContent).toContain('Value 499')
  expect(parts('option').length).toBeLessThan(30)
  expect(part('option', /^Value 0/).getAttribute('aria-setsize')).toBe('500')
})
