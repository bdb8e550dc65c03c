/**
 * The texts in the search indexes end in line feeds, which no number and no label contains. So what a number ends with
 * is found like any part of it, and one or two characters are found as the beginning of a trigram, wherever they stand:
 * `number_label_terms` tells which trigrams there are. What is indexed is as far as everything derived is kept.
 */
const notSince = `e164 NOT IN (SELECT e164 FROM history WHERE id > (SELECT history_id FROM kept))`
const thenThere = `history WHERE to_status IS NOT NULL AND id IN (
    SELECT max(id) FROM history WHERE id <= (SELECT history_id FROM kept)
      AND e164 IN (SELECT e164 FROM history WHERE id > (SELECT history_id FROM kept)) GROUP BY e164)`

export const shortSearch = {
  version: 100,
  sql: `
DROP TABLE number_digits;
DROP VIEW digits_of_numbers;
CREATE VIEW digits_of_numbers AS SELECT e164, CAST(e164 AS TEXT) || char(10) AS digits FROM numbers;
CREATE VIRTUAL TABLE number_digits USING fts5 (digits, content = 'digits_of_numbers', content_rowid = 'e164',
  tokenize = 'trigram', detail = full, columnsize = 0);
INSERT INTO number_digits (number_digits, rank) VALUES ('automerge', 0), ('crisismerge', 64);
INSERT INTO number_digits (rowid, digits)
  SELECT e164, digits FROM digits_of_numbers WHERE ${notSince} ORDER BY e164;
INSERT INTO number_digits (rowid, digits) SELECT e164, CAST(e164 AS TEXT) || char(10) FROM ${thenThere};

DROP TABLE number_labels;
DROP VIEW labels_of_numbers;
CREATE VIEW labels_of_numbers AS SELECT e164, billing_reference_id || char(10, 10) AS billing_reference_id,
  service_info || char(10, 10) AS service_info FROM numbers;
CREATE VIRTUAL TABLE number_labels USING fts5 (billing_reference_id, service_info, content = 'labels_of_numbers',
  content_rowid = 'e164', tokenize = 'trigram', detail = full, columnsize = 0);
INSERT INTO number_labels (number_labels, rank) VALUES ('automerge', 0), ('crisismerge', 64);
INSERT INTO number_labels (rowid, billing_reference_id, service_info)
  SELECT e164, billing_reference_id, service_info FROM labels_of_numbers
  WHERE coalesce(billing_reference_id, service_info) IS NOT NULL AND ${notSince} ORDER BY e164;
INSERT INTO number_labels (rowid, billing_reference_id, service_info)
  SELECT e164, billing_reference_id || char(10, 10), service_info || char(10, 10) FROM ${thenThere}
  AND coalesce(billing_reference_id, service_info) IS NOT NULL;
CREATE VIRTUAL TABLE number_label_terms USING fts5vocab ('number_labels', 'instance');
`,
} as const
