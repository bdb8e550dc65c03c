import { app } from 'electron'

/** The id of the application in the shortcuts that its installer creates. */
const appUserModelId = 'org.numberdesk.NumberDesk'

/** On Windows the window belongs to the shortcut that it was started from: one taskbar button, pinned or not. */
export function belongToShortcut(): void {
  if (process.platform === 'win32') app.setAppUserModelId(appUserModelId)
}
