import type { CallOutput, CallsOf, CheckedInput } from '../../contract/api.ts'
import { ok, type Result } from '../../contract/result.ts'
import { summarise } from '../../db/accounts.ts'
import type { InventoryContext } from './context.ts'
import { stopActing } from './services/acting.ts'
import { add, understand } from './services/adding.ts'
import { importAnswer } from './services/answering.ts'
import { importCommit, importStop } from './services/committing.ts'
import {
  addToDirectory,
  deleteFromDirectory,
  getFromDirectory,
  listDirectory,
  renameInDirectory,
} from './services/directory.ts'
import { drafts, importClose, importDiscard, importOpen, importRecheck } from './services/drafting.ts'
import { importEdit, importLeaveOut, importRedo, importUndo } from './services/editing.ts'
import { exportPreview } from './services/exporting.ts'
import {
  asText,
  batches,
  count,
  entries,
  facets,
  get,
  history,
  list,
  operations,
  permissions,
} from './services/listing.ts'
import {
  assign,
  assignToUser,
  deleteFromPool,
  edit,
  release,
  unbindFromPool,
  unbindFromUser,
} from './services/numberActs.ts'
import { overview } from './services/overview.ts'
import { importRows, importUnknownNames } from './services/reviewing.ts'
import { loadSample } from './services/sample.ts'
import { undo } from './services/undoing.ts'
import { stopUndo, undoMany } from './services/undoingMany.ts'

export type Handlers = {
  readonly [N in CallsOf<'inventory'>]: (
    context: InventoryContext,
    input: CheckedInput<N>,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
}

export const handlers: Handlers = {
  'numbers.list': list,
  'numbers.count': count,
  'numbers.facets': facets,
  'numbers.get': get,
  'numbers.history': history,
  'numbers.permissions': permissions,
  'numbers.asText': asText,
  'pool.understand': understand,
  'pool.add': add,
  'pool.assign': assign,
  'pool.edit': edit,
  'acts.stop': stopActing,
  'pool.unbind': unbindFromPool,
  'pool.delete': deleteFromPool,
  'user.assign': assignToUser,
  'user.unbind': unbindFromUser,
  'sub.release': release,
  'operations.undo': undo,
  'operations.undoMany': undoMany,
  'operations.stopUndo': stopUndo,
  'activity.operations': operations,
  'activity.entries': entries,
  'batches.list': batches,
  'directory.list': listDirectory,
  'directory.get': getFromDirectory,
  'directory.add': addToDirectory,
  'directory.rename': renameInDirectory,
  'directory.delete': deleteFromDirectory,
  'inventory.overview': overview,
  'inventory.summary': ({ db }) => ok(summarise(db)),
  'inventory.loadSample': loadSample,
  'export.preview': exportPreview,
  'drafts.list': drafts,
  'import.open': importOpen,
  'import.rows': importRows,
  'import.unknownNames': importUnknownNames,
  'import.edit': importEdit,
  'import.leaveOut': importLeaveOut,
  'import.answer': importAnswer,
  'import.undo': importUndo,
  'import.redo': importRedo,
  'import.commit': importCommit,
  'import.recheck': importRecheck,
  'import.close': importClose,
  'import.discard': importDiscard,
  'import.stop': importStop,
}
