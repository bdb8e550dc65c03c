/**
 * The inventory. `e164` is the number without its `+`, at most 15 digits, which fits an integer: smaller and faster
 * than text. `history_id` is the number's latest history entry, whose state the row always equals.
 */
export const numbers = {
  version: 40,
  sql: `
CREATE TABLE numbers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  e164 INTEGER NOT NULL UNIQUE CHECK (e164 BETWEEN 10 AND 999999999999999),
  country TEXT NOT NULL CHECK (country = '001' OR (length(country) = 2 AND country GLOB '[A-Z][A-Z]')),
  number_type TEXT NOT NULL CHECK (number_type IN ('Toll', 'Toll-free', 'Mobile', 'Premium rate', 'Shared cost',
    'VoIP', 'Personal', 'Pager', 'UAN', 'Voicemail')),
  pool_status TEXT NOT NULL CHECK (pool_status IN ('Free', 'Assigned', 'Returned')),
  line_status TEXT NOT NULL CHECK (line_status IN ('Normal', 'Pending')),
  sub_account_id INTEGER REFERENCES sub_accounts (id),
  sip_trunk_id INTEGER REFERENCES sip_trunks (id),
  user_id INTEGER,
  billing_reference_id TEXT CHECK (length(billing_reference_id) BETWEEN 1 AND 60),
  service_info TEXT CHECK (length(service_info) BETWEEN 1 AND 255),
  batch_id INTEGER REFERENCES batches (id),
  added_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  history_id INTEGER NOT NULL REFERENCES history (id),
  FOREIGN KEY (user_id, sub_account_id) REFERENCES users (id, sub_account_id),
  CHECK ((pool_status = 'Free') = (sub_account_id IS NULL)),
  CHECK ((pool_status = 'Free') = (sip_trunk_id IS NULL)),
  CHECK (user_id IS NULL OR pool_status = 'Assigned')
) STRICT;
CREATE INDEX numbers_by_status ON numbers (pool_status, e164);
CREATE INDEX numbers_by_sub_account ON numbers (sub_account_id, e164) WHERE sub_account_id IS NOT NULL;
CREATE INDEX numbers_by_sip_trunk ON numbers (sip_trunk_id, e164) WHERE sip_trunk_id IS NOT NULL;
CREATE INDEX numbers_by_user ON numbers (user_id, e164) WHERE user_id IS NOT NULL;
CREATE INDEX numbers_by_country ON numbers (country, e164);
CREATE INDEX numbers_by_type ON numbers (number_type, e164);
CREATE INDEX numbers_by_batch ON numbers (batch_id, e164) WHERE batch_id IS NOT NULL;
CREATE INDEX numbers_by_added ON numbers (added_at, e164);
`,
} as const
