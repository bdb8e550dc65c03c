import { nameLimit } from '../../contract/values.ts'

/** The most characters that are kept of why a number was rejected. */
export const rejectionLimit = 500

/**
 * What was handed over to other systems. `profile_key` tells by which profiles hand-overs belong together; `filter` is
 * what the numbers were chosen by, null where they were chosen one by one. `history_id` is the entry that a number was in
 * when it was handed over; one that says that the number is gone was handed over as a removal.
 *
 * `hand_over_states` is derived from it and from the history: one row for each number in the inventory that was handed
 * over, with its latest hand-over and where it is now.
 */
export const handOverTables = `
CREATE TABLE hand_overs (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  at INTEGER NOT NULL,
  profile TEXT CHECK (length(profile) BETWEEN 1 AND ${nameLimit}),
  profile_key TEXT NOT NULL,
  filter TEXT CHECK (json_valid(filter)),
  files TEXT NOT NULL CHECK (json_valid(files)),
  numbers INTEGER NOT NULL CHECK (numbers >= 0),
  confirmed INTEGER NOT NULL DEFAULT 0 CHECK (confirmed >= 0),
  rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0),
  CHECK ((profile IS NULL) = (profile_key = ''))
) STRICT;

CREATE TABLE hand_over_numbers (
  key INTEGER NOT NULL,
  hand_over_id INTEGER NOT NULL REFERENCES hand_overs (id),
  history_id INTEGER NOT NULL,
  outcome TEXT NOT NULL DEFAULT 'given',
  reason TEXT CHECK (length(reason) BETWEEN 1 AND ${rejectionLimit}),
  PRIMARY KEY (key, hand_over_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE hand_over_states (
  key INTEGER PRIMARY KEY,
  hand_over_id INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT;

CREATE INDEX hand_overs_of_profile ON hand_overs (profile_key);
CREATE INDEX numbers_of_hand_over ON hand_over_numbers (hand_over_id);
CREATE INDEX hand_over_states_by_state ON hand_over_states (state);
`
