import { expect, it, onTestFinished, vi } from 'vitest'
import { packageConfig } from '../../../../build/packageConfig.mjs'
import { belongToShortcut } from '../../../../electron/shell/window/appUserModel.ts'

const app = vi.hoisted(() => ({ setAppUserModelId: vi.fn() }))

vi.mock('electron', () => ({ app }))

it('the window has the name that the installer gives its shortcuts', () => {
  const platform = Object.getOwnPropertyDescriptor(process, 'platform')!
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' })
  onTestFinished(() => void Object.defineProperty(process, 'platform', platform))
  belongToShortcut()
  const runtime = { folder: '/runtime', version: '45.0.0' }
  const { appId } = packageConfig({ runtime, output: '/made', afterPack: () => Promise.resolve() })
  expect(app.setAppUserModelId).toHaveBeenCalledExactlyOnceWith(appId)
})
