import { readFileSync } from 'node:fs'
import type { ToReader } from '../../../electron/sheets/messages.ts'
import type { Port } from '../../../electron/sheets/port.ts'
import { sendSheet } from '../../../electron/reading/sending.ts'

type Listener = (event: { readonly data: unknown }) => void

const say = (message: unknown) => void process.send?.(message)

/** The channel to the parent process, as the port that the application gives its reading process. */
const port: Port = {
  postMessage: say,
  once: (_event: 'message', listener: Listener) => process.once('message', (data) => listener({ data })),
  start: () => undefined,
  close: () => process.disconnect(),
}

/** The most that was resident, in KiB. */
function mostResident(): number {
  // On Linux the usual figure starts with that of the parent process.
  if (process.platform === 'linux') {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN)
  }
  return process.resourceUsage().maxRSS / (process.platform === 'darwin' ? 1024 : 1)
}

async function read(task: ToReader): Promise<void> {
  const before = process.cpuUsage()
  const bug = (error: unknown) => say({ kind: 'bug', message: String(error) })
  await sendSheet(port, task, () => undefined, bug)
  const { user, system } = process.cpuUsage(before)
  awaitTask()
  say({ kind: 'spent', seconds: (user + system) / 1e6, megabytes: mostResident() / 1024 })
}

function awaitTask(): void {
  // The test that starts this process sends nothing else.
  process.once('message', (task) => void read(task as ToReader))
}

awaitTask()
