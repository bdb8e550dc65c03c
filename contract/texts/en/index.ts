import { encryptedCopies } from './encryptedCopies.ts'
import { menu } from './menu.ts'
import { topBar } from './topBar.ts'

/** English, complete: the other languages have exactly its keys. */
export const en = { encryptedCopies, menu, topBar } as const
