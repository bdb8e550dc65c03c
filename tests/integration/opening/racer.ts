/**
 * Opens new inventories at the same moments as another process: the second one is refused. Arguments: a folder, how
 * many, and when the first is due, in milliseconds since 1970. Writes a line with the outcome of each.
 */
import { join } from 'node:path'
import { openDatabase } from '../../../db/file/open.ts'

const [, , folder = '', count, start] = process.argv
const binding = process.env['NUMBERDESK_SQLITE_BINDING']
const apart = 80
// It stays open for the other process, until this process is ended.
const held: unknown[] = []

for (let nth = 0; nth < Number(count); nth += 1) {
  const due = Number(start) + nth * apart
  while (performance.timeOrigin + performance.now() < due);
  const opened = openDatabase(
    join(folder, String(nth), 'numberdesk.sqlite'),
    binding === undefined ? {} : { nativeBinding: binding },
  )
  held.push(opened)
  console.log(opened.ok ? 'ok' : opened.code)
}
setInterval(() => held.length, 1000)
