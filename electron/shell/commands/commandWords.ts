import { app } from 'electron'
import { resolve } from 'node:path'
import { wordsOf } from '../../cli/recognising.ts'

/** The place of the folder among the arguments of an application under development; -1 if it is not there. */
function folderAt(args: readonly string[]): number {
  return app.isPackaged ? -1 : args.findIndex((arg) => resolve(arg) === app.getAppPath())
}

/** The application's own arguments, without the program and its launcher. */
export function ownArguments(): readonly string[] {
  const args = process.argv.slice(1)
  const folder = folderAt(args)
  return app.isPackaged || folder !== -1 ? args.slice(folder + 1) : []
}

/** The words of the command that this process was started with; null for a start of the window. */
export function commandWords(): readonly string[] | null {
  const args = process.argv.slice(1)
  const folder = folderAt(args)
  return wordsOf([...args.slice(0, Math.max(folder, 0)), ...args.slice(folder + 1)])
}
