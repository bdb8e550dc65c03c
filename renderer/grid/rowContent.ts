/** A slot of a list that draws part of a row; its controls can be reached only when `active`. */
type RowSlot<Row> = (props: { row: Row; active: boolean }) => unknown

/** The slots of a list: `cell.<key>` draws a column, `actions` the end of each row, `editor` the cell in edit mode. */
export type RowSlots<Row> = { readonly [N in `cell.${string}`]?: RowSlot<Row> } & {
  readonly actions?: RowSlot<Row>
  readonly editor?: RowSlot<Row>
}
