/**
 * What finds numbers among millions. Two trigram indexes find any part of a number, and any part of a billing reference
 * ID or service info; their row ids are the numbers themselves, so that hits come in the order of the list. The views
 * give them the texts to check against. The new list indexes serve sorts and filters that had none.
 *
 * `kept` says up to which history entry everything that is derived from the history has been brought: whatever was
 * written since, by whomever, is caught up with.
 */
export const search = {
  version: 70,
  sql: `
CREATE VIEW digits_of_numbers AS SELECT e164, CAST(e164 AS TEXT) AS digits FROM numbers;
CREATE VIRTUAL TABLE number_digits USING fts5 (digits, content = 'digits_of_numbers', content_rowid = 'e164',
  tokenize = 'trigram', detail = full, columnsize = 0);
INSERT INTO number_digits (number_digits, rank) VALUES ('automerge', 0), ('crisismerge', 64);

CREATE VIEW labels_of_numbers AS SELECT e164, billing_reference_id, service_info FROM numbers;
CREATE VIRTUAL TABLE number_labels USING fts5 (billing_reference_id, service_info, content = 'labels_of_numbers',
  content_rowid = 'e164', tokenize = 'trigram', detail = full, columnsize = 0);
INSERT INTO number_labels (number_labels, rank) VALUES ('automerge', 0), ('crisismerge', 64);

CREATE INDEX numbers_by_billing_reference ON numbers (billing_reference_id, e164);
CREATE INDEX numbers_by_service_info ON numbers (service_info, e164);
CREATE INDEX numbers_pending ON numbers (line_status, e164) WHERE line_status = 'Pending';
CREATE INDEX users_by_name ON users (name_key);

CREATE TABLE kept (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  history_id INTEGER NOT NULL
) STRICT;
INSERT INTO kept VALUES (1, 0);
`,
} as const
