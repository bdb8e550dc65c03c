import { expect } from 'vitest'
import { isMessage, say } from './english.ts'

/** In a test a message equals the sentence that English has for it, so that tests read as people do. */
expect.addEqualityTesters([
  (a: unknown, b: unknown) => {
    if (isMessage(a) && typeof b === 'string') return say(a) === b
    if (isMessage(b) && typeof a === 'string') return say(b) === a
    return undefined
  },
])
