import { ok } from '../../../contract/result.ts'
import { chooseChecksumList, chooseInstaller } from '../window/dialogs.ts'
import type { InstallerCheck } from './installerCheck.ts'
import type { ShellHandlers } from '../shellCalls.ts'

/** The calls that check an installer. */
export function installerHandlers(installer: InstallerCheck): Pick<ShellHandlers, 'installer.check'> {
  return {
    'installer.check': async ({ choose }, control) => {
      const { window } = control
      const isList = choose === 'list'
      const path = await (isList ? chooseChecksumList(window) : chooseInstaller(window))
      if (path === null) return ok(null)
      return isList ? installer.compareWith(path) : installer.check(path, control)
    },
  }
}
