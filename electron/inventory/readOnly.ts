import { isOf } from '../../contract/api.ts'
import { refusals } from '../../db/file/failures.ts'
import type { Router } from './router.ts'

/** Answers the calls that only look at what is in the file, and refuses the others in words. */
export function readOnlyRouter(route: Router): Router {
  return (call, input, control) =>
    isOf('query', call) ? route(call, input, control) : Promise.resolve(refusals.openReadOnly())
}
