import type { CallControl } from './control.ts'

/** The calls that are being answered here, by the ids that they were asked with. */
export class CallsUnderWay {
  readonly #controllers = new Map<number | symbol, AbortController>()

  has(id: number): boolean {
    return this.#controllers.has(id)
  }

  /**
   * Answers a call.
   * @param id null for one that can't be aborted by itself, only with all others
   * @param tell given its progress, until it is answered or all are aborted
   */
  async during<T>(
    id: number | null,
    tell: (progress: unknown) => void,
    answer: (control: CallControl<unknown>) => T | Promise<T>,
  ): Promise<T> {
    const key = id ?? Symbol('a call without an id')
    const controller = new AbortController()
    // After `abortAll` another may be under way by the same id.
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

  /** Says that an answer is no longer wanted; of a call that is over that says nothing. */
  abort(id: number): void {
    this.#controllers.get(id)?.abort()
  }

  /** Says that no answer is wanted any more, and that nobody listens. Their ids may be used anew. */
  abortAll(): void {
    const all = [...this.#controllers.values()]
    this.#controllers.clear()
    for (const controller of all) controller.abort()
  }
}
