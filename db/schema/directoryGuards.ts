import { directoryKinds } from '../../contract/accounts.ts'
import { directoryActs } from '../../contract/life/directoryActs.ts'
import { entryJson, latestOf, tableOf } from './directoryState.ts'
import { isOneOf, refuse, refuseWhere } from './refusing.ts'

/**
 * The guards of the directory and its history. As with numbers, they are a chain: an entry of the history is only taken
 * when it follows from what is there now, and the directory only changes together with one that says so.
 */
const isNow = directoryKinds
  .map(
    (kind) => `WHEN '${kind}' THEN new.before IS (
      SELECT ${entryJson(tableOf[kind], 'e')} FROM ${tableOf[kind]} AS e WHERE e.uid = new.uid)`,
  )
  .join('\n    ')

const saidOf = (uid: string) => `(SELECT after FROM directory_history WHERE id = ${latestOf(uid)})`

const together = directoryKinds
  .map((kind) => {
    const table = tableOf[kind]
    const isSaid = `${saidOf('new.uid')} IS ${entryJson(table, 'new')}`
    const isChange = `${entryJson(table, 'new')} <> ${entryJson(table, 'old')}`
    const message = 'The directory changes together with its history'
    return (
      refuse(`${table}_are_added_with_history`, `INSERT ON ${table}`, `NOT (${isSaid})`, message) +
      refuse(
        `${table}_change_with_history`,
        `UPDATE ON ${table}`,
        `${isChange} AND NOT (${isSaid})`,
        message,
      ) +
      refuse(
        `${table}_are_removed_with_history`,
        `DELETE ON ${table}`,
        `NOT EXISTS (SELECT 1 FROM directory_history WHERE id = ${latestOf('old.uid')} AND after IS NULL)`,
        message,
      )
    )
  })
  .join('')

export const directoryGuards = `
CREATE TRIGGER directory_history_follows BEFORE INSERT ON directory_history
BEGIN
${refuseWhere('The entry does not follow from the directory', `NOT coalesce(CASE new.kind ${isNow} ELSE 0 END, 0)`)}
${refuseWhere(
  'The operation is over or of another act',
  `new.operation_id IS NOT (SELECT max(id) FROM operations)
    OR NOT EXISTS (SELECT 1 FROM operations WHERE id = new.operation_id AND ${isOneOf('act', [...directoryActs, 'undo'])})`,
)}
END;
${together}`
