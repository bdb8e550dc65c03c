import type { Writable } from 'node:stream'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { Translator } from '../../contract/messages/translator.ts'
import { visible } from './answer.ts'

/** Progress; `total` is null while it is not known. */
interface Progress {
  readonly doing: Message
  readonly done: number
  readonly total: number | null
}

/** The output of a command. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void
  /** Prints a problem or a remark. */
  remark(what: Message): void
  /** Shows progress on a terminal. */
  progress(now: Progress): void
  /** Resolves when all output has left this process. */
  flush(): Promise<void>
}

type Stream = Writable & { readonly isTTY?: boolean }

/** The time between two updates of the progress, in milliseconds. */
const pace = 100

function describe({ doing, done, total }: Progress): Message {
  if (total === null) {
    return done === 0
      ? messageOf('commandLine.progress.begun', { doing })
      : messageOf('commandLine.progress.counted', { doing, done })
  }
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100)
  return messageOf('commandLine.progress.share', { doing, done, total, percent })
}

/** Writes to two streams. Progress has a line of its own on the second, and only if that is a terminal. */
export function openTerminal(out: Stream, err: Stream, say: Translator): Terminal {
  let shown = false
  let last = 0
  for (const stream of [out, err]) {
    // The reader may stop early, as `head` does.
    stream.on('error', () => undefined)
  }

  function clear(): void {
    if (shown) err.write('\r\u001b[K')
    shown = false
  }

  const drained = (stream: Stream) =>
    new Promise<void>((resolve) => {
      if (stream.destroyed) resolve()
      else stream.write('', () => resolve())
    })

  return {
    print: (line) => {
      clear()
      out.write(`${visible(line)}\n`)
    },
    remark: (what) => {
      clear()
      err.write(`${visible(say(what))}\n`)
    },
    progress: (now) => {
      if (err.isTTY !== true || Date.now() - last < pace) return
      last = Date.now()
      shown = true
      err.write(`\r\u001b[K${say(describe(now))}`)
    },
    flush: async () => {
      clear()
      await Promise.all([drained(out), drained(err)])
    },
  }
}
