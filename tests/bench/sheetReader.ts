import { fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { FromReader, ToReader } from '../../electron/sheets/messages.ts'

/** A process that reads sheets, as the application has one ready before a sheet is chosen. */
interface SheetReader {
  /** Has a sheet read; its rows come as they are read, and the next when they have been dealt with. */
  read(task: ToReader): AsyncGenerator<FromReader>
  close(): void
}

/**
 * Builds the reading of sheets and starts it in a process of its own.
 * @param folder for what is built; removed at the end
 */
export async function startSheetReader(folder: string): Promise<SheetReader> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../integration/import/readerProcess.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'reader.mjs' } },
    },
  })
  const child = fork(join(folder, 'reader.mjs'), [], { execArgv: [], serialization: 'advanced' })
  await once(child, 'spawn')

  async function* read(task: ToReader): AsyncGenerator<FromReader> {
    const waiting: FromReader[] = []
    let wake: () => void = () => undefined
    // Only our own module speaks on this channel.
    const take = (message: FromReader | { readonly kind: 'spent' }) => {
      // What reading cost is told after its end, when the next sheet may be read already; it is for the tests.
      if (message.kind === 'spent') return
      waiting.push(message)
      wake()
    }
    child.on('message', take)
    child.send(task)
    try {
      for (;;) {
        const message = waiting.shift()
        if (message === undefined) {
          await new Promise<void>((resolve) => (wake = resolve))
          continue
        }
        yield message
        if (message.kind === 'rows') child.send({ kind: 'ack' })
        if (message.kind === 'end' || message.kind === 'failed') return
      }
    } finally {
      child.off('message', take)
    }
  }

  return {
    read,
    close: () => {
      child.disconnect()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
