import type { CallOutput, CallsOf, CheckedInput } from '../../../contract/api.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { summarise } from '../../../db/directory/accounts.ts'
import type { ReadContext } from '../context.ts'
import { understand } from '../services/adding.ts'
import { closingAccount } from '../services/closing.ts'
import { getFromDirectory, listDirectory } from '../services/directory.ts'
import { drafts } from '../review/drafting.ts'
import { exportPreview } from '../services/exporting.ts'
import { changesSince, handOvers, handOversOfNumber } from '../handOvers/listing.ts'
import {
  asText,
  batches,
  changesOfDirectory,
  count,
  entries,
  facets,
  get,
  history,
  list,
  operation,
  operations,
  permissions,
  place,
  values,
} from '../services/listing.ts'
import { findFree } from '../services/findingFree.ts'
import { overview } from '../services/overview.ts'
import { listBlocks, listRangeNames, listRangesUsed } from '../services/rangeUse.ts'
import { recognise } from '../services/recognising.ts'
import { customFields, fieldValues } from '../services/customFields.ts'
import { readRestRules } from '../services/resting.ts'
import { sources } from '../services/sources.ts'

/** The calls that only look at what is in the file, which any connection to it can answer. */
export type ReadCall = CallsOf<'query'>

type ReadHandlers = {
  readonly [N in ReadCall]: (
    context: ReadContext,
    input: CheckedInput<N>,
  ) => Result<CallOutput<N>> | Promise<Result<CallOutput<N>>>
}

export const readHandlers: ReadHandlers = {
  'numbers.list': list,
  'numbers.recognise': recognise,
  'numbers.findFree': findFree,
  'numbers.count': count,
  'numbers.facets': facets,
  'numbers.place': place,
  'numbers.get': get,
  'numbers.history': history,
  'numbers.permissions': permissions,
  'numbers.presentValues': values,
  'numbers.asText': asText,
  'activity.operations': operations,
  'activity.operation': operation,
  'activity.entries': entries,
  'activity.directoryChanges': changesOfDirectory,
  'batches.list': batches,
  'directory.list': listDirectory,
  'directory.get': getFromDirectory,
  'rests.rules': readRestRules,
  'ranges.list': listRangesUsed,
  'ranges.names': listRangeNames,
  'ranges.blocks': listBlocks,
  'directory.closing': closingAccount,
  'inventory.overview': overview,
  'inventory.summary': ({ db }) => ok(summarise(db)),
  'pool.understand': understand,
  'export.preview': exportPreview,
  'handOvers.list': handOvers,
  'handOvers.ofNumber': handOversOfNumber,
  'handOvers.changes': changesSince,
  'drafts.list': drafts,
  'fields.list': customFields,
  'fields.values': fieldValues,
  'sources.list': sources,
}
