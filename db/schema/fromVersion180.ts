import { baselineIndexes, baselineTables } from './baseline.ts'

/**
 * Brings the last inventory that was made by migrations to the tables of the baseline. There, a number was known by an id
 * and by its digits as one whole number; what is derived is not taken along but made anew by the first start.
 */

/** SQL that makes the key of a number of the digits that such an inventory has. */
export const keyOfValue = (e164: string) =>
  `((CAST(substr(${e164} || '0000000000000', 1, 15) AS INTEGER) - 500000000000000) * 16 + length(${e164}))`

const copied = {
  carriers: 'id, name, name_key, added_at',
  sub_accounts: 'id, name, name_key, added_at',
  sip_trunks: 'id, name, name_key, added_at, carrier_id',
  users: 'id, name, name_key, added_at, sub_account_id',
  operations: 'id, act, at, undoes',
  batches: 'id, operation_id, name',
  drafts: `id, plan_id, name, target, state, cut_off, at, changed_at, format, read_as, notes, ignored_columns, country, source,
    waiting, parts_done, numbers_done`,
  draft_rows: 'draft_id, id, cells, original, number_cell, left_out',
  draft_changes: 'draft_id, seq, words, change, state',
  draft_answers: 'draft_id, answers',
} as const

const tables = [...Object.keys(copied), 'history', 'numbers']
const before = (table: string) => `${table}_before`

/** Those that are made anew, and the indexes, whose names the new ones take. */
const dropped = {
  TABLE: `number_label_terms number_labels number_digits number_counts number_tallies number_blocks gone_numbers
    operation_totals operation_accounts account_names status_days directory_changes kept`,
  VIEW: 'digits_of_numbers labels_of_numbers',
  INDEX: `sip_trunks_of_carrier users_by_name history_of_number history_of_operation numbers_by_status
    numbers_by_sub_account numbers_by_sip_trunk numbers_by_user numbers_by_country numbers_by_type numbers_by_batch
    numbers_by_added numbers_by_billing_reference numbers_by_service_info numbers_pending`,
} as const
const drops = Object.entries(dropped)
  .flatMap(([type, names]) => names.split(/\s+/).map((name) => `DROP ${type} ${name};`))
  .join('\n')

/** What an entry did not say: it is in the tombstone of the removal that came after it, or in the number. */
const identity = (column: string) => `coalesce(
    (SELECT ${column} FROM temp.gone WHERE gone.e164 = h.e164 AND gone.id >= h.id ORDER BY gone.id LIMIT 1),
    n.${column})`

export const fromVersion180 = `
CREATE TEMP TABLE gone (e164 INTEGER, id INTEGER, country TEXT, number_type TEXT, PRIMARY KEY (e164, id));
INSERT INTO temp.gone SELECT e164, id, tombstone ->> 'country', tombstone ->> 'numberType' FROM main.history
  WHERE tombstone IS NOT NULL;

${drops}
${tables.map((table) => `ALTER TABLE ${table} RENAME TO ${before(table)};`).join('\n')}
${baselineTables}

${Object.entries(copied)
  .map(([table, columns]) => `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM ${before(table)};`)
  .join('\n')}

INSERT INTO numbers (key, country, number_type, pool_status, line_status, sub_account_id, sip_trunk_id, user_id,
    billing_reference_id, service_info, batch_id, added_at, changed_at, history_id)
  SELECT ${keyOfValue('e164')} AS key, country, number_type, pool_status, line_status, sub_account_id, sip_trunk_id,
    user_id, billing_reference_id, service_info, batch_id, added_at, changed_at, history_id
  FROM numbers_before ORDER BY key;

INSERT INTO history (id, operation_id, key, at, act, prior_id, undoes, from_status, country, number_type, pool_status,
    line_status, sub_account_id, sub_account, sip_trunk_id, sip_trunk, user_id, user, billing_reference_id, service_info,
    tombstone)
  SELECT h.id, h.operation_id, ${keyOfValue('h.e164')}, h.at, h.act, h.prior_id, h.undoes, h.from_status,
    ${identity('country')}, ${identity('number_type')}, h.to_status, h.line_status, h.sub_account_id, h.sub_account,
    h.sip_trunk_id, h.sip_trunk, h.user_id, h.user, h.billing_reference_id, h.service_info,
    json_remove(h.tombstone, '$.digits', '$.country', '$.numberType')
  FROM history_before AS h LEFT JOIN numbers_before AS n ON n.e164 = h.e164 ORDER BY h.id;

DELETE FROM sqlite_sequence WHERE name IN (SELECT replace(name, '_before', '') FROM sqlite_sequence WHERE name LIKE '%_before')
  OR name = 'numbers_before';
UPDATE sqlite_sequence SET name = replace(name, '_before', '') WHERE name LIKE '%_before';

${tables.map((table) => `DROP TABLE ${before(table)};`).join('\n')}
DROP TABLE temp.gone;
${baselineIndexes}
`
