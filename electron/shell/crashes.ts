import { app, type BrowserWindow } from 'electron'
import { tell } from './dialogs.ts'
import type { Log } from './log.ts'
import { restartBudget } from './restarts.ts'

const safe = 'Your inventory is safe: every change that was confirmed has been saved.'

function startAgain(): void {
  app.relaunch()
  app.quit()
}

/** Sees to it that no error of the main process goes unseen: it is logged, and the person is told. */
export function watchErrors(log: Log, window: () => BrowserWindow | null): void {
  let telling = false

  async function report(error: unknown): Promise<void> {
    log.error('An error nobody handled', error)
    // One message at a time: an error that repeats must not bury the window.
    if (telling || !app.isReady()) return
    telling = true
    const choice = await tell(window(), {
      type: 'error',
      title: 'NumberDesk',
      message: 'Something went wrong inside NumberDesk.',
      detail: `${safe} The error was noted in the log. Restart NumberDesk if it does not behave as usual.`,
      buttons: ['Restart', 'Keep going'],
      defaultId: 0,
      cancelId: 1,
    })
    telling = false
    if (choice === 0) startAgain()
  }

  process.on('uncaughtException', (error) => void report(error))
  process.on('unhandledRejection', (reason) => void report(reason))
}

/**
 * Brings the page back when its process dies, a few times; then asks. Nothing is lost with it: the inventory and the
 * settings live in other processes.
 */
export function watchPage(window: BrowserWindow, log: Log): void {
  const budget = restartBudget([0, 500, 2000], 60_000)
  const { webContents } = window

  async function ask(message: string): Promise<void> {
    const choice = await tell(window, {
      type: 'error',
      title: 'NumberDesk',
      message,
      detail: safe,
      buttons: ['Try again', 'Quit'],
      defaultId: 0,
      cancelId: 1,
    })
    budget.reset()
    if (choice === 0) reload()
    else app.quit()
  }

  function reload(): void {
    if (!window.isDestroyed()) webContents.reload()
  }

  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.warn(`The page’s process is gone: ${reason}, ${exitCode}`)
    if (reason === 'clean-exit') return
    const delay = budget.next()
    if (delay === null) void ask('The window stopped working several times.')
    else setTimeout(reload, delay)
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // -3: given up for another load, such as a reload.
    if (!isMainFrame || code === -3) return
    log.error(`The page could not be loaded: ${description} (${code})`)
    window.show()
    void ask('The window could not be loaded. NumberDesk may have to be installed again.')
  })
  webContents.on('preload-error', (_event, _path, error) => log.error('The preload failed', error))
  window.on('unresponsive', () => log.warn('The window does not respond'))
  window.on('responsive', () => log.info('The window responds again'))
}

/** Notes the end of Electron's own helper processes, which it starts again by itself; ours are looked after elsewhere. */
export function watchHelpers(log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    const ours = name?.startsWith('NumberDesk') === true
    if (!ours && reason !== 'clean-exit')
      log.warn(`A ${name ?? type} process is gone: ${reason}, ${exitCode}`)
  })
}
