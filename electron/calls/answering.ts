import type { CallControl } from './control.ts'

/** The calls that are being answered here, by their ids. */
export class CallsUnderWay {
  readonly #controllers = new Map<number | symbol, AbortController>()

  has(id: number): boolean {
    return this.#controllers.has(id)
  }

  /**
   * Answers a call.
   * @param id null for a call that can only be aborted with all others
   * @param tell receives its progress, until it is answered or all are aborted
   */
  async during<T>(
    id: number | null,
    tell: (progress: unknown) => void,
    answer: (control: CallControl<unknown>) => T | Promise<T>,
  ): Promise<T> {
    const key = id ?? Symbol('a call without an id')
    const controller = new AbortController()
    // After `abortAll` another call may have the same id.
    const isHeld = () => this.#controllers.get(key) === controller
    this.#controllers.set(key, controller)
    try {
      return await answer({
        signal: controller.signal,
        onProgress: (progress) => {
          if (isHeld()) tell(progress)
        },
      })
    } finally {
      if (isHeld()) this.#controllers.delete(key)
    }
  }

  /** Aborts a call whose answer is no longer needed; does nothing once it is over. */
  abort(id: number): void {
    this.#controllers.get(id)?.abort()
  }

  /** Aborts all calls, because nobody listens. Their ids may be used again. */
  abortAll(): void {
    const all = [...this.#controllers.values()]
    this.#controllers.clear()
    for (const controller of all) controller.abort()
  }
}
