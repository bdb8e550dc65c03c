import type { Catalogue } from '../catalogue.ts'
import { act, acted, confirm, done, life, onPath, refused } from './acts.ts'
import { account } from './account.ts'
import { backups, backupFailure, finding } from './backups.ts'
import { commandHelp } from './commandHelp.ts'
import { commandLine } from './commandLine.ts'
import { directory } from './directory.ts'
import { encryptedCopies, copyFailure } from './encryptedCopies.ts'
import { exporting, exportFailure, profile } from './exporting.ts'
import { failure } from './failures.ts'
import { fields, rests, settings } from './fields.ts'
import { handOver } from './handOvers.ts'
import { activity, history, batches } from './history.ts'
import { importing, mapping } from './sheets/importing.ts'
import { installer, installerCheck } from './installer.ts'
import { inventory } from './inventory.ts'
import { field, status } from './numbers.ts'
import { overview } from './overview.ts'
import { subAccount, findFree, findList } from './pool.ts'
import { ranges } from './ranges.ts'
import { reason, advice } from './sheets/reasons.ts'
import { comparing, fixing, step } from './sheets/review.ts'
import { encoding, preset, sheet } from './sheets/sheets.ts'
import { menu, dialogs, crash, closing } from './shell.ts'
import { shortcuts } from './shortcuts.ts'
import { tour } from './tour.ts'
import { badNumber, badRange } from './sheets/unreadable.ts'
import { topBar, readOnly, problem, help, licences, welcome, chart, count, picker, list } from './window.ts'

/** Japanese. */
export const ja: Catalogue = {
  account,
  act,
  acted,
  onPath,
  activity,
  advice,
  backupFailure,
  backups,
  badNumber,
  badRange,
  batches,
  chart,
  closing,
  commandHelp,
  commandLine,
  copyFailure,
  count,
  crash,
  dialogs,
  directory,
  comparing,
  confirm,
  done,
  encoding,
  encryptedCopies,
  exportFailure,
  exporting,
  failure,
  field,
  fields,
  findFree,
  findList,
  handOver,
  fixing,
  finding,
  help,
  history,
  importing,
  installer,
  installerCheck,
  inventory,
  licences,
  life,
  list,
  mapping,
  menu,
  overview,
  picker,
  preset,
  problem,
  profile,
  ranges,
  readOnly,
  reason,
  refused,
  rests,
  settings,
  sheet,
  shortcuts,
  status,
  step,
  subAccount,
  topBar,
  tour,
  welcome,
}
