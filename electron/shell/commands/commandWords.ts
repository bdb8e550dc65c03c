import { app } from 'electron'
import { resolve } from 'node:path'
import { wordsOf } from '../../cli/recognising.ts'

/** Where the folder is among the arguments by which an application under development is started; -1 where it is not. */
function folderAt(args: readonly string[]): number {
  return app.isPackaged ? -1 : args.findIndex((arg) => resolve(arg) === app.getAppPath())
}

/** What the application itself was given on its command line, and not the program or what launches it. */
export function ownArguments(): readonly string[] {
  const args = process.argv.slice(1)
  const folder = folderAt(args)
  return app.isPackaged || folder !== -1 ? args.slice(folder + 1) : []
}

/** The words of the command that this process was started with; null where it was started for its window. */
export function commandWords(): readonly string[] | null {
  const args = process.argv.slice(1)
  const folder = folderAt(args)
  return wordsOf([...args.slice(0, Math.max(folder, 0)), ...args.slice(folder + 1)])
}
