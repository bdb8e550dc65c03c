import { open, stat } from 'node:fs/promises'
import { messageOf } from '../../contract/messages/message.ts'
import type { ImportSource, ImportTarget, ReadingOptions } from '../../contract/sheets/sheets.ts'
import { openCells, openDelimited } from './text/delimited.ts'
import { inMegabytes, limits, SheetError, theFile, type OpenSheet } from './reading.ts'
import { sniff } from './text/sniff.ts'

/** How many bytes are needed to identify a file. */
const headLength = 4096

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * Opens a file by its content, or pasted cells.
 * @throws SheetError with a message for the person if it is not a sheet
 */
export async function openSheet(
  source: ImportSource,
  options: ReadingOptions,
  target: ImportTarget,
): Promise<OpenSheet> {
  if (source.kind === 'cells') return openCells(source.text, options)
  const head = await headOf(source.path)
  const kind = sniff(head)
  if (kind !== 'text') {
    // The parser of workbooks is large, and text files do not need it.
    const { openWorkbook } = await import('./workbooks/workbook.ts')
    return openWorkbook(source.path, kind, { chosen: options.sheet, target })
  }
  if ((await stat(source.path)).size > limits.textBytes) {
    throw new SheetError(
      messageOf('sheet.largeText', { file: theFile, limit: inMegabytes(limits.textBytes) }),
    )
  }
  return openDelimited(source.path, head, options)
}
