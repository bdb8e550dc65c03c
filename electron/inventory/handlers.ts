import type { CallOutput, CallProgress, CallsOf, CheckedInput } from '../../contract/api.ts'
import type { Result } from '../../contract/result.ts'
import type { CallContext } from './context.ts'
import { add } from './services/adding.ts'
import { importAnswer } from './review/answering/answering.ts'
import { importCommit } from './review/committing.ts'
import { addField, editField, setFieldOrder, setRetired } from './services/customFields.ts'
import {
  addToDirectory,
  archiveInDirectory,
  bringBackInDirectory,
  deleteFromDirectory,
  renameInDirectory,
} from './services/directory.ts'
import { importClose, importDiscard, importOpen, importRecheck } from './review/drafting.ts'
import { importEdit, importExclude, importRedo, importTakeTheirs, importUndo } from './review/editing.ts'
import { recordHandOver } from './handOvers/recording.ts'
import { addRange, deleteRange, editRange } from './services/ranges.ts'
import { applyResults } from './handOvers/results.ts'
import { closeAccount } from './services/closing.ts'
import { mergeInDirectory } from './services/merging.ts'
import { numberActHandlers } from './services/numberActs.ts'
import { importRows, importUnknownNames } from './review/reviewing.ts'
import { forgetSource } from './services/sources.ts'
import { loadSample } from './services/sample.ts'
import { undo } from './services/undoing.ts'
import { changeRestRules } from './services/resting.ts'
import { undoMany } from './services/undoingMany.ts'

/** The calls that are not answered by looking at the file alone. */
export type HandledCall = CallsOf<'draft' | 'act'>

export type Handlers = {
  readonly [N in HandledCall]: (
    context: CallContext<CallProgress<N>>,
    input: CheckedInput<N>,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
}

export const handlers: Handlers = {
  'pool.add': add,
  ...numberActHandlers,
  'operations.undo': undo,
  'operations.undoMany': undoMany,
  'directory.add': addToDirectory,
  'directory.rename': renameInDirectory,
  'directory.delete': deleteFromDirectory,
  'fields.add': addField,
  'fields.change': editField,
  'fields.retire': setRetired,
  'fields.order': setFieldOrder,
  'rests.setRules': changeRestRules,
  'ranges.add': addRange,
  'ranges.edit': editRange,
  'ranges.delete': deleteRange,
  'directory.archive': archiveInDirectory,
  'directory.bringBack': bringBackInDirectory,
  'directory.close': closeAccount,
  'directory.merge': mergeInDirectory,
  'inventory.loadSample': loadSample,
  'import.open': importOpen,
  'import.rows': importRows,
  'import.unknownNames': importUnknownNames,
  'import.edit': importEdit,
  'import.exclude': importExclude,
  'import.takeTheirs': importTakeTheirs,
  'handOvers.record': recordHandOver,
  'handOvers.applyResults': applyResults,
  'sources.remove': forgetSource,
  'import.answer': importAnswer,
  'import.undo': importUndo,
  'import.redo': importRedo,
  'import.commit': importCommit,
  'import.recheck': importRecheck,
  'import.close': importClose,
  'import.discard': importDiscard,
}
