import { directoryTables, declaredState, type DirectoryTable } from './stateColumns.ts'
import { baselineLabels, declaredIndex } from './addedLabels.ts'
import { nameLimit } from '../../contract/values.ts'
import { derivedTables } from './derivedTables.ts'
import { draftTables } from './draftTables.ts'

/**
 * All tables of an inventory. Closed lists are not in here but in the guards, which can be made anew without the tables:
 * a CHECK of a large table stays for ever, and so is one short expression about what does not change.
 *
 * An operation, and everybody in the directory, has a `uid` from birth: the only name that it can have elsewhere, because
 * each inventory counts its ids by itself. Ids are never used again, so that an undo can't meet a stranger under an old one.
 */
const uid = 'uid BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(uid) = 16)'

/** What a table of the directory has besides what all have. `name_key` is the name as it is compared. */
const directory: Readonly<Record<DirectoryTable, string>> = {
  carriers: 'UNIQUE (name_key)',
  sub_accounts: 'UNIQUE (name_key)',
  sip_trunks: 'carrier_id INTEGER NOT NULL REFERENCES carriers (id),\n  UNIQUE (name_key)',
  users: `sub_account_id INTEGER NOT NULL REFERENCES sub_accounts (id),
  UNIQUE (sub_account_id, name_key),
  UNIQUE (id, sub_account_id)`,
}

const directorySql = directoryTables
  .map(
    (table) => `CREATE TABLE ${table} (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  ${uid},
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND ${nameLimit}),
  name_key TEXT NOT NULL,
  custom TEXT CHECK (json_valid(custom)),
  added_at INTEGER NOT NULL,
  archived_at INTEGER,
  ${directory[table]}
) STRICT;`,
  )
  .join('\n\n')

/**
 * `numbers` is the inventory, by `key` (see `db/numbers/numberKey.ts`). `history_id` is a number's latest entry in
 * `history`, which has one for each act and number: the state after the act, the entry before it, and names as they were.
 * `tombstone` keeps what else is needed to bring a removed number back. Several steps that one operation takes with a
 * number are told apart by `step`.
 */
export const baselineTables = `
${directorySql}

CREATE TABLE operations (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  ${uid},
  act TEXT NOT NULL,
  at INTEGER NOT NULL,
  undoes INTEGER UNIQUE REFERENCES operations (id),
  by TEXT,
  details TEXT CHECK (json_valid(details)),
  CHECK ((act = 'undo') = (undoes IS NOT NULL))
) STRICT;

CREATE TABLE batches (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  operation_id INTEGER NOT NULL UNIQUE REFERENCES operations (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300)
) STRICT;

CREATE TABLE directory_history (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  operation_id INTEGER NOT NULL REFERENCES operations (id),
  kind TEXT NOT NULL,
  uid BLOB NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  CHECK (coalesce(before, after) IS NOT NULL)
) STRICT;

CREATE TABLE history (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  operation_id INTEGER NOT NULL REFERENCES operations (id),
  key INTEGER NOT NULL,
  step INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  prior_id INTEGER REFERENCES history (id),
  undoes INTEGER REFERENCES history (id),
  from_status TEXT,
  ${declaredState('history')},
  sub_account TEXT,
  sip_trunk TEXT,
  carrier TEXT,
  user TEXT,
  reason TEXT,
  tombstone TEXT,
  CHECK ((from_status IS NULL) = (prior_id IS NULL)),
  CHECK ((pool_status IS NULL) = (tombstone IS NOT NULL))
) STRICT;

CREATE TABLE numbers (
  key INTEGER PRIMARY KEY,
  ${declaredState('numbers')},
  batch_id INTEGER REFERENCES batches (id),
  added_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  history_id INTEGER NOT NULL REFERENCES history (id),
  FOREIGN KEY (user_id, sub_account_id) REFERENCES users (id, sub_account_id)
) STRICT;
${draftTables}
${derivedTables}
`

/** The lists that are read in an order; by number, because a row is found by it, wherever another column is the same. */
export const baselineIndexes = `
CREATE INDEX sip_trunks_of_carrier ON sip_trunks (carrier_id);
CREATE INDEX users_by_name ON users (name_key);
CREATE INDEX directory_history_of_entry ON directory_history (uid);
CREATE INDEX directory_history_of_operation ON directory_history (operation_id);
CREATE INDEX history_of_number ON history (key);
CREATE INDEX history_of_operation ON history (operation_id);
CREATE INDEX numbers_by_status ON numbers (pool_status);
CREATE INDEX numbers_by_sub_account ON numbers (sub_account_id) WHERE sub_account_id IS NOT NULL;
CREATE INDEX numbers_by_sip_trunk ON numbers (sip_trunk_id) WHERE sip_trunk_id IS NOT NULL;
CREATE INDEX numbers_by_user ON numbers (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX numbers_by_carrier ON numbers (carrier_id) WHERE carrier_id IS NOT NULL;
CREATE INDEX numbers_held_for ON numbers (hold_for) WHERE hold_for IS NOT NULL;
CREATE INDEX numbers_by_country ON numbers (country);
CREATE INDEX numbers_by_type ON numbers (number_type);
CREATE INDEX numbers_by_batch ON numbers (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX numbers_by_added ON numbers (added_at);
${baselineLabels.map(declaredIndex).join('\n')}
CREATE INDEX numbers_pending ON numbers (line_status) WHERE line_status = 'Pending';
`

export const baseline = `${baselineTables}${baselineIndexes}`
