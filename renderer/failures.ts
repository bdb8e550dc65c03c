import type { App } from 'vue'
import { useNotices } from './stores/notices.ts'
import { t } from './texts.ts'

/** Shows every error of the page as a notice, with the details in the console. */
export function watchFailures(app: App): void {
  const tell = () => useNotices().refuse(t('problem.window'))
  app.config.errorHandler = (error) => reportError(error)
  window.addEventListener('unhandledrejection', tell)
  window.addEventListener('error', ({ error }) => {
    // Without an error it is the browser's note about a repeated layout measurement.
    if (error instanceof Error) tell()
  })
}
