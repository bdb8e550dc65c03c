/** A slot of a list that draws something of one row; what can be worked with the keys takes part only when `active`. */
type RowSlot<Row> = (props: { row: Row; active: boolean }) => unknown

/**
 * The slots of a list by what they draw: `cell.<key>` a column, `actions` the end of each row, `editor` the cell that is
 * edited.
 */
export type RowSlots<Row> = { readonly [N in `cell.${string}`]?: RowSlot<Row> } & {
  readonly actions?: RowSlot<Row>
  readonly editor?: RowSlot<Row>
}
