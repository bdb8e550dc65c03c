import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Switches that open the application to anyone who reaches the port, including other users of the machine. */
const switches = ['remote-debugging-port', 'remote-debugging-pipe']

/** Only a build for tests says so in its package; see `makePackages`. */
function isTestBuild(): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'))
  return Reflect.get(Object(manifest), 'testBuild') === true
}

/**
 * Whether debugging from outside was requested, which a released package refuses. No fuse covers these switches, so it
 * has to exit before Chromium follows them: call this first.
 */
export function mustNotBeDebugged(): boolean {
  return app.isPackaged && switches.some((name) => app.commandLine.hasSwitch(name)) && !isTestBuild()
}
