/**
 * Counts that are kept, because counting millions takes too long to wait for. All of them follow from the history and
 * can be counted again at any time. Where a number has no sub account, SIP trunk or batch, its id is 0.
 */
export const counters = {
  version: 80,
  sql: `
CREATE TABLE number_counts (
  sub_account_id INTEGER NOT NULL,
  sip_trunk_id INTEGER NOT NULL,
  pool_status TEXT NOT NULL,
  country TEXT NOT NULL,
  number_type TEXT NOT NULL,
  line_status TEXT NOT NULL,
  has_user INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (sub_account_id, sip_trunk_id, pool_status, country, number_type, line_status, has_user)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_tallies (
  field TEXT NOT NULL,
  value ANY NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE gone_numbers (e164 INTEGER PRIMARY KEY) STRICT;

CREATE TABLE operation_totals (
  operation_id INTEGER PRIMARY KEY,
  entries INTEGER NOT NULL,
  numbers INTEGER NOT NULL,
  changed_since INTEGER NOT NULL,
  first_e164 INTEGER NOT NULL,
  sub_account_id INTEGER,
  last_sub_account_id INTEGER,
  sub_account TEXT
) STRICT;

CREATE TABLE operation_accounts (
  sub_account_id INTEGER NOT NULL,
  operation_id INTEGER NOT NULL,
  PRIMARY KEY (sub_account_id, operation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_names (
  sub_account_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (sub_account_id, name)
) STRICT, WITHOUT ROWID;
`,
} as const
