import { refusals } from '../../db/file/failures.ts'
import { isReadCall } from './reading/readHandlers.ts'
import type { Router } from './router.ts'

/** Answers the calls that only look at what is in the file, and refuses the others in words. */
export function readOnlyRouter(route: Router): Router {
  return (call, input) => (isReadCall(call) ? route(call, input) : Promise.resolve(refusals.openReadOnly()))
}
