import { app, BrowserWindow, screen } from 'electron'
import type { EventName, EventPayload } from '../../../contract/events.ts'
import { builtFiles } from '../data/paths.ts'
import { placeWindow, smallestOn } from './placement.ts'
import { startPage } from './protocol.ts'
import type { SettingsFile } from '../data/settings.ts'
import { offerTextMenu } from './textMenu.ts'
import { groundColour } from './theme.ts'

function displays() {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

function remember(window: BrowserWindow, settings: SettingsFile): void {
  const save = () => {
    if (window.isMinimized() || window.isFullScreen()) return
    settings.change({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } })
  }
  window.on('resized', save)
  window.on('moved', save)
  window.on('maximize', save)
  window.on('unmaximize', save)
  // Not every system reports the end of a move or a resize.
  window.on('close', save)
}

const displayEvents = ['display-added', 'display-removed', 'display-metrics-changed'] as const

/** Keeps the window at least as large as its dialogs need, if the displays have room. */
function limitSize(window: BrowserWindow): void {
  const limit = () => {
    const { width, height } = smallestOn(displays())
    window.setMinimumSize(width, height)
  }
  limit()
  // Electron has a type for each of the events, and none for all of them.
  const events: NodeJS.EventEmitter = screen
  for (const event of displayEvents) events.on(event, limit)
  window.once('closed', () => {
    for (const event of displayEvents) events.off(event, limit)
  })
}

/** Makes the one window and loads the page into it. */
export function openWindow(settings: SettingsFile): BrowserWindow {
  const remembered = settings.get().window
  const window = new BrowserWindow({
    ...placeWindow(remembered, displays()),
    title: 'NumberDesk',
    show: false,
    backgroundColor: groundColour(),
    autoHideMenuBar: true,
    webPreferences: {
      preload: builtFiles.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
    },
  })
  if (remembered?.maximised === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  limitSize(window)
  remember(window, settings)
  offerTextMenu(window)
  void window.loadURL(startPage).catch(() => {
    // `did-fail-load` reports it, which is handled with the other failures of the page.
  })
  return window
}

/** Brings the window to the front, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Sends an event of the contract to the page. */
export function sendTo<N extends EventName>(
  window: BrowserWindow | null,
  name: N,
  payload: EventPayload<N>,
): void {
  if (window === null || window.isDestroyed() || window.webContents.isCrashed()) return
  window.webContents.send(`event:${name}`, payload)
}
