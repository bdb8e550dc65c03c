import { labels, type LabelColumn } from '../../contract/fields.ts'

/** A label that came after the baseline: its column, and the step of the file's version that brought it. */
interface AddedLabel {
  readonly column: LabelColumn
  readonly from: number
  readonly to: number
}

/** Those that the baseline does not have, in the order in which they came; frozen once they were released. */
const addedLabels: readonly AddedLabel[] = []

/** The columns of the labels that the baseline has. */
export const baselineLabels: readonly LabelColumn[] = labels
  .map(({ column }) => column)
  .filter((column) => addedLabels.every((added) => added.column !== column))

/** The index by which lists are sorted by a label. */
export const labelIndex = (column: string) => `numbers_by_${column.replace(/_id$/, '')}`

/** Makes that index. */
export const declaredIndex = (column: string) => `CREATE INDEX ${labelIndex(column)} ON numbers (${column});`

/** Makes the trigram index of labels, with what it is checked against. */
export function declaredLabelSearch(columns: readonly string[]): string {
  const texts = columns.map((column) => `${column} || char(10, 10) AS ${column}`).join(',\n  ')
  return `CREATE VIEW labels_of_numbers AS SELECT key, ${texts} FROM numbers;
CREATE VIRTUAL TABLE number_labels USING fts5 (${columns.join(', ')}, content = 'labels_of_numbers',
  content_rowid = 'key', tokenize = 'trigram', detail = full, columnsize = 0);
INSERT INTO number_labels (number_labels, rank) VALUES ('automerge', 0), ('crisismerge', 64);
CREATE VIRTUAL TABLE number_label_terms USING fts5vocab ('number_labels', 'instance');`
}

/**
 * The SQL of a step that brings a label. A file of which nothing was derived yet is indexed when it is opened.
 * @param before the columns of the labels that were there
 */
export function addLabel(column: string, before: readonly string[]): string {
  return `
ALTER TABLE history ADD COLUMN ${column} TEXT;
ALTER TABLE numbers ADD COLUMN ${column} TEXT;
${declaredIndex(column)}
DROP TABLE number_label_terms;
DROP TABLE number_labels;
DROP VIEW labels_of_numbers;
${declaredLabelSearch([...before, column])}
INSERT INTO number_labels (number_labels) SELECT 'rebuild' FROM kept WHERE history_id > 0;
`
}

/** The steps that bring labels. */
export const labelSteps = addedLabels.map(({ column, from, to }, index) => ({
  from,
  to,
  sql: addLabel(column, [...baselineLabels, ...addedLabels.slice(0, index).map((added) => added.column)]),
}))
