import { app, Menu, nativeTheme } from 'electron'
import type { Theme } from '../../../contract/app.ts'
import type { LanguageChoice } from '../../../contract/language.ts'
import { dockTemplate, menuTemplate, type MenuActs } from './menuTemplate.ts'

/**
 * Sets the application menu.
 * @param theme the one that is chosen now
 * @param language what is chosen now; the menu is in the language that the shell speaks
 */
export function setMenu(acts: MenuActs, theme: Theme, language: LanguageChoice): void {
  const { platform } = process
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(acts, { platform, theme, language })))
  app.dock?.setMenu(Menu.buildFromTemplate(dockTemplate(acts)))
}

/** Marks the theme that is chosen now, after the window has changed it. */
export function markTheme(): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${nativeTheme.themeSource}`)
  if (item !== null && item !== undefined) item.checked = true
}
