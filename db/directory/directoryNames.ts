import { rowsWritten, sql, type ReadDb } from '../file/connection.ts'

const selects = {
  subAccountId: 'SELECT id, name_key FROM sub_accounts ORDER BY id',
  sipTrunkId: `SELECT id, name_key FROM sip_trunks
    UNION ALL SELECT sip_trunks.id, carriers.name_key FROM carriers JOIN sip_trunks ON carrier_id = carriers.id`,
  userId: 'SELECT id, name_key FROM users ORDER BY id',
} as const
/** Whose names lead to numbers; a SIP trunk has its own and its carrier's. */
export type NamedKind = keyof typeof selects

/** Names one after another, each on a line of its own. */
interface Names {
  readonly version: string
  readonly lines: string
  readonly ids: readonly number[]
  /** Where the line of each begins. */
  readonly begins: readonly number[]
}

const held = new WeakMap<ReadDb, Map<NamedKind, Names>>()

/** Another one whenever a name was added, changed or removed. */
function versionOf(db: ReadDb): string {
  const changes = sql<[], number>(db, 'SELECT n FROM directory_changes WHERE id = 1').pluck().get() ?? 0
  // What this connection itself has written may have been undone, and with it what was counted.
  return `${changes}/${rowsWritten(db)}`
}

function namesOf(db: ReadDb, kind: NamedKind): Names {
  const version = versionOf(db)
  const known = held.get(db) ?? new Map<NamedKind, Names>()
  held.set(db, known)
  const before = known.get(kind)
  if (before?.version === version) return before
  // Two texts instead of a row for each name: a third of the time, and nothing to clear away.
  const [listed, lines] = sql<[], [string, string]>(
    db,
    `SELECT json_group_array(id), ifnull(group_concat(name_key || char(10), ''), '') FROM (${selects[kind]})`,
  )
    .raw()
    .get() ?? ['[]', '']
  const begins: number[] = []
  for (let at = 0; at < lines.length; at = lines.indexOf('\n', at) + 1) begins.push(at)
  // SQLite has just made this text of the ids, which are whole numbers.
  const names = { version, lines, ids: JSON.parse(listed) as number[], begins }
  known.set(kind, names)
  return names
}

/**
 * Those whose name contains a text, in no order.
 * @param key the text as names are compared
 * @param most how many are given at most
 */
export function namesContaining(
  db: ReadDb,
  kind: NamedKind,
  key: string,
  most: number,
): { readonly id: number; readonly key: string }[] {
  const { lines, ids, begins } = namesOf(db, kind)
  const found: { id: number; key: string }[] = []
  let line = 0
  for (let at = lines.indexOf(key); at >= 0 && found.length < most;) {
    while ((begins[line + 1] ?? lines.length) <= at) line += 1
    const next = begins[line + 1] ?? lines.length
    const id = ids[line]
    if (id !== undefined) found.push({ id, key: lines.slice(begins[line], next - 1) })
    at = lines.indexOf(key, next)
  }
  return found
}
