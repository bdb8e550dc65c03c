import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { t } from './texts.ts'

/** What the second button of the pointer offers for text: all of it in a field, to copy where some is selected. */
function textMenu({ isEditable, selectionText, editFlags }: ContextMenuParams): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: t('menu.copy'), enabled: editFlags.canCopy } as const
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy]
  return [
    { role: 'undo', label: t('menu.undo'), enabled: editFlags.canUndo },
    { role: 'redo', label: t('menu.redo'), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: t('menu.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('menu.paste'), enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('menu.selectAll'), enabled: editFlags.canSelectAll },
  ]
}

/** Offers the menu for text wherever the page has none of its own, which Electron leaves to the application. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, asked) => {
    const items = textMenu(asked)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
