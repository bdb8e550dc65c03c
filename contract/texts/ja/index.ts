import type { Catalogue } from '../catalogue.ts'
import { account } from './account.ts'
import { act } from './act.ts'
import { activity } from './activity.ts'
import { backups } from './backups.ts'
import { batches } from './batches.ts'
import { chart } from './chart.ts'
import { closing } from './closing.ts'
import { count } from './count.ts'
import { crash } from './crash.ts'
import { dialogs } from './dialogs.ts'
import { directory } from './directory.ts'
import { encryptedCopies } from './encryptedCopies.ts'
import { exporting } from './exporting.ts'
import { field } from './field.ts'
import { findList } from './findList.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { importing } from './importing.ts'
import { installer } from './installer.ts'
import { licences } from './licences.ts'
import { list } from './list.ts'
import { menu } from './menu.ts'
import { overview } from './overview.ts'
import { picker } from './picker.ts'
import { problem } from './problem.ts'
import { readOnly } from './readOnly.ts'
import { said } from './said.ts'
import { saidFiles } from './saidFiles.ts'
import { saidInventory } from './saidInventory.ts'
import { shortcuts } from './shortcuts.ts'
import { status } from './status.ts'
import { subAccount } from './subAccount.ts'
import { told } from './told.ts'
import { topBar } from './topBar.ts'
import { tour } from './tour.ts'
import { welcome } from './welcome.ts'

/** Japanese: buttons and menus as nouns or plain verbs, sentences in the です・ます form. */
export const ja: Catalogue = {
  account,
  act,
  activity,
  backups,
  batches,
  chart,
  closing,
  count,
  crash,
  dialogs,
  directory,
  encryptedCopies,
  exporting,
  field,
  findList,
  help,
  history,
  importing,
  installer,
  licences,
  list,
  menu,
  overview,
  picker,
  problem,
  readOnly,
  said,
  saidFiles,
  saidInventory,
  shortcuts,
  status,
  subAccount,
  told,
  topBar,
  tour,
  welcome,
}
