import { numberActs, type NumberAct } from '../../../contract/life/acts.ts'
import type { DirectoryKind } from '../../../contract/accounts.ts'
import type { FacetField } from '../../../contract/facets.ts'
import { sortKeys } from '../../../contract/fields.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { selectionLimit, type NumberSort } from '../../../contract/numbers.ts'
import { actCommands, optionsTaken, type ActCommandName, type ReferenceField } from './actOptions.ts'
import { countryOf, Given, oneOf, orNull, WrongUsage } from './given.ts'
import { facetOptions, filterOptions } from './filterOptions.ts'

/** The filters of a command line, with names rather than ids. */
export interface NumberFilters {
  readonly search: string | null
  /** The values of each given filter. */
  readonly values: { readonly [K in FacetField]?: readonly string[] }
  readonly custom?: readonly FieldFilter[]
}

/** A filter by a field that people defined, by its name; an empty text is for numbers without a value. */
export interface FieldFilter {
  readonly name: string
  readonly is: 'one' | 'other'
  readonly text: string
}

/** A list of numbers: as typed, or in a file. */
export type NumberList = { readonly typed: string } | { readonly file: string }

/** An action on numbers of the inventory. */
export interface ActCommand {
  readonly name: ActCommandName
  readonly act: NumberAct
  readonly chosen: NumberList | NumberFilters
  /** The directory entries that it sets, by name. */
  readonly references: readonly {
    readonly field: ReferenceField
    readonly kind: DirectoryKind
    readonly name: string
  }[]
  readonly values: Readonly<Record<string, string | number>>
  readonly dryRun: boolean
}

export interface ListCommand {
  readonly name: 'list'
  readonly filters: NumberFilters
  readonly sort: NumberSort
  readonly limit: number
}

export interface FindCommand {
  readonly name: 'find'
  readonly list: NumberList
}

function valueOf({ field, name, among }: (typeof facetOptions)[number], text: string): string {
  if (among !== undefined) return oneOf(name, text, among)
  // International ranges belong to no country.
  return field === 'country' && text !== '001' ? countryOf(text) : text
}

/** `Site=Berlin`, `Site!=Berlin` or `Site=`. */
function fieldFilter(written: string): FieldFilter {
  const [, name = '', sign = '', text = ''] = /^([^=]*[^=!])(!?=)(.*)$/su.exec(written) ?? []
  // That a field is not empty can't be asked.
  if (name.trim() !== '' && (sign === '=' || text.trim() !== '')) {
    return { name: name.trim(), is: sign === '=' ? 'one' : 'other', text }
  }
  throw new WrongUsage(messageOf('commandLine.writeField', { choice: `--field ${written}` }))
}

/**
 * The given filters.
 * @throws WrongUsage
 */
export function filtersIn(given: Given): NumberFilters {
  const values = facetOptions
    .filter(({ name }) => given.has(name))
    .map((option): [FacetField, string[]] => {
      return [option.field, given.all(option.name).map((text) => valueOf(option, text))]
    })
  const custom = given.all('field').map(fieldFilter)
  return {
    search: given.one('search'),
    values: Object.fromEntries(values),
    ...(custom.length === 0 ? {} : { custom }),
  }
}

/**
 * The numbers that a file covers, from `--covers FILTER=VALUE`, by the names of the filters.
 * @throws WrongUsage
 */
export function coversIn(given: Given): NumberFilters {
  const filters = new Given()
  for (const text of given.all('covers')) {
    const at = text.indexOf('=')
    const name = oneOf('covers', at === -1 ? text : text.slice(0, at).trim(), Object.keys(filterOptions))
    const value = at === -1 ? '' : text.slice(at + 1).trim()
    if (value === '')
      throw new WrongUsage(messageOf('commandLine.writeCovers', { choice: `--covers ${text}` }))
    filters.add(name, value)
  }
  return filtersIn(filters)
}

/** The action of a command; null for any other command. */
export function actOf(name: string): { readonly name: ActCommandName; readonly act: NumberAct } | null {
  const act = numberActs.find((each) => actCommands[each] === name)
  return act === undefined ? null : { name: actCommands[act], act }
}

/**
 * When a day is over on this computer, in milliseconds since 1970, UTC.
 * @throws WrongUsage
 */
function endOfDay(option: string, text: string): number {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text.trim()) ?? []
  const end = new Date(Number(year), Number(month) - 1, Number(day) + 1)
  const last = new Date(end.getTime() - 1)
  const isDay = last.getMonth() === Number(month) - 1 && last.getDate() === Number(day)
  if (isDay) return end.getTime()
  throw new WrongUsage(messageOf('commandLine.writeDay', { choice: `--${option} ${text}` }))
}

/** The given list; null if there is none. */
function listIn(words: readonly string[], given: Given): NumberList | null {
  const file = given.one('from-file')
  if (file === null) return words.length === 0 ? null : { typed: words.join('\n') }
  if (words.length > 0) throw new WrongUsage(messageOf('commandLine.chooseOneWay'))
  return { file }
}

function chosenIn(words: readonly string[], given: Given): ActCommand['chosen'] {
  const list = listIn(words, given)
  const isFiltered = Object.keys(filterOptions).some((name) => given.has(name))
  if (list !== null && isFiltered) throw new WrongUsage(messageOf('commandLine.chooseOneWay'))
  if (isFiltered) return filtersIn(given)
  if (list === null) throw new WrongUsage(messageOf('commandLine.chooseNumbers'))
  return list
}

/**
 * The arguments of an action.
 * @throws WrongUsage
 */
export function actCommand(
  { name, act }: Pick<ActCommand, 'name' | 'act'>,
  words: readonly string[],
  given: Given,
): ActCommand {
  const taken = optionsTaken(act)
  const needs = (option: string) =>
    new WrongUsage(messageOf('commandLine.needsOption', { command: name, option: `--${option}` }))
  const references = taken.flatMap((field) => {
    if (field.kind !== 'reference') return []
    const text = given.one(field.option)
    if (text !== null) return [{ field: field.field, kind: field.of, name: text }]
    if (field.isOptional) return []
    throw needs(field.option)
  })
  const values = taken.flatMap((each) => {
    const { kind, field, option } = each
    const text = kind === 'reference' ? null : given.one(option)
    if (text === null && kind === 'text' && each.isRequired === true) throw needs(option)
    if (text === null) return []
    return [[field, kind === 'lastDay' ? endOfDay(option, text) : text] as const]
  })
  const chosen = chosenIn(words, given)
  return { name, act, chosen, references, values: Object.fromEntries(values), dryRun: given.has('dry-run') }
}

/** How many numbers are listed by default. */
const usualLimit = 100

function limitOf(text: string): number {
  const limit = /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : Number.POSITIVE_INFINITY
  if (limit <= selectionLimit) return limit
  throw new WrongUsage(messageOf('commandLine.limit', { choice: `--limit ${text}`, most: selectionLimit }))
}

/**
 * The arguments of `list`.
 * @throws WrongUsage
 */
export function listCommand(given: Given): ListCommand {
  return {
    name: 'list',
    filters: filtersIn(given),
    sort: {
      by: orNull(given.one('sort'), (text) => oneOf('sort', text, sortKeys)) ?? 'number',
      descending: given.has('descending'),
    },
    limit: orNull(given.one('limit'), limitOf) ?? usualLimit,
  }
}

/**
 * The arguments of `find`.
 * @throws WrongUsage
 */
export function findCommand(words: readonly string[], given: Given): FindCommand {
  const list = listIn(words, given)
  if (list === null) throw new WrongUsage(messageOf('commandLine.sayWhich', { command: 'find NUMBER…' }))
  return { name: 'find', list }
}
