import { menu } from './menu.ts'
import { topBar } from './topBar.ts'

/** English, complete: the other languages have exactly its keys. */
export const en = { menu, topBar } as const
