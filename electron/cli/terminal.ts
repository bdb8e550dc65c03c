import type { Writable } from 'node:stream'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { Translator } from '../../contract/messages/translator.ts'
import { visible } from './answer.ts'

/** How far something has come; `total` is null while it is not known. */
interface Progress {
  readonly doing: Message
  readonly done: number
  readonly total: number | null
}

/** What a command says to who started it. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void
  /** Says what went wrong, or what else there is to know. */
  remark(what: Message): void
  /** Shows how far something has come, where a person looks on. */
  progress(now: Progress): void
  /** Settles when all that was said has left this process. */
  flush(): Promise<void>
}

type Stream = Writable & { readonly isTTY?: boolean }

/** Between two looks at the progress, in milliseconds. */
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

/** Speaks on two streams; progress stands in a line of its own on the second, and only where that is a terminal. */
export function openTerminal(out: Stream, err: Stream, say: Translator): Terminal {
  let shown = false
  let last = 0
  for (const stream of [out, err]) {
    // Who reads may have enough, as `head` does: there is nobody left to tell.
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
