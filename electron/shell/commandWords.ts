import { app } from 'electron'
import { resolve } from 'node:path'
import { wordsOf } from '../cli/recognising.ts'

/** The words of the command that this process was started with; null where it was started for its window. */
export function commandWords(): readonly string[] | null {
  const args = process.argv.slice(1)
  // An application under development is started by its folder.
  const folder = app.isPackaged ? -1 : args.findIndex((arg) => resolve(arg) === app.getAppPath())
  return wordsOf([...args.slice(0, Math.max(folder, 0)), ...args.slice(folder + 1)])
}
