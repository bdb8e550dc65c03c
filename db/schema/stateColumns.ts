import type { ActField } from '../../contract/life/acts.ts'
import { labels, ofLabels, type LabelColumn } from '../../contract/fields.ts'
import { baselineLabels } from './addedLabels.ts'

/**
 * The state of a number: the columns that `numbers` and `history` have alike, in this order. What the row says now, its
 * latest entry says too. Those that nothing writes yet are there because a column of the two largest tables can't be
 * added without making them anew.
 */
interface StateDefinition {
  readonly type: 'TEXT' | 'INTEGER'
  /** A number in the inventory always has it. */
  readonly isRequired?: true
  /** The table of the directory that has it. */
  readonly table?: DirectoryTable
  /** The column of the history that keeps its name as it was. */
  readonly name?: string
}

export const directoryTables = ['carriers', 'sub_accounts', 'sip_trunks', 'users'] as const
export type DirectoryTable = (typeof directoryTables)[number]

/** The columns of the labels. */
export const labelColumns: readonly LabelColumn[] = labels.map(({ column }) => column)

/** The same for the column of each label. */
export function ofLabelColumns<T>(each: T): Record<LabelColumn, T> {
  // There is one of each column.
  return Object.fromEntries(labelColumns.map((column) => [column, each])) as Record<LabelColumn, T>
}

/** What the numbering plan says of a number. No act changes it, and an entry keeps it also of a number that is gone. */
const fromPlan = {
  country: { type: 'TEXT', isRequired: true },
  number_type: { type: 'TEXT', isRequired: true },
  /** Reserved for the day of the plan that lacks the number; nothing writes it yet. */
  plan: { type: 'TEXT' },
} as const satisfies Record<string, StateDefinition>

/** What acts change of a number. */
const fromActs = {
  pool_status: { type: 'TEXT', isRequired: true },
  line_status: { type: 'TEXT', isRequired: true },
  sub_account_id: { type: 'INTEGER', table: 'sub_accounts', name: 'sub_account' },
  sip_trunk_id: { type: 'INTEGER', table: 'sip_trunks', name: 'sip_trunk' },
  carrier_id: { type: 'INTEGER', table: 'carriers', name: 'carrier' },
  user_id: { type: 'INTEGER', table: 'users', name: 'user' },
  ...ofLabelColumns({ type: 'TEXT' as const }),
  /** Canonical JSON: sorted keys, no empty values; null for none. */
  custom: { type: 'TEXT' },
  /** Why a Free number is not to be given away; null for one that is. */
  hold: { type: 'TEXT' },
  hold_for: { type: 'INTEGER', table: 'sub_accounts' },
  /** Milliseconds since 1970, UTC. */
  hold_until: { type: 'INTEGER' },
  hold_note: { type: 'TEXT' },
} as const satisfies Record<string, StateDefinition>

export type PlanColumn = keyof typeof fromPlan
export type ActColumn = keyof typeof fromActs
export type StateColumn = PlanColumn | ActColumn

const definitions: Readonly<Record<StateColumn, StateDefinition>> = { ...fromPlan, ...fromActs }

/** Whether a column is of what the numbering plan says. */
export const isFromPlan = (column: StateColumn): column is PlanColumn => column in fromPlan

// The keys of a table are its columns.
export const planColumns = Object.keys(fromPlan) as PlanColumn[]
export const actColumns = Object.keys(fromActs) as ActColumn[]
export const stateColumns: readonly StateColumn[] = [...planColumns, ...actColumns]

/** The column of what an act sets. */
export const actColumnOf = {
  lineStatus: 'line_status',
  subAccountId: 'sub_account_id',
  sipTrunkId: 'sip_trunk_id',
  userId: 'user_id',
  hold: 'hold',
  holdForId: 'hold_for',
  holdUntil: 'hold_until',
  holdNote: 'hold_note',
  custom: 'custom',
  ...ofLabels(({ column }) => column),
} as const satisfies Record<ActField, ActColumn>

/** The columns that name one of the directory. */
export const references = stateColumns.flatMap((column) => {
  const { table, name } = definitions[column]
  return table === undefined ? [] : [{ column, table, name }]
})

/** The columns of the state as the baseline's tables declare them. */
export function declaredState(table: 'numbers' | 'history'): string {
  const added = labelColumns.filter((column) => !baselineLabels.includes(column))
  return stateColumns
    .filter((column) => !added.some((label) => label === column))
    .map((column) => {
      const { type, isRequired, table: named } = definitions[column]
      const isThere = isRequired === true && (table === 'numbers' || column in fromPlan)
      // A user is named together with its sub account.
      const names = named !== undefined && named !== 'users' && table === 'numbers'
      return `${column} ${type}${isThere ? ' NOT NULL' : ''}${names ? ` REFERENCES ${named} (id)` : ''}`
    })
    .join(',\n  ')
}

/** That two rows have the same in each of these columns. */
export function alike(one: string, other: string, columns: readonly StateColumn[] = stateColumns): string {
  return columns.map((column) => `${one}.${column} IS ${other}.${column}`).join(' AND ')
}

/** Columns with what they are given, for an INSERT or an UPDATE. */
export type Given = Readonly<Record<string, string>>

/** The state of an entry, with the names that the directory has now. */
export function entryState(valueOf: (column: StateColumn) => string): Given {
  const state = stateColumns.map((column) => [column, valueOf(column)] as const)
  const names = references.flatMap(({ table, name, column }) => {
    if (name === undefined) return []
    const id = valueOf(column)
    return [[name, id === 'NULL' ? id : `(SELECT name FROM ${table} WHERE id = ${id})`] as const]
  })
  return Object.fromEntries([...state, ...names])
}

/** The state of a row as another row has it. */
export function stateOf(table: string): Given {
  return Object.fromEntries(stateColumns.map((column) => [column, `${table}.${column}`]))
}

/** An INSERT of what a SELECT gives; it goes on with where that is from. */
export function insertSelected(table: string, given: Given): string {
  return `INSERT INTO ${table} (${Object.keys(given).join(', ')})
    SELECT ${Object.values(given).join(', ')}`
}
