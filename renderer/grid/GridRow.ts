import { defineComponent, h, type VNode, type VNodeChild } from 'vue'
import { rowHeight, type GridColumn } from './gridColumns.ts'
import { marksIn } from '../cells/marks.ts'
import type { RowSlots } from './rowContent.ts'
import { t } from '../texts.ts'

interface GridRowProps<Row, Key extends string> {
  /** The row's place in the list, from 0. */
  index: number
  id: string
  /** Null while it loads. */
  row: Row | null
  columns: readonly GridColumn<Row, Key>[]
  /** Whether the row is active, and which of its cells; null is the row itself. */
  active: boolean
  cell: number | null
  /** The id of the active cell. */
  cellId: string
  /** Whether the active cell is being edited. */
  edited: boolean
  /** Whether rows have a checkbox. */
  ticking: boolean
  /** Whether the row is selected; null where rows can't be. */
  selected: boolean | null
  /** Whether it is drawn as selected; a row that is only active is not. */
  tinted: boolean
  /** The name of a row's checkbox. */
  nameOf: ((row: Row) => string) | undefined
  /** The search text to mark. */
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
  'edited',
  'ticking',
  'selected',
  'tinted',
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
 * A row of a `DataGrid`; one that loads shows where its cells will be. It has as few elements as possible and no
 * listeners, because a scroll fills it many times a second. The list listens for all its rows.
 */
export const GridRow = defineComponent(
  <Row, Key extends string>(props: GridRowProps<Row, Key>) => {
    const isAt = (n: number) => props.active && props.cell === n

    function cellOf(
      n: number,
      looks: string,
      content: VNodeChild[] | string,
      more?: Record<string, unknown>,
    ) {
      const at = isAt(n)
      return h(
        'div',
        { role: 'gridcell', class: at ? `${looks} at` : looks, id: at ? props.cellId : undefined, ...more },
        content,
      )
    }

    function columnCell(column: GridColumn<Row, Key>, n: number): VNode {
      const { row, slots, active } = props
      const { key, figures, names } = column
      const draw = props.edited && isAt(n) ? slots.editor : slots[`cell.${key}`]
      const state = row === null ? undefined : column.state?.(row)
      let looks = draw === undefined ? 'cell' : 'cell drawn'
      if (figures === true) looks += ' figures'
      if (state !== undefined && state.looks !== '') looks += ` ${state.looks}`
      let content: VNodeChild[] | string = ''
      if (row !== null) {
        content = draw === undefined ? textOf(column, row, props.find) : [draw({ row, active }) as VNodeChild]
      }
      const more: Record<string, unknown> = { 'data-column': key }
      if (names === true) more['role'] = 'rowheader'
      if (state?.isInvalid === true) more['aria-invalid'] = true
      if (state !== undefined && state.description !== '') more['aria-description'] = state.description
      return cellOf(n, looks, content, more)
    }

    function tickOf(row: Row): VNodeChild {
      return h('input', {
        type: 'checkbox',
        class: 'tick',
        'aria-label': t('list.select', { name: props.nameOf?.(row) ?? '' }),
        checked: props.selected === true,
        tabindex: props.active ? 0 : -1,
      })
    }

    return () => {
      const { row, columns, active, cell, ticking, selected, tinted, slots, index } = props
      const before = Number(ticking)
      const cells = columns.map((column, n) => columnCell(column, before + n))
      if (ticking) cells.unshift(cellOf(0, 'grid-tick', row === null ? '' : [tickOf(row)]))
      if (slots.actions !== undefined) {
        const content = row === null ? '' : [slots.actions({ row, active }) as VNodeChild]
        cells.push(cellOf(before + columns.length, 'grid-actions', content))
      }
      const looks = [
        'grid-line row',
        row === null ? 'waiting' : '',
        active ? 'active' : '',
        active && cell === null ? 'whole' : '',
        tinted ? 'ticked' : '',
      ]
      return h(
        'div',
        {
          role: 'row',
          id: props.id,
          class: looks.filter((look) => look !== '').join(' '),
          'aria-rowindex': index + 2,
          'aria-selected': selected ?? undefined,
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
