import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { longWork } from '../../../electron/shell/longWork.ts'

/** What was sent to the system, one line each. */
const reported = vi.hoisted(() => [] as string[])

vi.mock('electron', () => ({
  powerSaveBlocker: {
    start: (kind: string) => {
      reported.push(`awake: ${kind}`)
      return 7
    },
    stop: (id: number) => void reported.push(`may sleep: ${id}`),
  },
}))

beforeEach(() => void reported.splice(0))

function windowThat({ isFocused }: { readonly isFocused: boolean }) {
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    isFocused: () => isFocused,
    setProgressBar: (share: number) => void reported.push(`bar: ${share}`),
    flashFrame: (on: boolean) => void reported.push(`flash: ${on}`),
  })
  // It has the used part of a window.
  return window as unknown as BrowserWindow
}

/** Work that ends when the test says so. */
function waiting() {
  let resolve: (value: string) => void = () => undefined
  let reject: (error: Error) => void = () => undefined
  const promise = new Promise<string>((...ends) => ([resolve, reject] = ends))
  return { promise, resolve, reject }
}

it('during long work the computer stays awake, the progress is shown, and its end is announced in other windows', async () => {
  const window = windowThat({ isFocused: false })
  const work = longWork(() => window)
  const { promise, resolve } = waiting()
  const done = work.during('import.commit', (hear) => {
    hear({ phase: 'importing', done: 0, total: null })
    hear({ phase: 'importing', done: 250, total: 1000 })
    hear('far')
    return promise
  })
  expect(work.atStake()).toBe('import')
  resolve('imported')
  expect(await done).toBe('imported')
  expect(work.atStake()).toBeNull()
  window.emit('focus')
  expect(reported).toEqual([
    'awake: prevent-app-suspension',
    'bar: 2',
    'bar: 0.25',
    'may sleep: 7',
    'bar: -1',
    'flash: true',
    'flash: false',
  ])
})

it('there is no announcement in the window itself', async () => {
  const work = longWork(() => windowThat({ isFocused: true }))
  await work.during('export.run', () => Promise.resolve())
  expect(reported.filter((line) => line.startsWith('flash'))).toEqual([])
})

it('quick work is not shown to the system', async () => {
  const work = longWork(() => windowThat({ isFocused: false }))
  await work.during('pool.delete', (hear) => {
    hear({ done: 1, total: 2 })
    return Promise.resolve()
  })
  expect(reported).toEqual([])
})

it('the computer stays awake to the end of the last of two, even if one fails', async () => {
  const work = longWork(() => null)
  const [one, other] = [waiting(), waiting()]
  const first = work.during('export.run', () => one.promise)
  const second = work.during('backups.make', () => other.promise)
  one.reject(new Error('no'))
  await expect(first).rejects.toThrow('no')
  expect(work.atStake()).toBe('backup')
  expect(reported).toEqual(['awake: prevent-app-suspension'])
  other.resolve('made')
  await second
  expect(reported).toEqual(['awake: prevent-app-suspension', 'may sleep: 7'])
})

it('reading a sheet or checking the inventory can be interrupted without a question', () => {
  const work = longWork(() => null)
  void work.during('import.read', () => waiting().promise)
  void work.during('inventory.check', () => waiting().promise)
  expect(work.atStake()).toBeNull()
})
