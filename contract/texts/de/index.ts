import type { Catalogue } from '../catalogue.ts'
import { encryptedCopies } from './encryptedCopies.ts'
import { installer } from './installer.ts'
import { licences } from './licences.ts'
import { menu } from './menu.ts'
import { readOnly } from './readOnly.ts'
import { topBar } from './topBar.ts'
import { tour } from './tour.ts'
import { welcome } from './welcome.ts'

/** German: buttons and menus in the infinitive, sentences in the Sie-form. */
export const de: Catalogue = { encryptedCopies, installer, licences, menu, readOnly, topBar, tour, welcome }
