/** Switches of Chromium and of the launcher, which are not part of a command. */
const switches =
  /^--(?:user-data-dir|ozone-platform|ozone-platform-hint|log-level|enable-logging|inspect(?:-brk)?|remote-debugging-port|js-flags|v)(?:=.*)?$|^--(?:no-sandbox|disable-gpu|headless)$|^-psn_/

/** Says that a command follows, whatever it looks like; `npm run cli` does. */
const commandMark = '--command-line'

/**
 * The command in the application's arguments; null for a start of the window. Only a plain word is a command: a system
 * may pass the path of a file that was dropped on the icon.
 * @param args without the program, and without the folder of an application under development
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
