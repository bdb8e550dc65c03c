import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSettings } from '../../../../electron/shell/data/settings.ts'
import { temporaryFolder } from '../folder.ts'
import { isForOwnerAlone } from '../../../system.ts'

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
const defaults = {
  theme: 'system',
  tab: 'sub-account',
  subAccountFilter: {},
  subAccountSort: { by: 'number', descending: false },
  language: 'system',
  columns: {},
  accountId: null,
  phoneNumbersFilter: {},
  batchSize: 200,
  lowBelow: 10,
  rangeList: 'ranges',
  blockSize: 100,
  batchList: 'imports',
  directoryKind: 'subAccount',
  searches: {},
  tour: 'offered',
}
const window = { x: 1, y: 2, width: 1200, height: 800, maximised: true }

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
})
afterEach(() => {
  vi.useRealTimers()
})

function settingsOf(content: string) {
  const file = join(temporaryFolder(), 'settings.json')
  writeFileSync(file, content)
  return openSettings(file, log).get()
}

describe('reading', () => {
  it('a missing file gives the defaults', () => {
    const settings = openSettings(join(temporaryFolder(), 'settings.json'), log)
    expect(settings.get()).toEqual({ preferences: defaults, window: null })
  })

  it.each(['', '{', 'null', '[]', '"x"', '42', '{"preferences":null,"window":[]}', '{"preferences":"x"}'])(
    'a damaged file gives the defaults: %s',
    (content) => {
      expect(settingsOf(content)).toEqual({ preferences: defaults, window: null })
    },
  )

  it('a damaged or newer field costs only itself', () => {
    const preferences = {
      theme: 'dark',
      tab: 'a tab of a newer version',
      columns: { numbers: { hidden: ['country'], widths: { number: 200 } } },
      accountId: -1,
      subAccountFilter: { poolStatus: ['Free'], newer: true },
      newField: 1,
    }
    expect(settingsOf(JSON.stringify({ preferences, window, newer: {} }))).toEqual({
      preferences: {
        ...defaults,
        theme: 'dark',
        columns: { numbers: { hidden: ['country'], widths: { number: 200 } } },
      },
      window,
    })
  })

  it.each([
    { ...window, width: 0 },
    { ...window, x: 1.5 },
    { ...window, maximised: 'yes' },
    { x: 1, y: 2 },
  ])('a damaged window position is ignored: %j', (damaged) => {
    expect(settingsOf(JSON.stringify({ window: damaged })).window).toBeNull()
  })
})

describe('changing', () => {
  it('applies at once, is in the file a little later, and lasts after the next start', () => {
    const file = join(temporaryFolder(), 'settings.json')
    const settings = openSettings(file, log)
    settings.change({ window })
    settings.change({ preferences: { ...settings.get().preferences, theme: 'dark' } })
    expect(settings.get()).toMatchObject({ window, preferences: { theme: 'dark' } })
    expect(existsSync(file)).toBe(false)
    vi.runAllTimers()
    expect(openSettings(file, log).get()).toEqual(settings.get())
    expect(isForOwnerAlone(file)).toBe(true)
    expect(readdirSync(join(file, '..'))).toEqual(['settings.json'])
  })

  it('is written at the end at once, and only if there is something to write', () => {
    const file = join(temporaryFolder(), 'settings.json')
    const settings = openSettings(file, log)
    settings.flush()
    expect(existsSync(file)).toBe(false)
    settings.change({ window })
    settings.flush()
    const written = readFileSync(file, 'utf8')
    expect(JSON.parse(written)).toMatchObject({ window })
    writeFileSync(file, 'changed by another')
    vi.runAllTimers()
    expect(readFileSync(file, 'utf8')).toBe('changed by another')
  })

  it('that can’t be written is logged and ignored', () => {
    const file = join(temporaryFolder(), 'settings.json')
    mkdirSync(`${file}.new`)
    const settings = openSettings(file, log)
    settings.change({ window })
    settings.flush()
    expect(settings.get().window).toEqual(window)
    expect(log.warn).toHaveBeenCalledOnce()
  })
})
