import { existsSync } from 'node:fs'
import { ownBinding, provideBinding } from './runtime/binding.mjs'
import { hasDisplay } from './system/display.mjs'
import { checkNode } from './project.mjs'
import { executable, findRuntime, nodeApiOf } from './runtime/runtime.mjs'
import { provideSystemPackages } from './system/systemPackages.mjs'

/**
 * Sees to everything that the application needs to run here, each step skipped when it is done.
 * @param {{ virtualDisplay?: boolean, tryOfficial?: boolean }} [options] `virtualDisplay`: also what a virtual display
 *   needs, where a real one exists; `tryOfficial`: download the official Electron even if that failed lately.
 * @returns {Promise<{ runtime: import('./runtime/runtime.mjs').Runtime, binding: string | null, env: Record<string, string> }>}
 *   `env` is what tools and the application must be started with.
 */
export async function prepare({ virtualDisplay = false, tryOfficial = false } = {}) {
  checkNode()
  // Set in a terminal inside another Electron application, where it would turn ours into plain Node.
  delete process.env['ELECTRON_RUN_AS_NODE']
  const runtime = await findRuntime({ tryOfficial })
  const electron = executable(runtime.folder)
  const target = ownBinding(nodeApiOf(runtime.version))
  await provideSystemPackages({
    binary: electron,
    virtualDisplay: virtualDisplay || !(await hasDisplay()),
    compiler: target !== null && !existsSync(target),
  })
  const binding = await provideBinding({ target, electron })
  /** @type {Record<string, string>} */
  const env = { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }
  if (binding !== null) env['NUMBERDESK_SQLITE_BINDING'] = binding
  return { runtime, binding, env }
}
