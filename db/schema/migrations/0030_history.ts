/**
 * One entry per act and number. An entry holds the number's state *after* the act, and points at the number's entry
 * before it, so old and new values are both there. Names are kept as they were at the time. `tombstone` keeps what else
 * is needed to bring a removed number back. The checks are the life of a number.
 */
export const history = {
  version: 30,
  sql: `
CREATE TABLE history (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  operation_id INTEGER NOT NULL REFERENCES operations (id),
  e164 INTEGER NOT NULL CHECK (e164 BETWEEN 10 AND 999999999999999),
  at INTEGER NOT NULL,
  act TEXT NOT NULL,
  prior_id INTEGER REFERENCES history (id),
  undoes INTEGER REFERENCES history (id),
  from_status TEXT CHECK (from_status IN ('Free', 'Assigned', 'Returned')),
  to_status TEXT CHECK (to_status IN ('Free', 'Assigned', 'Returned')),
  line_status TEXT CHECK (line_status IN ('Normal', 'Pending')),
  sub_account_id INTEGER,
  sub_account TEXT,
  sip_trunk_id INTEGER,
  sip_trunk TEXT,
  user_id INTEGER,
  user TEXT,
  billing_reference_id TEXT CHECK (length(billing_reference_id) <= 60),
  service_info TEXT CHECK (length(service_info) <= 255),
  tombstone TEXT,
  CHECK (CASE act
    WHEN 'pool.add' THEN from_status IS NULL AND to_status IS 'Free'
    WHEN 'pool.import' THEN from_status IS NULL AND to_status IS NOT NULL AND to_status IS NOT 'Returned'
    WHEN 'pool.assign' THEN from_status IS 'Free' AND to_status IS 'Assigned'
    WHEN 'pool.edit' THEN (from_status IS 'Free' OR from_status IS 'Assigned') AND to_status IS from_status
    WHEN 'user.assign' THEN from_status IS 'Assigned' AND to_status IS 'Assigned' AND user_id IS NOT NULL
    WHEN 'user.unbind' THEN from_status IS 'Assigned' AND to_status IS 'Assigned' AND user_id IS NULL
    WHEN 'sub.release' THEN from_status IS 'Assigned' AND to_status IS 'Returned'
    WHEN 'pool.unbind' THEN from_status IS 'Returned' AND to_status IS 'Free'
    WHEN 'pool.delete' THEN from_status IS 'Free' AND to_status IS NULL
    WHEN 'undo' THEN 1
    ELSE 0 END),
  CHECK (user_id IS NULL OR act IN ('user.assign', 'pool.edit', 'undo')),
  CHECK ((act = 'undo') = (undoes IS NOT NULL)),
  CHECK (from_status IS NOT NULL OR to_status IS NOT NULL),
  CHECK ((from_status IS NULL) = (prior_id IS NULL)),
  CHECK ((to_status IS NULL) = (tombstone IS NOT NULL)),
  CHECK (json_valid(tombstone)),
  CHECK (act <> 'pool.unbind' OR (billing_reference_id IS NULL AND service_info IS NULL)),
  CHECK ((to_status IS NULL) = (line_status IS NULL)),
  CHECK ((to_status IS 'Assigned' OR to_status IS 'Returned') = (sub_account_id IS NOT NULL)),
  CHECK ((to_status IS 'Assigned' OR to_status IS 'Returned') = (sip_trunk_id IS NOT NULL)),
  CHECK (user_id IS NULL OR to_status IS 'Assigned')
) STRICT;
CREATE INDEX history_of_number ON history (e164, id);
CREATE INDEX history_of_operation ON history (operation_id, id);
`,
} as const
