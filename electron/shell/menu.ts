import { Menu, nativeTheme, type MenuItemConstructorOptions } from 'electron'
import { Theme, type MenuCommand, type Tab } from '../../contract/app.ts'

interface MenuActs {
  readonly send: (command: MenuCommand) => void
  readonly chooseTheme: (theme: Theme) => void
  readonly showDataFolder: () => void
}

const tabTitles: Readonly<Record<Tab, string>> = {
  'sub-account': 'Sub Account',
  'phone-numbers': 'Phone Numbers',
  batches: 'Batches',
  activity: 'Activity',
  directory: 'Directory',
  overview: 'Overview',
}
const themeTitles: Readonly<Record<Theme, string>> = {
  system: 'Like the System',
  light: 'Light',
  dark: 'Dark',
}

/**
 * Sets the application menu. Everything in it is also in the window; here it has its keys.
 * @param theme the one that is chosen now
 */
export function setMenu({ send, chooseTheme, showDataFolder }: MenuActs, theme: Theme): void {
  const onMac = process.platform === 'darwin'
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const act = (command: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(command),
  })
  const tabs = Object.entries(tabTitles).map(([tab, title], index) =>
    act(tab as Tab, title, `CommandOrControl+${index + 1}`),
  )
  const themes = Theme.options.map((option): MenuItemConstructorOptions => ({
    id: `theme-${option}`,
    label: themeTitles[option],
    type: 'radio',
    checked: option === theme,
    click: () => chooseTheme(option),
  }))
  const template: MenuItemConstructorOptions[] = [
    ...(onMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        act('import', '&Import…', 'CommandOrControl+O'),
        act('add-numbers', '&Add Numbers…', 'CommandOrControl+N'),
        act('export', '&Export…', 'CommandOrControl+E'),
        act('export-profiles', 'Export &Profiles…'),
        separator,
        act('back-up', '&Back Up Now…'),
        act('backups', 'Bac&kups…'),
        separator,
        onMac ? { role: 'close' } : { role: 'quit', accelerator: 'Control+Q' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        act('undo', 'Undo Last &Change', 'CommandOrControl+Alt+Z'),
        act('find', '&Find', 'CommandOrControl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        ...tabs,
        separator,
        { label: '&Theme', submenu: themes },
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
    ...(onMac ? [{ role: 'windowMenu' } as const] : []),
    {
      role: 'help',
      label: '&Help',
      submenu: [
        act('guide', '&User Guide', 'F1'),
        act('shortcuts', '&Keyboard Shortcuts', 'CommandOrControl+/'),
        separator,
        act('check', '&Check the Inventory…'),
        { id: 'data-folder', label: 'Show &Data Folder', click: showDataFolder },
        act('about', '&About NumberDesk'),
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
