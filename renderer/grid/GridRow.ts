import { defineComponent, h, type VNodeChild } from 'vue'
import { rowHeight, type GridColumn } from './gridColumns.ts'
import { marksIn } from '../cells/marks.ts'
import type { RowSlots } from './rowContent.ts'
import { t } from '../texts.ts'

interface GridRowProps<Row, Key extends string> {
  /** The row's place in the list, from 0. */
  index: number
  id: string
  /** Null while it is still to come. */
  row: Row | null
  columns: readonly GridColumn<Row, Key>[]
  /** Whether the keys are for this row, and for which of its cells; null is the whole row. */
  active: boolean
  cell: number | null
  /** The id of the cell that the keys are for. */
  cellId: string
  /** Whether the row is ticked; null where rows can't be. */
  ticked: boolean | null
  /** What a row's tick is for. */
  nameOf: ((row: Row) => string) | undefined
  /** What was searched for, to be marked where it was found. */
  find: string
  slots: RowSlots<Row>
}

const propNames: (keyof GridRowProps<unknown, string>)[] = [
  'index',
  'id',
  'row',
  'columns',
  'active',
  'cell',
  'cellId',
  'ticked',
  'nameOf',
  'find',
  'slots',
]

function textOf<Row>({ text, found }: GridColumn<Row>, row: Row, find: string): VNodeChild[] | string {
  const whole = text?.(row) ?? ''
  if (found === undefined || find === '' || whole === '') return whole
  return marksIn(whole, find, found).map((part) => (part.hit ? h('mark', part.text) : part.text))
}

/**
 * A row of a `DataGrid`; one that is still to come shows where its cells will be. There are as few elements as can be,
 * and no listeners: a scroll fills them with other rows many times a second. The list listens for all its rows.
 */
export const GridRow = defineComponent(
  <Row, Key extends string>(props: GridRowProps<Row, Key>) => {
    function cellOf(n: number, of: string, column: string | undefined, content: VNodeChild[] | string) {
      const at = props.active && props.cell === n
      return h(
        'div',
        {
          role: 'gridcell',
          class: at ? `${of} at` : of,
          id: at ? props.cellId : undefined,
          'data-column': column,
        },
        content,
      )
    }

    function tickOf(row: Row): VNodeChild {
      return h('input', {
        type: 'checkbox',
        class: 'tick',
        'aria-label': t('list.select', { name: props.nameOf?.(row) ?? '' }),
        checked: props.ticked === true,
        tabindex: props.active ? 0 : -1,
      })
    }

    return () => {
      const { row, columns, active, cell, ticked, slots, index, find } = props
      const before = ticked === null ? 0 : 1
      const cells = columns.map((column, n) => {
        const draw = slots[`cell.${column.key}`]
        const kind = draw === undefined ? 'cell' : 'cell drawn'
        const content =
          row === null
            ? ''
            : draw === undefined
              ? textOf(column, row, find)
              : [draw({ row, active }) as VNodeChild]
        return cellOf(before + n, column.figures === true ? `${kind} figures` : kind, column.key, content)
      })
      if (ticked !== null) cells.unshift(cellOf(0, 'grid-tick', undefined, row === null ? '' : [tickOf(row)]))
      if (slots.actions !== undefined) {
        const content = row === null ? '' : [slots.actions({ row, active }) as VNodeChild]
        cells.push(cellOf(before + columns.length, 'grid-actions', undefined, content))
      }
      const looks = [
        'grid-line row',
        row === null ? 'waiting' : '',
        active ? 'active' : '',
        active && cell === null ? 'whole' : '',
        ticked === true ? 'ticked' : '',
      ]
      return h(
        'div',
        {
          role: 'row',
          id: props.id,
          class: looks.filter((look) => look !== '').join(' '),
          'aria-rowindex': index + 2,
          'aria-selected': ticked ?? undefined,
          style: `transform: translateY(${index * rowHeight}px)`,
        },
        cells,
      )
    }
  },
  {
    name: 'GridRow',
    props: propNames,
  },
)
