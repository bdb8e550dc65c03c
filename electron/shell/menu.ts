import { Menu, nativeTheme, type MenuItemConstructorOptions } from 'electron'
import { tabs, Theme, type MenuCommand } from '../../contract/app.ts'
import { languageNames, LanguageChoice } from '../../contract/language.ts'
import { t } from './texts.ts'

/** What is done when an item is chosen. */
export interface MenuActs {
  readonly send: (command: MenuCommand) => void
  readonly chooseTheme: (theme: Theme) => void
  readonly chooseLanguage: (language: LanguageChoice) => void
  readonly showDataFolder: () => void
}

/**
 * Sets the application menu. Everything in it is also in the window; here it has its keys.
 * @param theme the one that is chosen now
 * @param language what is chosen now; the menu is in the language that the shell speaks
 */
export function setMenu(acts: MenuActs, theme: Theme, language: LanguageChoice): void {
  const { send, chooseTheme, chooseLanguage, showDataFolder } = acts
  const onMac = process.platform === 'darwin'
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const act = (command: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(command),
  })
  const screens = tabs.map((tab, index) => act(tab, t(`topBar.tab.${tab}`), `CommandOrControl+${index + 1}`))
  const themes = Theme.options.map((option): MenuItemConstructorOptions => ({
    id: `theme-${option}`,
    label: t(`topBar.theme.${option}`),
    type: 'radio',
    checked: option === theme,
    click: () => chooseTheme(option),
  }))
  const languages = LanguageChoice.options.map((option): MenuItemConstructorOptions => ({
    id: `language-${option}`,
    label: option === 'system' ? t('topBar.language.system') : languageNames[option],
    type: 'radio',
    checked: option === language,
    click: () => chooseLanguage(option),
  }))
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: t('menu.file'),
      submenu: [
        act('import', t('menu.import'), 'CommandOrControl+O'),
        act('add-numbers', t('menu.addNumbers'), 'CommandOrControl+N'),
        act('export', t('menu.export'), 'CommandOrControl+E'),
        act('export-profiles', t('menu.exportProfiles')),
        separator,
        act('back-up', t('menu.backUp')),
        act('backups', t('menu.backups')),
        separator,
        onMac
          ? { role: 'close', label: t('menu.close') }
          : { role: 'quit', label: t('menu.quit'), accelerator: 'Control+Q' },
      ],
    },
    {
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
        act('undo', t('menu.undoLast'), 'CommandOrControl+Alt+Z'),
        act('find', t('menu.find'), 'CommandOrControl+F'),
      ],
    },
    {
      label: t('menu.view'),
      submenu: [
        ...screens,
        separator,
        { label: t('menu.theme'), submenu: themes },
        { label: t('menu.language'), submenu: languages },
        separator,
        { role: 'resetZoom', label: t('menu.resetZoom') },
        { role: 'zoomIn', label: t('menu.zoomIn') },
        { role: 'zoomOut', label: t('menu.zoomOut') },
        { role: 'togglefullscreen', label: t('menu.togglefullscreen') },
      ],
    },
    ...(onMac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      label: t('menu.help'),
      submenu: [
        act('guide', t('menu.guide'), 'F1'),
        act('shortcuts', t('menu.shortcuts'), 'CommandOrControl+/'),
        separator,
        act('check', t('menu.check')),
        act('installer', t('menu.installer')),
        { id: 'data-folder', label: t('menu.dataFolder'), click: showDataFolder },
        act('tour', t('menu.tour')),
        act('about', t('menu.about')),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Marks the theme that is chosen now, after the window has changed it. */
export function markTheme(): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${nativeTheme.themeSource}`)
  if (item !== null && item !== undefined) item.checked = true
}
