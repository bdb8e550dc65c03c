import { nameLimit } from '../../contract/values.ts'
import { rangeNoteLimit } from '../../contract/ranges.ts'
import { lengths } from '../numbers/numberKey.ts'

/**
 * What carriers delivered. The numbers of a range all have as many digits as the first and the last; the inventory need
 * not have them, and none comes of a range.
 */
export const rangeTables = `
CREATE TABLE ranges (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  uid BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(uid) = 16),
  first_key INTEGER NOT NULL,
  last_key INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND ${nameLimit}),
  name_key TEXT NOT NULL,
  carrier_id INTEGER REFERENCES carriers (id),
  received_on TEXT CHECK (date(received_on) = received_on),
  note TEXT CHECK (length(note) BETWEEN 1 AND ${rangeNoteLimit}),
  added_at INTEGER NOT NULL,
  CHECK (first_key <= last_key AND (last_key - first_key) % ${lengths} = 0)
) STRICT;

CREATE INDEX ranges_by_first ON ranges (first_key);
CREATE INDEX ranges_of_carrier ON ranges (carrier_id) WHERE carrier_id IS NOT NULL;
`
