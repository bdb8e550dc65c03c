import type { Catalogue } from '../catalogue.ts'
import { encryptedCopies } from './encryptedCopies.ts'
import { installer } from './installer.ts'
import { licences } from './licences.ts'
import { menu } from './menu.ts'
import { readOnly } from './readOnly.ts'
import { topBar } from './topBar.ts'
import { tour } from './tour.ts'
import { welcome } from './welcome.ts'

/** Japanese: buttons and menus as nouns or plain verbs, sentences in the です・ます form. */
export const ja: Catalogue = { encryptedCopies, installer, licences, menu, readOnly, topBar, tour, welcome }
