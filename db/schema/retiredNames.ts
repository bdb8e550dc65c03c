/**
 * Tables, and columns as `table.column`, that earlier versions had. A name that was used is never used again for something
 * else: backups, and what people wrote to read the file, go by it.
 */
export const retiredNames: readonly string[] = [
  'digits_of_numbers.e164',
  'draft_rows.left_out',
  'gone_numbers.e164',
  'history.e164',
  'history.to_status',
  'labels_of_numbers.e164',
  'number_blocks.size',
  'number_tallies',
  'number_tallies.field',
  'number_tallies.n',
  'number_tallies.value',
  'numbers.e164',
  'numbers.id',
  'operation_totals.first_e164',
]
