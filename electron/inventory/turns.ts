/** Lets work that writes to the inventory be done one at a time, in the order in which it came. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Does work when all that came before is done. Not from within a turn, which would wait for itself. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    const mine = this.#last.then(work)
    // Whoever asked hears of a failure; the next one's turn comes all the same.
    this.#last = mine.catch(() => undefined)
    return mine
  }
}
