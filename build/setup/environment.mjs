import { findBinding } from './binding.mjs'
import { systemPackages } from './debian.mjs'
import { hasDisplay } from './display.mjs'
import { checkNode } from './project.mjs'
import { executable, findRuntime, nodeApiOf } from './runtime.mjs'

/**
 * Sees to everything that the application needs to run here, each step skipped when it is done.
 * @param {{ virtualDisplay?: boolean, tryOfficial?: boolean }} [options] `virtualDisplay`: also what a virtual display
 *   needs, where a real one exists.
 * @returns {Promise<{ runtime: import('./runtime.mjs').Runtime, binding: string | null, env: Record<string, string> }>}
 *   `env` is what tools and the application must be started with.
 */
export async function prepare({ virtualDisplay = false, tryOfficial = false } = {}) {
  checkNode()
  const runtime = await findRuntime({ tryOfficial })
  const binding = await findBinding(nodeApiOf(runtime))
  await systemPackages({ binary: executable(runtime), virtualDisplay: virtualDisplay || !hasDisplay() })
  /** @type {Record<string, string>} */
  const env = { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }
  if (binding !== null) env['NUMBERDESK_SQLITE_BINDING'] = binding
  return { runtime, binding, env }
}
