import { encryptedCopies } from './encryptedCopies.ts'
import { installer } from './installer.ts'
import { licences } from './licences.ts'
import { menu } from './menu.ts'
import { readOnly } from './readOnly.ts'
import { topBar } from './topBar.ts'
import { tour } from './tour.ts'
import { welcome } from './welcome.ts'

/** English, complete: the other languages have exactly its keys. */
export const en = { encryptedCopies, installer, licences, menu, readOnly, topBar, tour, welcome } as const
