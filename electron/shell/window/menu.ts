import { app, Menu, nativeTheme } from 'electron'
import type { Theme } from '../../../contract/app.ts'
import type { LanguageChoice } from '../../../contract/language.ts'
import { dockTemplate, menuTemplate, type MenuActs } from './menuTemplate.ts'

/**
 * Sets the application menu.
 * @param theme the selected theme
 * @param language the selected language; the menu itself is in the language of the main process
 */
export function setMenu(acts: MenuActs, theme: Theme, language: LanguageChoice): void {
  const { platform } = process
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(acts, { platform, theme, language })))
  app.dock?.setMenu(Menu.buildFromTemplate(dockTemplate(acts)))
}

/** Checks the selected theme in the menu, after the window has changed it. */
export function markTheme(): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${nativeTheme.themeSource}`)
  if (item !== null && item !== undefined) item.checked = true
}
