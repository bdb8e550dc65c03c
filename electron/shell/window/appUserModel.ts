import { app } from 'electron'

/** The name of the application in the shortcuts that its installer makes. */
const appUserModelId = 'org.numberdesk.NumberDesk'

/** On Windows the window belongs to the shortcut that it was started from: one button in the taskbar, pinned or not. */
export function belongToShortcut(): void {
  if (process.platform === 'win32') app.setAppUserModelId(appUserModelId)
}
