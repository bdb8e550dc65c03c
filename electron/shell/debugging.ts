import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What opens the application to whoever reaches the port, other users of the machine among them. */
const switches = ['remote-debugging-port', 'remote-debugging-pipe']

/** Only a build that tests drive says so of itself; see `makePackages`. */
function isTestBuild(): boolean {
  const manifest: unknown = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'))
  return Reflect.get(Object(manifest), 'testBuild') === true
}

/**
 * Whether the application is asked to be debugged from outside, which a package that people use is not. No fuse covers
 * these switches, so it has to end before Chromium follows them: ask before anything else.
 */
export function mustNotBeDebugged(): boolean {
  return app.isPackaged && switches.some((name) => app.commandLine.hasSwitch(name)) && !isTestBuild()
}
