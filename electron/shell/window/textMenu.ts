import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { t } from './texts.ts'

/** The context menu for text: everything in a field, Copy for a selection. */
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

/** Offers the text menu wherever the page has no menu of its own, which Electron leaves to the application. */
export function offerTextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, asked) => {
    const items = textMenu(asked)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
