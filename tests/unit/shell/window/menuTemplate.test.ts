import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Language } from '../../../../contract/language.ts'
import { dockTemplate, menuTemplate, type MenuActs } from '../../../../electron/shell/window/menuTemplate.ts'
import { speak } from '../../../../electron/shell/window/texts.ts'

afterEach(() => speak('en'))

const acts: MenuActs = {
  send: () => undefined,
  chooseTheme: () => undefined,
  chooseLanguage: () => undefined,
  showDataFolder: () => undefined,
}
const state = { theme: 'system', language: 'system' } as const
const systems = ['win32', 'darwin', 'linux'] as const
const menuOn = (platform: NodeJS.Platform) => menuTemplate(acts, { platform, ...state })

/** An item with all below it. */
function withBelow(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  const { submenu = [] } = item
  return [item, ...(Array.isArray(submenu) ? submenu.flatMap(withBelow) : [])]
}
const itemsOf = (menu: readonly MenuItemConstructorOptions[]) => menu.flatMap(withBelow)
const labels = (menu: readonly MenuItemConstructorOptions[]) =>
  menu.map(({ label }) => label?.replace('&', ''))
const below = (menu: readonly MenuItemConstructorOptions[], index: number) =>
  menu[index]?.submenu as MenuItemConstructorOptions[]

describe.each(systems)('on %s', (platform) => {
  it.each(Language.options)('every item is in the current language: %s', (language) => {
    const english = new Map(itemsOf(menuOn(platform)).map(({ id, role, label }) => [id ?? role, label]))
    speak(language)
    for (const item of itemsOf([...menuOn(platform), ...dockTemplate(acts)])) {
      if (item.type === 'separator') continue
      // Of a role without a label the system says the English one.
      expect(item.label, JSON.stringify(item)).toBeTruthy()
      const isName = item.label === 'NumberDesk' || item.id?.startsWith('language-') === true
      if (language !== 'en' && !isName && item.role !== undefined)
        expect(item.label).not.toBe(english.get(item.role))
    }
  })

  it('shortcuts use letters, digits, F-keys and the comma of settings, and none types a letter on another keyboard', () => {
    const keys = itemsOf(menuOn(platform)).flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys.length).toBeGreaterThan(10)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) {
      expect(key).toMatch(/^(?:(?:CommandOrControl|Control|Shift)\+)*(?:[A-Z]|\d|F\d{1,2}|,)$/)
      expect(key).not.toMatch(/Alt/)
    }
  })

  it('no item is there twice', () => {
    const ids = itemsOf(menuOn(platform)).flatMap(({ id }) => id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

it('a Mac has an application and a window menu, with the settings in their usual place', () => {
  const menu = menuOn('darwin')
  expect(labels(menu)).toEqual(['NumberDesk', 'File', 'Edit', 'View', 'Window', 'Help'])
  expect(labels(below(menu, 0)).filter(Boolean)).toEqual([
    'About NumberDesk',
    'Settings…',
    'Services',
    'Hide NumberDesk',
    'Hide Others',
    'Show All',
    'Quit NumberDesk',
  ])
  expect(labels(below(menu, 4)).filter(Boolean)).toEqual(['Minimize', 'Zoom', 'Bring All to Front'])
})

it.each([
  ['win32', ['File', 'Edit', 'View', 'Help']],
  ['darwin', ['NumberDesk', 'File', 'Edit', 'View', 'Window', 'Help']],
] as const)('theme and language are in the view menu on %s', (platform, menus) => {
  const menu = menuOn(platform)
  expect(labels(menu)).toEqual(menus)
  expect(labels(below(menu, menus.length - 2 - (platform === 'darwin' ? 1 : 0)))).toEqual(
    expect.arrayContaining(['Theme', 'Language']),
  )
})

it('an item does what it says', () => {
  const send = vi.fn()
  const undo = itemsOf(menuTemplate({ ...acts, send }, { platform: 'linux', ...state })).find(
    ({ id }) => id === 'undo',
  )
  // Electron gives it items and windows, which it does not look at.
  ;(undo?.click as (() => void) | undefined)?.()
  expect(send).toHaveBeenCalledExactlyOnceWith('undo')
})
