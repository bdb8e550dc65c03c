/** Restores a backup, and is ended in the middle of it. Arguments: the file, the name of the backup. */
import { writeSync } from 'node:fs'
import { runJob } from '../../../electron/backups/jobs.ts'

const [, , file, name] = process.argv
const binding = process.env['NUMBERDESK_SQLITE_BINDING']
if (file === undefined || name === undefined) throw new Error('which file, which backup?')
writeSync(1, 'begins\n')
const restored = await runJob(
  file,
  { kind: 'restore', name },
  binding === undefined ? {} : { nativeBinding: binding },
)
if (!restored.ok) throw new Error(restored.message.key)
writeSync(1, 'done\n')
