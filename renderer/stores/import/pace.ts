/** The pace is that of the last milliseconds: quick to follow changes, and slow enough not to flicker. */
const span = 5000

/** The pace of work, from its progress over time. */
export class Pace {
  #points: { readonly at: number; readonly done: number }[] = []

  /** Starts again. */
  begin(): void {
    this.#points = []
  }

  /** Notes how much was done at a time in milliseconds. */
  note(done: number, at: number): void {
    this.#points = [...this.#points.filter((point) => at - point.at <= span), { at, done }]
  }

  /** How much is done in a second; null until it is known. */
  get rate(): number | null {
    const [first] = this.#points
    const last = this.#points.at(-1)
    if (first === undefined || last === undefined || last.at - first.at < 500) return null
    return ((last.done - first.done) / (last.at - first.at)) * 1000
  }
}
