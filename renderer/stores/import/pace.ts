/** The pace is that of the last so many milliseconds: quick to follow, and too slow to flicker. */
const span = 5000

/** How fast something gets on, from how far it was and when. */
export class Pace {
  #points: { readonly at: number; readonly done: number }[] = []

  /** Forgets everything. */
  begin(): void {
    this.#points = []
  }

  /** Notes how much was done at a time in milliseconds. */
  note(done: number, at: number): void {
    this.#points = [...this.#points.filter((point) => at - point.at <= span), { at, done }]
  }

  /** How many get done in a second; null until that can be said. */
  get rate(): number | null {
    const [first] = this.#points
    const last = this.#points.at(-1)
    if (first === undefined || last === undefined || last.at - first.at < 500) return null
    return ((last.done - first.done) / (last.at - first.at)) * 1000
  }
}
