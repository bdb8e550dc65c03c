import { app, type BrowserWindow } from 'electron'
import { tell } from './window/dialogs.ts'
import type { Log } from './log.ts'
import { restartBudget } from './data/restarts.ts'
import { t } from './window/texts.ts'

function startAgain(): void {
  app.relaunch()
  app.quit()
}

/**
 * Shows an error and offers the log; after showing the log it asks again.
 * @param answers the buttons; the last one changes nothing
 * @returns the index of the chosen button
 */
async function showWithLog(
  window: BrowserWindow | null,
  { message, detail }: { readonly message: string; readonly detail: string },
  answers: readonly string[],
  showLog: () => void,
): Promise<number> {
  const showing = answers.length
  for (;;) {
    const choice = await tell(window, {
      type: 'error',
      title: 'NumberDesk',
      message,
      detail,
      buttons: [...answers, t('crash.showLog')],
      defaultId: 0,
      cancelId: showing - 1,
    })
    if (choice !== showing) return choice
    showLog()
  }
}

/**
 * Logs every unhandled error of the main process and shows it.
 * @param showLog shows the folder of the log
 */
export function watchErrors(log: Log, window: () => BrowserWindow | null, showLog: () => void): void {
  let telling = false

  async function report(error: unknown): Promise<void> {
    log.error('An error nobody handled', error)
    // One message at a time: a repeated error must not bury the window.
    if (telling || !app.isReady()) return
    telling = true
    const what = {
      message: t('crash.wrong'),
      detail: `${t('crash.safe')} ${t('crash.noted')}`,
    }
    const choice = await showWithLog(window(), what, [t('crash.restart'), t('crash.keepGoing')], showLog)
    telling = false
    if (choice === 0) startAgain()
  }

  process.on('uncaughtException', (error) => void report(error))
  process.on('unhandledRejection', (reason) => void report(reason))
}

/**
 * Reloads the page when its process dies, a few times; then asks. Nothing is lost with it: the inventory and the
 * settings are in other processes.
 * @param showLog shows the folder of the log
 */
export function watchPage(window: BrowserWindow, log: Log, showLog: () => void): void {
  const budget = restartBudget([0, 500, 2000], 60_000)
  const { webContents } = window

  async function ask(what: 'crash.stoppedOften' | 'crash.notLoaded'): Promise<void> {
    const answers = [t('crash.tryAgain'), t('crash.restart'), t('crash.quit')]
    const question = { message: t(what), detail: t('crash.safe') }
    const choice = await showWithLog(window, question, answers, showLog)
    budget.reset()
    if (choice === 0) reload()
    else if (choice === 1) startAgain()
    else app.quit()
  }

  function reload(): void {
    if (!window.isDestroyed()) webContents.reload()
  }

  // Tests of a package wait for this line.
  webContents.on('did-finish-load', () => log.info('The window has loaded its page'))
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.warn(`The page’s process is gone: ${reason}, ${exitCode}`)
    if (reason === 'clean-exit') return
    const delay = budget.next()
    if (delay === null) void ask('crash.stoppedOften')
    else setTimeout(reload, delay)
  })
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    // -3: cancelled by another load, such as a reload.
    if (!isMainFrame || code === -3) return
    log.error(`The page could not be loaded: ${description} (${code})`)
    window.show()
    void ask('crash.notLoaded')
  })
  webContents.on('preload-error', (_event, _path, error) => log.error('The preload failed', error))
  window.on('unresponsive', () => log.warn('The window does not respond'))
  window.on('responsive', () => log.info('The window responds again'))
}

/** Logs the end of Electron's own helper processes, which it restarts by itself; ours are handled elsewhere. */
export function watchHelpers(log: Log): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    const ours = name?.startsWith('NumberDesk') === true
    if (!ours && reason !== 'clean-exit')
      log.warn(`A ${name ?? type} process is gone: ${reason}, ${exitCode}`)
  })
}
