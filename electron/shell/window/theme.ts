import { nativeTheme } from 'electron'
import type { Theme } from '../../../contract/app.ts'

/** The window's background until the page has painted; it equals the page's own, so that nothing flashes. */
const ground = { light: '#fbfcfe', dark: '#101418' }

/** The background of the current theme. */
export function groundColour(): string {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light
}

/** Applies the chosen theme to native parts: menus, dialogs, scrollbars, and the page's media queries. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme
}
