import type { CallOptions } from './control.ts'

interface Asked<A> {
  readonly settle: (answer: A | null) => void
  readonly onProgress: ((progress: unknown) => void) | undefined
}

/** Calls to another process or thread that wait for their answers. */
export class CallsAsked<A> {
  readonly #waiting = new Map<number, Asked<A>>()
  readonly #abort: (id: number) => void
  #lastId = 0

  /** @param abort tells the other side that an answer is no longer needed */
  constructor(abort: (id: number) => void) {
    this.#abort = abort
  }

  /**
   * Makes a call and returns the answer; null if the other side ended without one. An aborted call is answered anyway:
   * the other side knows what was done.
   * @param post sends the call with its id
   */
  async ask(post: (id: number) => void, { signal, onProgress }: CallOptions): Promise<A | null> {
    const id = (this.#lastId += 1)
    const abort = () => this.#abort(id)
    const answered = new Promise<A | null>((settle) => {
      // The contract says which progress each call reports.
      this.#waiting.set(id, { settle, onProgress: onProgress as Asked<A>['onProgress'] })
    })
    post(id)
    if (signal?.aborted === true) abort()
    else signal?.addEventListener('abort', abort)
    try {
      return await answered
    } finally {
      signal?.removeEventListener('abort', abort)
    }
  }

  answer(id: number, answer: A): void {
    this.#waiting.get(id)?.settle(answer)
    this.#waiting.delete(id)
  }

  progress(id: number, progress: unknown): void {
    this.#waiting.get(id)?.onProgress?.(progress)
  }

  /** Handles the end of the other side: whoever waits gets no answer. */
  end(): void {
    const all = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { settle } of all) settle(null)
  }
}
