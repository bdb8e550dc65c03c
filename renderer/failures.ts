import type { App } from 'vue'
import { useNotices } from './stores/notices.ts'
import { t } from './texts.ts'

/** Sees to it that no error of the page goes unseen: the person is told, and the console has the details. */
export function watchFailures(app: App): void {
  const tell = () => useNotices().refuse(t('problem.window'))
  app.config.errorHandler = (error) => reportError(error)
  window.addEventListener('unhandledrejection', tell)
  window.addEventListener('error', ({ error }) => {
    // Without an error it is the browser's note that it measured something twice.
    if (error instanceof Error) tell()
  })
}
