import type { App } from 'vue'
import { useNotices } from './stores/notices.ts'

const message =
  'Something went wrong in this window. What was saved is safe. If it does not behave as usual, restart NumberDesk.'

/** Sees to it that no error of the page goes unseen: the person is told, and the console has the details. */
export function watchFailures(app: App): void {
  const tell = () => useNotices().refuse(message)
  app.config.errorHandler = (error) => reportError(error)
  window.addEventListener('unhandledrejection', tell)
  window.addEventListener('error', ({ error }) => {
    // Without an error it is the browser's note that it measured something twice.
    if (error instanceof Error) tell()
  })
}
