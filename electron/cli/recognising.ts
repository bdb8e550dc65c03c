/** Switches of Chromium and of the launcher, which are theirs and no part of a command. */
const switches =
  /^--(?:user-data-dir|ozone-platform|ozone-platform-hint|log-level|enable-logging|inspect(?:-brk)?|remote-debugging-port|js-flags|v)(?:=.*)?$|^--(?:no-sandbox|disable-gpu|headless)$|^-psn_/

/** Says that what follows is a command, whatever it looks like; `npm run cli` does. */
const commandMark = '--command-line'

/**
 * The words of a command on the command line of the application; null where it asks for the window. Only a plain word
 * counts as a command: a system may give the application the path of a file that was dropped on its icon.
 * @param args without the program, and without the folder that an application under development is started with
 */
export function wordsOf(args: readonly string[]): readonly string[] | null {
  const end = args.indexOf('--')
  const before = end === -1 ? args : args.slice(0, end)
  const words = before.filter((arg) => !switches.test(arg))
  const all = [...words.filter((arg) => arg !== commandMark), ...(end === -1 ? [] : args.slice(end))]
  if (words.includes(commandMark)) return all
  const [first] = words
  if (first === undefined) return null
  return /^[a-z]+(?:-[a-z]+)*$/i.test(first) || ['--help', '-h', '--version'].includes(first) ? all : null
}
