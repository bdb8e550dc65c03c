import { app } from 'electron'

/** Files that the system gave the application to open, until the window takes them. */
export interface OpenedFiles {
  /** Adds some, and tells of them. */
  add(paths: readonly string[]): void
  /** Takes all that came since the last time. */
  take(): string[]
}

/**
 * Starts with the files that this process was started with; on macOS the system gives them later.
 * @param tell told of those that come later; a window that has only been opened asks by itself
 */
export function openedFiles(first: readonly string[], tell: () => void): OpenedFiles {
  let waiting = [...first]
  function add(paths: readonly string[]): void {
    if (paths.length === 0) return
    waiting = [...waiting, ...paths]
    tell()
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    add([path])
  })
  return {
    add,
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}
