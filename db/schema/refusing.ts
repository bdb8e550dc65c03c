/** A trigger that refuses what is done to a table where a condition on `old` and `new` is met. */
export function refuse(name: string, event: string, condition: string, message: string): string {
  return `CREATE TRIGGER ${name} BEFORE ${event} WHEN ${condition}
BEGIN SELECT RAISE(ABORT, '${message}'); END;\n`
}

/** A step of a trigger that refuses where a condition is met. */
export const refuseWhere = (message: string, condition: string) =>
  `  SELECT RAISE(ABORT, '${message.replaceAll("'", "''")}') WHERE ${condition};\n`

/** That a table has a row of this id. */
export const known = (table: string, id: string) => `EXISTS (SELECT 1 FROM ${table} WHERE id = ${id})`

/** That a value is one of a few; one by one, because SQLite would make a table of the list of an `IN` for each row. */
export const isOneOf = (value: string, list: readonly (string | null)[]) =>
  `(${list.map((one) => (one === null ? `${value} IS NULL` : `${value} = '${one}'`)).join(' OR ')})`
