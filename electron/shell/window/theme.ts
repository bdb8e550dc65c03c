import { nativeTheme } from 'electron'
import type { Theme } from '../../../contract/app.ts'

/** What the window shows before the page has painted, the same as the page's own ground: no flash. */
const ground = { light: '#fbfcfe', dark: '#101418' }

/** The ground of the theme that is in use now. */
export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light
}

/** Makes the native parts follow the chosen theme: menus, dialogs, scrollbars, and what the page asks the system. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme
}
