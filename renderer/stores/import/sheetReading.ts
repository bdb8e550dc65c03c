import type { CallInput, CallOutput } from '../../../contract/api.ts'
import type { Result } from '../../../contract/result.ts'
import { call, type CallOptions } from '../../api.ts'

/** The last in the queue; sheets are read one at a time. */
let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = last.then(act)
  last = mine
  return mine
}

/** Reads and checks a sheet after those before it. Never throws. */
export function readSheet(
  input: CallInput<'import.read'>,
  options: CallOptions<'import.read'>,
): Promise<Result<CallOutput<'import.read'>>> {
  return inTurn(() => call('import.read', input, options))
}

/** Looks at a sheet after those before it. Never throws. */
export function lookIntoSheet(input: CallInput<'import.look'>): Promise<Result<CallOutput<'import.look'>>> {
  return inTurn(() => call('import.look', input))
}
