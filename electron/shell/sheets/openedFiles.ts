import { app } from 'electron'

/** Files that were opened with the application, until the window takes them. */
export interface OpenedFiles {
  /** Adds files, and announces them. */
  add(paths: readonly string[]): void
  /** Takes all files since the last time. */
  take(): string[]
}

/**
 * Starts with the files of this process's command line; macOS sends them later.
 * @param tell called for later files; a new window asks by itself
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
