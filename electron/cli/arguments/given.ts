import { parseArgs } from 'node:util'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { toCountry } from '../../numbering/countries.ts'
import { optionsOf, type CommandName } from './options.ts'

/** Thrown if a command line can't be understood. */
export class WrongUsage extends Error {
  readonly problem: Message

  constructor(problem: Message) {
    super(problem.key)
    this.problem = problem
  }
}

/** The words and options of a command. */
export class Given {
  readonly #values = new Map<string, string[]>()

  add(option: string, value: string): void {
    this.#values.set(option, [...(this.#values.get(option) ?? []), value])
  }

  has(option: string): boolean {
    return this.#values.has(option)
  }

  all(option: string): readonly string[] {
    return this.#values.get(option) ?? []
  }

  one(option: string): string | null {
    return this.all(option)[0] ?? null
  }
}

/**
 * Parses what follows a command.
 * @throws WrongUsage
 */
export function readWords(name: CommandName, args: readonly string[]): { given: Given; words: string[] } {
  const options = optionsOf(name)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([option, { value }]) => [
        option,
        { type: value === null ? 'boolean' : 'string', ...(option === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
    // Its own errors speak of parseArgs; ours speak of the command.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Given()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) {
      throw new WrongUsage(messageOf('commandLine.noOption', { command: name, option: token.rawName }))
    }
    const called = { option: token.rawName }
    if (given.has(token.name) && option.many !== true)
      throw new WrongUsage(messageOf('commandLine.givenTwice', called))
    if (option.value === null) {
      if (token.value !== undefined) throw new WrongUsage(messageOf('commandLine.noValue', called))
      given.add(token.name, '')
    } else {
      const next = token.value ?? ''
      // What looks like the next option is one, unless it follows an equals sign.
      const isEmpty = token.value === undefined || (next === '' && option.mayBeEmpty !== true)
      if (isEmpty || (!token.inlineValue && next !== '-' && next.startsWith('-'))) {
        const example = `${token.rawName} ${option.value}`
        throw new WrongUsage(messageOf('commandLine.needsValue', { ...called, example }))
      }
      given.add(token.name, next)
    }
  }
  return { given, words }
}

/** Thrown if a text is none of several values. */
export function notOneOf(option: string, text: string, values: readonly string[]): WrongUsage {
  return new WrongUsage(
    messageOf('commandLine.oneOf', { choice: `--${option} ${text}`, choices: values.join(', ') }),
  )
}

/** The value that a text names, in any case. */
export function oneOf<T extends string>(option: string, text: string, values: readonly T[]): T {
  const found = values.find((value) => value.toLowerCase() === text.toLowerCase())
  if (found !== undefined) return found
  throw notOneOf(option, text, values)
}

/** A country by its code or its name. */
export function countryOf(text: string): string {
  const country = toCountry(text)
  if (country !== null) return country
  throw new WrongUsage(messageOf('commandLine.countryUnknown', { choice: `--country ${text}` }))
}

/** Reads a text; null if there is none. */
export function orNull<T>(text: string | null, read: (text: string) => T): T | null {
  return text === null ? null : read(text)
}
