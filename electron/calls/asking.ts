import type { CallOptions } from './control.ts'

interface Asked<A> {
  readonly settle: (answer: A | null) => void
  readonly onProgress: ((progress: unknown) => void) | undefined
}

/** Calls that are asked of another process or thread and wait for their answers. */
export class CallsAsked<A> {
  readonly #waiting = new Map<number, Asked<A>>()
  readonly #abort: (id: number) => void
  #lastId = 0

  /** @param abort tells the other side that an answer is no longer wanted */
  constructor(abort: (id: number) => void) {
    this.#abort = abort
  }

  /**
   * Asks, and gives the answer; null when the other side ended without one. One that is aborted is answered all the same:
   * the other side knows what became of it.
   * @param post sends the call by its id
   */
  async ask(post: (id: number) => void, { signal, onProgress }: CallOptions): Promise<A | null> {
    const id = (this.#lastId += 1)
    const abort = () => this.#abort(id)
    const answered = new Promise<A | null>((settle) => {
      // The other side tells of a call what the contract says of it.
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

  /** Says that the other side has ended: whoever waits is told that there is no answer. */
  end(): void {
    const all = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { settle } of all) settle(null)
  }
}
