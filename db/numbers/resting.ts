import type { NewRestRules, RestRules } from '../../contract/life/rests.ts'
import type { NumberType } from '../../contract/numbers.ts'
import { sql, type ReadDb, type WriteDb } from '../file/connection.ts'

const dayInMilliseconds = 24 * 60 * 60 * 1000

const ruleWhere = (condition: string) => `(SELECT r.days FROM rest_rules AS r WHERE ${condition})`

/** SQL for when the rest of `numbers AS n` ends that begins at `:at`; null where it does not rest. */
const restUntil = `:at + ${dayInMilliseconds} * nullif(coalesce(
  ${ruleWhere('r.sub_account_id = n.sub_account_id')},
  ${ruleWhere('r.number_type = n.number_type')},
  ${ruleWhere('r.sub_account_id IS NULL AND r.number_type IS NULL')}, 0), 0)`

/** What a rest that begins at `:at` makes of `numbers AS n`. */
export const rest = {
  hold: `CASE WHEN ${restUntil} IS NOT NULL THEN 'resting' END`,
  hold_until: restUntil,
} as const

/** SQL for whether an operation is in force: it was not undone, or its undo was, and so on. */
const isInForce = (operation: string) => `(
  WITH RECURSIVE undos (id, n) AS (
    SELECT ${operation}, 0 UNION ALL SELECT o.id, undos.n + 1 FROM undos JOIN operations AS o ON o.undoes = undos.id
  ) SELECT max(n) % 2 = 0 FROM undos)`

/** SQL for the history entry of when `numbers AS n` was unbound from a sub account the last time; null where it never was. */
export const lastUnbinding = `(SELECT max(u.id) FROM history AS u
  WHERE u.key = n.key AND u.act = 'pool.unbind' AND ${isInForce('u.operation_id')})`

/** How long numbers rest. */
export function restRules(db: ReadDb): RestRules {
  const rules = sql<
    [],
    {
      readonly id: number | null
      readonly name: string | null
      readonly type: NumberType | null
      readonly days: number
    }
  >(
    db,
    `SELECT r.sub_account_id AS id, a.name AS name, r.number_type AS type, r.days AS days
      FROM rest_rules AS r LEFT JOIN sub_accounts AS a ON a.id = r.sub_account_id ORDER BY a.name_key, r.id`,
  ).all()
  return {
    all: rules.find(({ id, type }) => id === null && type === null)?.days ?? 0,
    subAccounts: rules.flatMap(({ id, name, days }) =>
      id === null || name === null ? [] : [{ subAccount: { id, name }, days }],
    ),
    numberTypes: rules.flatMap(({ type, days }) => (type === null ? [] : [{ numberType: type, days }])),
  }
}

/** Says how long numbers rest that are unbound from now on; of rules for the same, the last one holds. */
export function setRestRules(db: WriteDb, { all, subAccounts, numberTypes }: NewRestRules): void {
  sql(db, 'DELETE FROM rest_rules').run()
  const insert = sql<[number | null, string | null, number]>(
    db,
    'INSERT OR REPLACE INTO rest_rules (sub_account_id, number_type, days) VALUES (?, ?, ?)',
  )
  if (all > 0) insert.run(null, null, all)
  for (const { subAccountId, days } of subAccounts) insert.run(subAccountId, null, days)
  for (const { numberType, days } of numberTypes) insert.run(null, numberType, days)
}
