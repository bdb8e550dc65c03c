/** The files that the person has chosen or dropped in this run; the page may read no others. */
export interface ChosenFiles {
  add(path: string): void
  has(path: string): boolean
}

/** More than anyone chooses in a day; a compromised page must not fill the memory. */
const limit = 10_000

/** Starts with none. */
export function chosenFiles(): ChosenFiles {
  const paths = new Set<string>()
  return {
    add: (path) => {
      if (paths.size < limit) paths.add(path)
    },
    has: (path) => paths.has(path),
  }
}
