import type { HoldKind } from './life/holds.ts'
import { messageOf, type Message } from './messages/message.ts'
import { oneLineText } from './values.ts'

/** How wide a column of the window is at least, in pixels, and its share of what is left over. */
export type ColumnWidth = readonly [least: number, share: number]

/** How lists are narrowed to some values of a field. */
export interface FieldFilter {
  /** Its place in the bar of filters. */
  readonly place: number
  /** What the screens call it, where that is not the field's heading. */
  readonly name?: Message
  /** The most values that may be chosen; by default as many as a list may have numbers. */
  readonly most?: number
  /** Whether a sub account's own list has it too. */
  readonly accountList?: true
  /** Its place in the key of the counters, as every file has it; one without is counted by itself. */
  readonly cube?: number
}

/** A field of numbers, or of the sheets that bring them; what is not said of it does not apply to it. */
export interface Field {
  readonly kind: 'number' | 'status' | 'reference' | 'text' | 'choice' | 'date' | 'count'
  /** What the screens call it as a heading. */
  readonly name: Message
  /** What a sentence calls it that begins with it; of what the history shows. */
  readonly inText?: Message
  /** The heading of its column in files, which stays English whatever the language. */
  readonly heading: string
  /** The width of its column in files, in characters. */
  readonly width: number
  /** Its column of `numbers`. */
  readonly column?: string
  /** Of what is held in one way alone. */
  readonly ofHold?: HoldKind
  /** Its column in the provider's list. */
  readonly list?: ColumnWidth
  /** Whether its column in the list is shown only where somebody asks for it. */
  readonly isApart?: true
  /** Its column in a review; of fields that a sheet may have. */
  readonly review?: ColumnWidth
  /** Whether lists are sorted by it. */
  readonly sortable?: true
  readonly filter?: FieldFilter
}

/**
 * A text that people give numbers when they are added, imported, assigned or edited. It is on one line, found by any part
 * of it, and lists are sorted by it.
 */
export interface Label extends Field {
  readonly kind: 'text'
  readonly inText: Message
  readonly column: string
  readonly list: ColumnWidth
  readonly review: ColumnWidth
  /** In characters. */
  readonly limit: number
  /** Longer ones get a warning. */
  readonly warnsBeyond?: number
  /** Other headings by which it is known in sheets; case, width, accents, spaces and punctuation do not count. */
  readonly synonyms: readonly string[]
  /** The example in the template. */
  readonly example: string
  /** What people should know of it when they fill it in. */
  readonly note?: Message
  /** Its column in a sub account's own list; a label without it is not shown there. */
  readonly accountList?: ColumnWidth
}

/** The labels, in the order in which sheets, lists and forms have them. */
const labelTable = {
  billingReferenceId: {
    kind: 'text',
    name: messageOf('field.billingReferenceId'),
    inText: messageOf('field.inText.billingReferenceId'),
    heading: 'Billing Reference ID',
    width: 22,
    column: 'billing_reference_id',
    list: [142, 1],
    review: [104, 1],
    limit: 60,
    // The length that Zoom's provider list documents.
    warnsBeyond: 36,
    synonyms: [
      ...['Billing Reference', 'Billing Ref', 'Billing Ref ID', 'Billing ID', 'Billing Reference Number'],
      ...['Rechnungsreferenz', 'Abrechnungsreferenz', '請求参照ID', '請求先ID'],
      ...['Référence de facturation', 'Referencia de facturación'],
    ],
    example: 'BR-10001',
  },
  serviceInfo: {
    kind: 'text',
    name: messageOf('field.serviceInfo'),
    inText: messageOf('field.inText.serviceInfo'),
    heading: 'Service Info',
    width: 42,
    column: 'service_info',
    list: [108, 2],
    accountList: [160, 3],
    note: messageOf('field.note.serviceInfo'),
    review: [80, 1],
    limit: 255,
    synonyms: [
      ...['Service Information', 'Service', 'Description', 'Notes', 'Note', 'Comment', 'Comments'],
      ...['Remarks', 'Remark', 'Destination Description'],
      ...['Beschreibung', 'Bemerkung', 'Notiz', 'Kommentar', '備考', '説明'],
      ...['Remarque', 'Commentaire', 'Descripción', 'Comentario', 'Observaciones'],
    ],
    example: 'Anything that describes the number',
  },
} as const satisfies Readonly<Record<string, Label>>

export type LabelKey = keyof typeof labelTable
/** The column of a label. */
export type LabelColumn = (typeof labelTable)[LabelKey]['column']
/** Something of each label, by its key. */
export type Labels<T> = { readonly [K in LabelKey]: T }

// The keys of a constant table are the names it was declared with.
export const labelKeys = Object.keys(labelTable) as LabelKey[]

/** A label that every inventory has. */
export interface BuiltInLabel extends Label {
  readonly key: LabelKey
  readonly column: LabelColumn
}

export const labels: readonly BuiltInLabel[] = labelKeys.map((key) => ({ key, ...labelTable[key] }))

/** Makes something of each label. */
export function ofLabels<T>(make: (label: BuiltInLabel) => T): Labels<T> {
  // There is one of each key.
  return Object.fromEntries(labels.map((label) => [label.key, make(label)])) as Labels<T>
}

/** Gives what is made of a record the labels that the record has; once for each row, and so without a copy. */
export function withLabels<T extends object, Text>(made: T, record: Labels<Text>): T & Labels<Text> {
  // It gets them here.
  const labelled = made as T & { -readonly [K in LabelKey]: Text }
  for (const key of labelKeys) labelled[key] = record[key]
  return labelled
}

/** What is known of a number, in the order in which an export with all columns has it. */
const numberFields = {
  number: {
    kind: 'number',
    name: messageOf('field.number'),
    heading: 'Number',
    width: 24,
    column: 'key',
    list: [150, 0],
    review: [148, 0.6],
    sortable: true,
  },
  country: {
    kind: 'choice',
    name: messageOf('field.country'),
    heading: 'Country',
    width: 10,
    column: 'country',
    list: [104, 1],
    review: [76, 0],
    sortable: true,
    filter: { place: 6, most: 300, accountList: true, cube: 4 },
  },
  subAccount: {
    kind: 'reference',
    name: messageOf('field.subAccount'),
    inText: messageOf('field.inText.subAccount'),
    heading: 'Sub Account',
    width: 30,
    column: 'sub_account_id',
    list: [116, 2],
    review: [112, 1],
    sortable: true,
    filter: { place: 4, most: 1000, cube: 1 },
  },
  sipTrunk: {
    kind: 'reference',
    name: messageOf('field.sipTrunkName'),
    inText: messageOf('field.inText.sipTrunk'),
    heading: 'SIP Trunk Name',
    width: 28,
    column: 'sip_trunk_id',
    list: [120, 2],
    review: [112, 1],
    sortable: true,
    filter: { place: 5, name: messageOf('field.sipTrunk'), most: 1000, accountList: true, cube: 2 },
  },
  ...labelTable,
  numberType: {
    kind: 'choice',
    name: messageOf('field.numberType'),
    heading: 'Number Type',
    width: 14,
    column: 'number_type',
    list: [108, 0],
    sortable: true,
    filter: { place: 7, most: 20, accountList: true, cube: 5 },
  },
  poolStatus: {
    kind: 'status',
    name: messageOf('field.numberPoolStatus'),
    heading: 'Number Pool Status',
    width: 20,
    column: 'pool_status',
    list: [162, 0],
    review: [120, 0.4],
    sortable: true,
    filter: { place: 1, name: messageOf('field.poolStatus'), most: 10, cube: 3 },
  },
  lineStatus: {
    kind: 'status',
    name: messageOf('field.lineStatus'),
    inText: messageOf('field.inText.lineStatus'),
    heading: 'Line Status',
    width: 12,
    column: 'line_status',
    review: [96, 0.4],
    filter: { place: 3, most: 10, accountList: true, cube: 6 },
  },
  availability: {
    kind: 'status',
    name: messageOf('field.availability'),
    heading: 'Availability',
    width: 16,
    filter: { place: 2, most: 10 },
  },
  holdFor: {
    kind: 'reference',
    name: messageOf('field.holdFor'),
    inText: messageOf('field.inText.holdFor'),
    heading: 'Reserved For',
    width: 30,
    column: 'hold_for',
  },
  holdUntil: {
    kind: 'date',
    name: messageOf('field.holdUntil'),
    inText: messageOf('field.inText.holdUntil'),
    heading: 'Reserved Until',
    width: 26,
    column: 'hold_until',
    ofHold: 'reserved',
  },
  restUntil: {
    kind: 'date',
    name: messageOf('field.restUntil'),
    inText: messageOf('field.inText.restUntil'),
    heading: 'Resting Until',
    width: 26,
    column: 'hold_until',
    ofHold: 'resting',
  },
  holdNote: {
    kind: 'text',
    name: messageOf('field.holdNote'),
    inText: messageOf('field.inText.holdNote'),
    heading: 'Reservation Note',
    width: 42,
    column: 'hold_note',
  },
  previousHolder: {
    kind: 'text',
    name: messageOf('field.previousHolder'),
    heading: 'Previous Holder',
    width: 30,
    list: [130, 1],
    isApart: true,
  },
  freeSince: {
    kind: 'date',
    name: messageOf('field.freeSince'),
    heading: 'Free Since',
    width: 26,
    list: [160, 0],
    isApart: true,
  },
  user: {
    kind: 'reference',
    name: messageOf('field.user'),
    inText: messageOf('field.inText.user'),
    heading: 'User',
    width: 24,
    column: 'user_id',
    review: [104, 0.8],
    sortable: true,
  },
  carrier: {
    kind: 'reference',
    name: messageOf('field.carrier'),
    heading: 'Carrier',
    width: 30,
    review: [160, 1],
  },
  batch: {
    kind: 'reference',
    name: messageOf('field.batch'),
    heading: 'Batch',
    width: 30,
    column: 'batch_id',
    filter: { place: 8 },
  },
  handOver: {
    kind: 'status',
    name: messageOf('field.handOver'),
    heading: 'Hand-Over',
    width: 18,
    filter: { place: 9, most: 10 },
  },
  added: {
    kind: 'date',
    name: messageOf('field.added'),
    heading: 'Added',
    width: 26,
    column: 'added_at',
    list: [160, 0],
    sortable: true,
  },
} as const satisfies Readonly<Record<string, Field>>

/** What only sheets have: where a range of numbers ends, and what an entry of the directory is called. */
const sheetFields = {
  lastNumber: {
    kind: 'number',
    name: messageOf('field.lastNumber'),
    heading: 'Last Number',
    width: 24,
    review: [120, 0.6],
  },
  quantity: {
    kind: 'count',
    name: messageOf('field.quantity'),
    heading: 'Quantity',
    width: 10,
    review: [76, 0],
  },
  name: { kind: 'text', name: messageOf('field.name'), heading: 'Name', width: 34, review: [200, 1.4] },
} as const satisfies Readonly<Record<string, Field>>

/** Every field, said once: shapes, columns, forms, SQL and words derive from it. */
export const fields = { ...numberFields, ...sheetFields }
type FieldKey = keyof typeof fields

/** The fields of which something is said; labels are sorted by, whether it is said or not. */
export type FieldsWith<What extends keyof Field> = {
  [K in FieldKey]: (typeof fields)[K] extends Readonly<Record<What, unknown>> ? K : never
}[FieldKey]

/** The keys of the fields of which something is said. */
export function fieldsWith<What extends keyof Field>(what: What): FieldsWith<What>[] {
  // What the type says of the table is what the filter asks it.
  return Object.keys(fields).filter((key) => what in fields[key as FieldKey]) as FieldsWith<What>[]
}

/** What a column of an export may show. */
export type NumberField = keyof typeof numberFields
// The keys of a constant table are the names it was declared with.
export const numberFieldKeys = Object.keys(numberFields) as NumberField[]

/** The fields that the provider's list has a column of. */
export type ListedField = FieldsWith<'list'>

/** What lists of numbers are sorted by. */
export type SortKey = FieldsWith<'sortable'> | LabelKey
export const sortKeys: readonly SortKey[] = [...fieldsWith('sortable'), ...labelKeys]

/** The fields whose changes the history shows. */
export type ShownField = FieldsWith<'inText'>
export const shownFields = fieldsWith('inText')

/** What a label of each kind may be: one line, trimmed and composed, that is not too long. */
export const labelShapes = ofLabels(({ inText, limit }) =>
  oneLineText(limit, messageOf('reason.text_too_long', { field: inText, count: limit })),
)
