import { SetupError } from './setup/steps.mjs'

/**
 * Refuses a runtime that a release must not contain.
 * @param {import('./setup/runtime/runtime.mjs').Runtime} runtime
 */
export function refuseFallback(runtime) {
  if (!runtime.official) {
    throw new SetupError(
      `Electron ${runtime.version} is the fallback for development and must not be released: package where the official download can be reached.`,
    )
  }
}
