import { app, type UtilityProcess } from 'electron'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, type Failure } from '../../../contract/result.ts'
import { ReaderSign } from '../../sheets/messages.ts'

/** A hostile or broken sheet may only harm the process that reads it; these limits end that process. */
const limits = {
  /** Without a sign of progress, in milliseconds. */
  silence: 30_000,
  /** Resident memory in KiB, checked at this interval in milliseconds. */
  memory: 1024 * 1024,
  look: 500,
}

const failuresFor = (name: string) => ({
  silent: fail('unreadable_file', messageOf('sheet.tooSlow', { file: name })),
  tooLarge: fail('unreadable_file', messageOf('sheet.tooMuchMemory', { file: name })),
  crashed: fail('unreadable_file', messageOf('failure.damagedSheet', { name })),
})

export interface ReaderWatch {
  /** Why the process was ended or died; never resolves if it did its work. */
  readonly failed: Promise<Failure>
  readonly stop: () => void
}

/**
 * Watches a reading process until it has sent everything.
 * @param name of the sheet, for the person
 * @param hear called with each of its signs
 */
export function watchReader(
  reader: UtilityProcess,
  name: string,
  hear: (sign: ReaderSign) => void,
): ReaderWatch {
  const failures = failuresFor(name)
  let stop = (): void => undefined
  const failed = new Promise<Failure>((resolve) => {
    let silence = 0
    const timer = setInterval(() => {
      // Checks are counted rather than time, which goes on while the computer sleeps.
      silence += limits.look
      if (silence > limits.silence) resolve(failures.silent)
      const metric = app.getAppMetrics().find(({ pid }) => pid === reader.pid)
      if ((metric?.memory.workingSetSize ?? 0) > limits.memory) resolve(failures.tooLarge)
    }, limits.look)
    stop = () => clearInterval(timer)
    reader.on('message', (message: unknown) => {
      // It reads hostile files, so its messages are not trusted.
      const sign = ReaderSign.safeParse(message)
      if (!sign.success) return
      silence = 0
      if (sign.data.kind === 'finished') stop()
      hear(sign.data)
    })
    reader.on('exit', (code) => {
      stop()
      if (code !== 0) resolve(failures.crashed)
    })
  })
  return { failed, stop }
}
