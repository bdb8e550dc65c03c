import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** No more than anyone opens at once. */
const limit = 1000

/** A system may name a file by its address. */
function pathOf(arg: string, folder: string): string {
  try {
    return arg.startsWith('file:') ? fileURLToPath(arg) : resolve(folder, arg)
  } catch {
    return arg
  }
}

/**
 * The files that are named on a command line: everything that is no switch.
 * @param args without the program, and without the folder that an application under development is started with
 * @param folder where the command was given
 */
export function filesAmong(args: readonly string[], folder: string): string[] {
  const end = args.indexOf('--')
  const before = (end === -1 ? args : args.slice(0, end)).filter((arg) => !arg.startsWith('-'))
  const after = end === -1 ? [] : args.slice(end + 1)
  return [...before, ...after].filter((arg) => arg !== '').map((arg) => pathOf(arg, folder))
}

/** What a second start tells the first. */
const SecondStart = z.object({ files: z.array(z.string().max(32_768)).max(limit) })

/** What a second start given the first: the files that it was started with; none where it can't be understood. */
export function filesOf(given: unknown): string[] {
  const { data } = SecondStart.safeParse(given)
  return data?.files ?? []
}
