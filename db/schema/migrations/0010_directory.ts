/**
 * Sub accounts, carriers, SIP trunks and users. `name_key` is the name as it is compared: case, composition and
 * spacing folded. Ids are never used again, so that an undo can't meet a stranger under an old id.
 */
export const directory = {
  version: 10,
  sql: `
CREATE TABLE carriers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_key TEXT NOT NULL UNIQUE,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sub_accounts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_key TEXT NOT NULL UNIQUE,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE sip_trunks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_key TEXT NOT NULL UNIQUE,
  carrier_id INTEGER NOT NULL REFERENCES carriers (id),
  added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX sip_trunks_of_carrier ON sip_trunks (carrier_id);

CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  name_key TEXT NOT NULL,
  sub_account_id INTEGER NOT NULL REFERENCES sub_accounts (id),
  added_at INTEGER NOT NULL,
  UNIQUE (sub_account_id, name_key),
  UNIQUE (id, sub_account_id)
) STRICT;
`,
} as const
