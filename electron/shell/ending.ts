import { app, powerMonitor, type BrowserWindow } from 'electron'
import { tell } from './window/dialogs.ts'
import type { NumberExport } from './exports/exporting.ts'
import type { Inventory } from './data/inventory.ts'
import type { BackupProcess } from './backups/backupProcess.ts'
import type { LongWork } from './longWork.ts'
import type { CallsUnderWay } from '../calls/answering.ts'
import type { SettingsFile } from './data/settings.ts'
import { t } from './window/texts.ts'

interface Ending {
  readonly window: BrowserWindow
  readonly work: Pick<LongWork, 'atStake'>
  readonly settings: Pick<SettingsFile, 'flush'>
  readonly calls: Pick<CallsUnderWay, 'abortAll'>
  readonly exporting: Pick<NumberExport, 'ended'>
  readonly backupProcess: Pick<BackupProcess, 'close'>
  readonly inventory: Pick<Inventory, 'close'>
}

/** The button that quits. */
const closing = 1

/** Makes the application quit in order, whatever the reason. */
export function endInOrder({
  window,
  work,
  settings,
  calls,
  exporting,
  backupProcess,
  inventory,
}: Ending): void {
  let asking = false
  let isSure = false
  let closed = false

  async function ask(kind: 'import' | 'export' | 'backup'): Promise<void> {
    if (asking) return
    asking = true
    const answer = await tell(window, {
      type: 'warning',
      title: 'NumberDesk',
      message: t(`closing.${kind}`),
      detail: t(`closing.${kind}Detail`),
      buttons: [t('closing.stay'), t('closing.close')],
      defaultId: 0,
      cancelId: 0,
    })
    asking = false
    if (answer !== closing) return
    isSure = true
    app.quit()
  }

  /**
   * The system shuts down and does not wait. What is on the disk is consistent; this only makes sure that nothing is
   * left half done.
   */
  function endAtOnce(): void {
    isSure = closed = true
    settings.flush()
    calls.abortAll()
    void backupProcess.close()
  }

  window.on('close', (event) => {
    const kind = work.atStake()
    if (isSure || kind === null) return
    event.preventDefault()
    void ask(kind)
  })
  // Windows tells only the window, and only after all applications have agreed.
  window.on('session-end', endAtOnce)
  powerMonitor.on('shutdown', endAtOnce)
  app.on('will-quit', (event) => {
    settings.flush()
    if (closed) return
    event.preventDefault()
    // An unfinished export ends with the process that writes it.
    calls.abortAll()
    void Promise.allSettled([exporting.ended(), backupProcess.close(), inventory.close()]).finally(() => {
      closed = true
      // Not within this event: without an inventory process it would be ignored, and the application would never quit.
      setImmediate(() => app.quit())
    })
  })
}
