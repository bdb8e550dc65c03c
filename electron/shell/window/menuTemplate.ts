import type { MenuItemConstructorOptions } from 'electron'
import { tabs, Theme, type MenuCommand } from '../../../contract/app.ts'
import { languageNames, LanguageChoice } from '../../../contract/language.ts'
import { t } from './texts.ts'

type Item = MenuItemConstructorOptions

/** The actions of the menu's items. */
export interface MenuActs {
  readonly send: (command: MenuCommand) => void
  readonly chooseTheme: (theme: Theme) => void
  readonly chooseLanguage: (language: LanguageChoice) => void
  readonly showDataFolder: () => void
}

interface MenuState {
  readonly platform: NodeJS.Platform
  /** The selected theme. */
  readonly theme: Theme
  /** The selected language; the menu itself is in the language of the main process. */
  readonly language: LanguageChoice
}

const separator: Item = { type: 'separator' }

/**
 * An item that the window handles.
 * @param accelerator only letters, digits and F-keys, because other characters are elsewhere on other keyboards; and
 *   never Control and Alt together, which type letters on many keyboards
 */
function actItem(
  { send }: MenuActs,
  command: MenuCommand,
  label: string,
  accelerator?: string,
): MenuItemConstructorOptions {
  return {
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(command),
  }
}

function choices({ chooseTheme, chooseLanguage }: MenuActs, { theme, language }: MenuState): Item[] {
  const themes = Theme.options.map((option): Item => ({
    id: `theme-${option}`,
    label: t(`topBar.theme.${option}`),
    type: 'radio',
    checked: option === theme,
    click: () => chooseTheme(option),
  }))
  const languages = LanguageChoice.options.map((option): Item => ({
    id: `language-${option}`,
    label: option === 'system' ? t('topBar.language.system') : languageNames[option],
    type: 'radio',
    checked: option === language,
    click: () => chooseLanguage(option),
  }))
  return [
    { label: t('menu.theme'), submenu: themes },
    { label: t('menu.language'), submenu: languages },
  ]
}

const settingsItem = (acts: MenuActs) => actItem(acts, 'settings', t('menu.settings'), 'CommandOrControl+,')

/** The application menu that only a Mac has. Electron's own is always English. */
function applicationMenu(acts: MenuActs): Item {
  return {
    label: 'NumberDesk',
    submenu: [
      actItem(acts, 'about', t('menu.about')),
      separator,
      settingsItem(acts),
      separator,
      { role: 'services', label: t('menu.services') },
      separator,
      { role: 'hide', label: t('menu.hide') },
      { role: 'hideOthers', label: t('menu.hideOthers') },
      { role: 'unhide', label: t('menu.showAll') },
      separator,
      { role: 'quit', label: t('menu.quitMac') },
    ],
  }
}

function fileMenu(acts: MenuActs, onMac: boolean): Item {
  return {
    label: t('menu.file'),
    submenu: [
      actItem(acts, 'import', t('menu.import'), 'CommandOrControl+O'),
      actItem(acts, 'compare', t('menu.compare')),
      actItem(acts, 'add-numbers', t('menu.addNumbers'), 'CommandOrControl+N'),
      actItem(acts, 'export', t('menu.export'), 'CommandOrControl+E'),
      actItem(acts, 'export-profiles', t('menu.exportProfiles')),
      separator,
      actItem(acts, 'back-up', t('menu.backUp')),
      actItem(acts, 'backups', t('menu.backups')),
      separator,
      ...(onMac ? [] : [settingsItem(acts), separator]),
      onMac
        ? { role: 'close', label: t('menu.close') }
        : { role: 'quit', label: t('menu.quit'), accelerator: 'Control+Q' },
    ],
  }
}

function editMenu(acts: MenuActs): Item {
  return {
    label: t('menu.edit'),
    submenu: [
      { role: 'undo', label: t('menu.undo') },
      { role: 'redo', label: t('menu.redo') },
      separator,
      { role: 'cut', label: t('menu.cut') },
      { role: 'copy', label: t('menu.copy') },
      { role: 'paste', label: t('menu.paste') },
      { role: 'selectAll', label: t('menu.selectAll') },
      separator,
      actItem(acts, 'undo', t('menu.undoLast'), 'CommandOrControl+Shift+L'),
      actItem(acts, 'find', t('menu.find'), 'CommandOrControl+F'),
    ],
  }
}

function viewMenu(acts: MenuActs, state: MenuState): Item {
  const screens = tabs.map((tab, index) =>
    actItem(acts, tab, t(`topBar.tab.${tab}`), `CommandOrControl+${index + 1}`),
  )
  return {
    label: t('menu.view'),
    submenu: [
      ...screens,
      separator,
      ...choices(acts, state),
      separator,
      { role: 'resetZoom', label: t('menu.resetZoom') },
      { role: 'zoomIn', label: t('menu.zoomIn') },
      { role: 'zoomOut', label: t('menu.zoomOut') },
      { role: 'togglefullscreen', label: t('menu.togglefullscreen') },
    ],
  }
}

function windowMenu(): Item {
  return {
    role: 'window',
    label: t('menu.window'),
    submenu: [
      { role: 'minimize', label: t('menu.minimize') },
      { role: 'zoom', label: t('menu.zoom') },
      separator,
      { role: 'front', label: t('menu.front') },
    ],
  }
}

function helpMenu(acts: MenuActs, onMac: boolean): Item {
  return {
    role: 'help',
    label: t('menu.help'),
    submenu: [
      actItem(acts, 'guide', t('menu.guide'), 'F1'),
      actItem(acts, 'shortcuts', t('menu.shortcuts'), 'Shift+F1'),
      separator,
      actItem(acts, 'check', t('menu.check')),
      actItem(acts, 'installer', t('menu.installer')),
      { id: 'data-folder', label: t('menu.dataFolder'), click: acts.showDataFolder },
      actItem(acts, 'tour', t('menu.tour')),
      ...(onMac ? [] : [actItem(acts, 'about', t('menu.about'))]),
    ],
  }
}

/** The application menu of a system. Everything in it is also in the window; here it has its shortcuts. */
export function menuTemplate(acts: MenuActs, state: MenuState): MenuItemConstructorOptions[] {
  const onMac = state.platform === 'darwin'
  return [
    ...(onMac ? [applicationMenu(acts)] : []),
    fileMenu(acts, onMac),
    editMenu(acts),
    viewMenu(acts, state),
    ...(onMac ? [windowMenu()] : []),
    helpMenu(acts, onMac),
  ]
}

/** The menu of the Dock icon on a Mac. */
export function dockTemplate(acts: MenuActs): MenuItemConstructorOptions[] {
  return [actItem(acts, 'import', t('menu.import')), actItem(acts, 'export', t('menu.export'))]
}
