import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** More than anyone opens at once. */
const limit = 1000

/** A system may pass a file as a URL. */
function pathOf(arg: string, folder: string): string {
  try {
    return arg.startsWith('file:') ? fileURLToPath(arg) : resolve(folder, arg)
  } catch {
    return arg
  }
}

/**
 * The files on a command line: everything that is not a switch.
 * @param args without the program, and without the folder of an application under development
 * @param folder the working directory of the command
 */
export function filesAmong(args: readonly string[], folder: string): string[] {
  const end = args.indexOf('--')
  const before = (end === -1 ? args : args.slice(0, end)).filter((arg) => !arg.startsWith('-'))
  const after = end === -1 ? [] : args.slice(end + 1)
  return [...before, ...after].filter((arg) => arg !== '').map((arg) => pathOf(arg, folder))
}

/** What a second start sends to the first. */
const SecondStart = z.object({ files: z.array(z.string().max(32_768)).max(limit) })

/** The files that a second start was given; none if the message can't be understood. */
export function filesOf(given: unknown): string[] {
  const { data } = SecondStart.safeParse(given)
  return data?.files ?? []
}
