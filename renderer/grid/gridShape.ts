import { computed, type ComputedRef, type Ref } from 'vue'
import type { ColumnLayout } from '../../contract/app.ts'
import { gridTracks, isShown, type GridColumn } from './gridColumns.ts'

interface GridShapeOptions<Row, Key extends string> {
  readonly columns: () => readonly GridColumn<Row, Key>[]
  readonly layout: Ref<ColumnLayout>
  /** The current widths in pixels by column. */
  readonly widths: ComputedRef<ColumnLayout['widths']>
  /** What rows have besides their columns. */
  readonly ends: ComputedRef<{ readonly ticking: boolean; readonly actions: boolean }>
  /** The horizontal scroll offset, and the visible width, in pixels. */
  readonly left: Ref<number>
  readonly width: Ref<number>
}

/** The layout of a `DataGrid`'s rows: the columns, the number of cells, and the CSS that places them. */
export function useGridShape<Row, Key extends string>(options: GridShapeOptions<Row, Key>) {
  const { layout, widths, ends, left, width } = options
  const columns = computed(() => options.columns().filter((column) => isShown(column, layout.value)))
  const tracks = computed(() => gridTracks(columns.value, widths.value, ends.value))
  return {
    columns,
    cells: computed(() => columns.value.length + Number(ends.value.ticking) + Number(ends.value.actions)),
    style: computed(() => ({
      '--grid-columns': tracks.value.template,
      '--grid-least': `${tracks.value.least}px`,
      // How far the ends of rows move to stay in view.
      '--grid-sideways': `${Math.min(0, left.value + width.value - tracks.value.least)}px`,
    })),
  }
}
