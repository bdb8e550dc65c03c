import { tabs } from '../../../contract/app.ts'
import { t } from '../../texts.ts'

const rows = [
  'tabs',
  'add',
  'import',
  'export',
  'search',
  'move',
  'ends',
  'cells',
  'type',
  'tick',
  'width',
  'tickAll',
  'copy',
  'menu',
  'open',
  'undo',
  'settings',
  'help',
  'close',
] as const
/** Shortcuts that a Mac does not have, or names differently. */
const otherOnMac = ['move', 'ends', 'cells', 'menu', 'open', 'help'] as const

function keysOf(row: (typeof rows)[number], onMac: boolean): string {
  const other = onMac ? otherOnMac.find((name) => name === row) : undefined
  return other === undefined
    ? t(`shortcuts.keys.${row}`, { ctrl: onMac ? '⌘' : t('shortcuts.ctrl'), tabs: tabs.length })
    : t(`shortcuts.keysOnMac.${other}`)
}

/** The keyboard shortcuts in the shown language: the keys, and what they do. */
export function shortcutRows(onMac: boolean): { readonly keys: string; readonly does: string }[] {
  return rows.map((row) => ({ keys: keysOf(row, onMac), does: t(`shortcuts.does.${row}`) }))
}
