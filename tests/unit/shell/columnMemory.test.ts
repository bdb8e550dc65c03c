import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RememberedColumns } from '../../../electron/sheets/messages.ts'
import { columnMemory } from '../../../electron/shell/sheets/columnMemory.ts'
import { openLog } from '../../../electron/shell/log.ts'
import { temporaryFolder } from './folder.ts'
import { isForOwnerAlone } from '../../system.ts'

const choice = (heading: string, field: 'number' | null = 'number'): RememberedColumns => ({
  target: 'number',
  headings: [heading, 'x'],
  columns: [field, null],
})

function memoryIn(folder: string) {
  return columnMemory(join(folder, 'columns.json'), openLog(join(folder, 'logs')))
}

it('choices survive a restart, the latest first, each set of headings once', async () => {
  const folder = temporaryFolder()
  const memory = memoryIn(folder)
  await memory.remember(choice('a'))
  await memory.remember(choice('b'))
  await memory.remember({ ...choice('a', null), headings: ['x', 'a'] })
  expect(memoryIn(folder).of('number')).toEqual([{ ...choice('a', null), headings: ['x', 'a'] }, choice('b')])
  expect(memoryIn(folder).of('carrier')).toEqual([])
  expect(isForOwnerAlone(join(folder, 'columns.json'))).toBe(true)
  expect(existsSync(join(folder, 'columns.json.new'))).toBe(false)
})

it('at most a hundred are kept, and the least recently used goes first', async () => {
  const folder = temporaryFolder()
  const memory = memoryIn(folder)
  await Promise.all(Array.from({ length: 105 }, (_, index) => memory.remember(choice(`h${index}`))))
  const kept = memoryIn(folder).of('number')
  expect(kept).toHaveLength(100)
  expect(kept[0]).toEqual(choice('h104'))
  expect(kept.at(-1)).toEqual(choice('h5'))
})

it.each(['', '{', '[{"target":"planet","headings":[],"columns":[]}]', 'null'])(
  'a damaged file is treated as empty, and replaced: %j',
  async (content) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'columns.json'), content)
    const memory = memoryIn(folder)
    expect(memory.of('number')).toEqual([])
    await memory.remember(choice('a'))
    expect(JSON.parse(readFileSync(join(folder, 'columns.json'), 'utf8'))).toEqual([choice('a')])
  },
)

it('in a read-only folder choices last until the next start', async () => {
  const memory = columnMemory('/nowhere/at/all/columns.json', openLog(join(temporaryFolder(), 'logs')))
  await memory.remember(choice('a'))
  expect(memory.of('number')).toEqual([choice('a')])
})
