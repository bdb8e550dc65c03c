import { expect, it } from 'vitest'
import { h, shallowRef } from 'vue'
import { messageOf } from '../../contract/messages/message.ts'
import { fail, ok } from '../../contract/result.ts'
import type { ColumnLayout } from '../../contract/app.ts'
import DataGrid from '../../renderer/grid/DataGrid.vue'
import {
  plainLayout,
  type GridColumn,
  type GridHandle,
  type GridSort,
  type GridTotal,
  type LoadPage,
} from '../../renderer/grid/gridColumns.ts'
import { useTicks } from '../../renderer/grid/ticks.ts'
import { click, part, parts, pointedAt, press } from './harness/parts.ts'
import { settled, show } from './harness/window.ts'

interface Town {
  readonly id: number
  readonly name: string
}

const columns: readonly GridColumn<Town, 'name' | 'id'>[] = [
  {
    key: 'name',
    title: () => 'Name',
    width: 200,
    grow: 1,
    sortable: true,
    fixed: true,
    text: ({ name }) => name,
  },
  { key: 'id', title: () => 'Inhabitants', width: 100, sortable: true, text: ({ id }) => String(id) },
]

/** A list of towns, of which some load at once. */
function townsOf(count: number, from = 0): LoadPage<Town> {
  return (offset, limit) => {
    const rows = Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, n) => {
      const id = from + offset + n + 1
      return { id, name: `Town ${id}` }
    })
    return Promise.resolve(ok({ rows, total: count }))
  }
}

interface Shown {
  readonly load?: LoadPage<Town>
  readonly ticking?: boolean
}

/** Shows a list of towns; returns its events. */
async function showTowns({ load = townsOf(1000), ticking = false }: Shown = {}) {
  const reported: string[] = []
  const sort = shallowRef<GridSort<'name' | 'id'> | null>({ by: 'name', descending: false })
  const layout = shallowRef<ColumnLayout>(plainLayout)
  const loaded = shallowRef(load)
  const total = shallowRef<GridTotal | null>(null)
  const handle = shallowRef<GridHandle | null>(null)
  const ticks = useTicks<Town>({
    load: () => loaded.value,
    total: () => total.value,
    idOf: ({ id }) => id,
    tooMany: (limit) => reported.push(`more than ${limit}`),
  })
  await show(() =>
    h(
      DataGrid<Town, 'name' | 'id'>,
      {
        // The exposed object is a handle, whatever type Vue gives it.
        ref: (exposed) => (handle.value = exposed as unknown as GridHandle),
        label: 'Towns',
        columns,
        load: loaded.value,
        idOf: ({ id }: Town) => id,
        nameOf: ({ name }: Town) => name,
        ticks: ticking ? ticks : null,
        sort: sort.value,
        layout: layout.value,
        'onUpdate:sort': (to: GridSort<'name' | 'id'> | null) => (sort.value = to),
        'onUpdate:layout': (to: ColumnLayout) => (layout.value = to),
        'onUpdate:total': (to: GridTotal) => (total.value = to),
        onOpen: ({ name }: Town) => reported.push(`open ${name}`),
        onCopy: (row: Town | null) => reported.push(`copy ${row?.name ?? 'nothing'}`),
        onFind: () => reported.push('find'),
      },
      {
        actions: ({ row, active }: { row: Town; active: boolean }) =>
          h(
            'button',
            {
              class: 'actions-button',
              'aria-label': `Actions for ${row.name}`,
              tabindex: active ? 0 : -1,
              onClick: () => reported.push(`menu of ${row.name}`),
            },
            '',
          ),
        empty: () => 'No town here',
      },
    ),
  )
  return { reported, sort, layout, loaded, ticks, handle, grid: () => part('grid', 'Towns') }
}

const rowOf = (name: string) => part('row', new RegExp(`^${name} `))
const tickOf = (name: string) => part('checkbox', `Select ${name}`)
const isTicked = (name: string) => rowOf(name).getAttribute('aria-selected') === 'true'
/** The town of a row or a cell. */
const townOf = (element: Element) =>
  element.closest('[role="row"]')?.querySelector('[data-column="name"]')?.textContent
/** The names of the rows that are ticked, of those drawn. */
const tickedTowns = () =>
  parts('row')
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map(townOf)

it('a list has the roles, names and counts that assistive technology needs', async () => {
  const { grid } = await showTowns({ ticking: true })
  expect(grid().getAttribute('aria-rowcount')).toBe('1001')
  expect(grid().getAttribute('aria-colcount')).toBe('4')
  expect(grid().getAttribute('aria-multiselectable')).toBe('true')
  expect(grid().getAttribute('aria-busy')).toBe('false')
  expect(grid().tabIndex).toBe(0)
  expect(parts('columnheader').length).toBe(4)
  expect(part('columnheader', 'Actions')).toBeTruthy()
  expect(part('columnheader', /^Inhabitants/).getAttribute('aria-sort')).toBe('none')
  expect(rowOf('Town 3').getAttribute('aria-rowindex')).toBe('4')
  expect(rowOf('Town 3').getAttribute('aria-selected')).toBe('false')
  expect(parts('gridcell', /(?:)/, rowOf('Town 3')).length).toBe(4)
  expect(tickOf('Town 3')).toBeTruthy()
})

it('a list without ticks has rows that can’t be selected', async () => {
  const { grid } = await showTowns()
  expect(grid().hasAttribute('aria-multiselectable')).toBe(false)
  expect(rowOf('Town 3').hasAttribute('aria-selected')).toBe(false)
  expect(parts('checkbox', /^Select/)).toEqual([])
})

it('only the rows in view are drawn, even of a million', async () => {
  const { grid } = await showTowns({ load: townsOf(1_000_000) })
  expect(grid().getAttribute('aria-rowcount')).toBe('1000001')
  expect(parts('row').length).toBeLessThan(20)
  grid().focus()
  await press('End')
  expect(townOf(pointedAt(grid()))).toBe('Town 1000000')
  expect(parts('row').length).toBeLessThan(20)
})

it('keys move by row, by page, and to both ends', async () => {
  const { grid } = await showTowns()
  grid().focus()
  const now = () => townOf(pointedAt(grid()))
  expect(now()).toBe('Town 1')
  await press('ArrowDown')
  await press('ArrowDown')
  await press('ArrowUp')
  expect(now()).toBe('Town 2')
  await press('PageDown')
  expect(now()).toBe('Town 12')
  await press('PageUp')
  expect(now()).toBe('Town 2')
  await press('ArrowDown', { control: true })
  expect(now()).toBe('Town 1000')
  await press('Home')
  expect(now()).toBe('Town 1')
  await press('ArrowUp')
  expect(now()).toBe('Town 1')
})

it('the right arrow enters a row, and keys then move by cell', async () => {
  const { grid } = await showTowns()
  grid().focus()
  await press('ArrowRight')
  expect(pointedAt(grid()).getAttribute('role')).toBe('gridcell')
  expect(pointedAt(grid()).textContent).toBe('Town 1')
  await press('ArrowRight')
  await press('ArrowDown')
  expect(pointedAt(grid()).textContent).toBe('2')
  await press('Home')
  expect(pointedAt(grid()).textContent).toBe('Town 2')
  await press('ArrowLeft')
  expect(pointedAt(grid()).getAttribute('role')).toBe('row')
})

it('keys open, copy, find, and open the menu of a row', async () => {
  const { grid, reported } = await showTowns()
  grid().focus()
  await press('ArrowDown')
  await press('Enter')
  await press('c', { control: true })
  await press('F10', { shift: true })
  await press('x')
  expect(reported).toEqual(['open Town 2', 'copy Town 2', 'menu of Town 2', 'find'])
})

it('a double click opens a row, and a click makes it active', async () => {
  const { grid, reported } = await showTowns()
  await click(rowOf('Town 4'))
  expect(document.activeElement).toBe(grid())
  expect(townOf(pointedAt(grid()))).toBe('Town 4')
  rowOf('Town 4').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  expect(reported).toEqual(['open Town 4'])
})

it('rows are ticked with the space bar, with their checkboxes and with Ctrl', async () => {
  const { grid, ticks } = await showTowns({ ticking: true })
  grid().focus()
  await press(' ')
  await click(tickOf('Town 3'))
  await click(rowOf('Town 5'), { control: true })
  expect(tickedTowns()).toEqual(['Town 1', 'Town 3', 'Town 5'])
  // A tick leaves the focus with its list.
  expect(document.activeElement).toBe(grid())
  await click(tickOf('Town 3'))
  expect(isTicked('Town 3')).toBe(false)
  await press('Escape')
  expect(ticks.count.value).toBe(0)
})

it('Shift ticks a range, and going back makes it smaller', async () => {
  const { grid } = await showTowns({ ticking: true })
  grid().focus()
  await press('ArrowDown')
  await press(' ')
  await press('ArrowDown', { shift: true })
  await press('ArrowDown', { shift: true })
  expect(tickedTowns()).toEqual(['Town 2', 'Town 3', 'Town 4'])
  await press('ArrowUp', { shift: true })
  expect(tickedTowns()).toEqual(['Town 2', 'Town 3'])
  await click(tickOf('Town 6'), { shift: true })
  expect(tickedTowns()).toEqual(['Town 2', 'Town 3', 'Town 4', 'Town 5', 'Town 6'])
})

it('a range reaches to the end of the list, even if its rows are not loaded', async () => {
  const { grid, ticks } = await showTowns({ ticking: true })
  grid().focus()
  await press('ArrowDown')
  await press('End', { shift: true })
  expect(ticks.count.value).toBe(999)
  await press('Home', { shift: true })
  expect(ticks.count.value).toBe(2)
})

it('Ctrl+A and the checkbox in the head tick all, and the head shows how much of the list is ticked', async () => {
  const { grid, ticks } = await showTowns({ ticking: true })
  const head = () => part('checkbox', 'Select all')
  const isPartly = () => (head() as HTMLInputElement).indeterminate
  grid().focus()
  await press(' ')
  expect(isPartly()).toBe(true)
  await press('a', { control: true })
  expect(ticks.count.value).toBe(1000)
  expect(isPartly()).toBe(false)
  await click(head())
  expect(ticks.count.value).toBe(0)
  await click(head())
  expect(ticks.all.value).toBe(true)
})

it('a heading sorts, and a second click reverses the order', async () => {
  const { sort } = await showTowns()
  const heading = () => part('columnheader', /^Inhabitants/)
  await click(heading())
  expect(sort.value).toEqual({ by: 'id', descending: false })
  expect(heading().getAttribute('aria-sort')).toBe('ascending')
  heading().focus()
  await press('Enter')
  expect(sort.value).toEqual({ by: 'id', descending: true })
  expect(heading().getAttribute('aria-sort')).toBe('descending')
  await press(' ')
  expect(sort.value).toEqual({ by: 'id', descending: false })
})

it('one heading is a tab stop; arrows move between headings, resize with Shift, and return to the rows', async () => {
  const { grid, layout } = await showTowns()
  const [name, inhabitants] = [part('columnheader', /^Name/), part('columnheader', /^Inhabitants/)]
  expect([name.tabIndex, inhabitants.tabIndex]).toEqual([0, -1])
  name.focus()
  await press('ArrowRight')
  expect(document.activeElement).toBe(inhabitants)
  await press('ArrowRight', { shift: true })
  expect(Object.keys(layout.value.widths)).toEqual(['name', 'id'])
  await press('ArrowLeft')
  expect(document.activeElement).toBe(name)
  await press('ArrowDown')
  expect(document.activeElement).toBe(grid())
})

it('in another list the first row becomes active, and the same list keeps its place when it reloads', async () => {
  const { grid, loaded, handle } = await showTowns()
  handle.value?.focus()
  expect(document.activeElement).toBe(grid())
  await press('PageDown')
  await handle.value?.refresh()
  await settled()
  expect(townOf(pointedAt(grid()))).toBe('Town 11')
  // The former first row is now the third.
  loaded.value = townsOf(30, -2)
  await settled()
  expect(grid().getAttribute('aria-rowcount')).toBe('31')
  expect(townOf(pointedAt(grid()))).toBe('Town 1')
})

it('a key pressed during a reload is not lost, wherever the rows are afterwards', async () => {
  let first = 0
  const { grid, handle } = await showTowns({
    load: (offset, limit) => townsOf(1000, first)(offset, limit),
  })
  grid().focus()
  await press('ArrowDown')
  await press('ArrowDown')
  // The first row is gone when the answer comes.
  first = 1
  const loaded = handle.value?.refresh()
  await press('ArrowDown')
  await loaded
  expect(townOf(pointedAt(grid()))).toBe('Town 4')
})

it('an empty list says so, and one that can’t be loaded says why and offers another try', async () => {
  const { loaded, grid } = await showTowns({ load: townsOf(0) })
  expect(document.body.textContent).toContain('No town here')
  loaded.value = () => Promise.resolve(fail('unavailable', messageOf('inventory.notOpen')))
  await settled()
  expect(part('alert').textContent).toContain('The inventory is not open.')
  expect(parts('row').length).toBe(1)
  expect(grid().hasAttribute('aria-activedescendant')).toBe(false)
})
