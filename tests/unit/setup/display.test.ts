import { expect, test } from 'vitest'
import { displayAddresses } from '../../../build/setup/system/display.mjs'
import { windowsHas } from '../../system.ts'

test('a machine without a display names none', () => {
  expect(displayAddresses({})).toEqual([])
  expect(displayAddresses({ DISPLAY: '', WAYLAND_DISPLAY: '' })).toEqual([])
})

test('a local display is tried at its sockets', () => {
  expect(displayAddresses({ DISPLAY: ':7.0' })).toEqual([
    { path: '/tmp/.X11-unix/X7' },
    { path: '\0/tmp/.X11-unix/X7' },
  ])
})

test('a forwarded display is tried over the network', () => {
  expect(displayAddresses({ DISPLAY: 'localhost:10.0' })).toEqual([{ host: 'localhost', port: 6010 }])
})

test.skipIf(windowsHas.noDevices)('a Wayland display is tried at the socket in the session’s folder', () => {
  expect(displayAddresses({ WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1000' })).toEqual([
    { path: '/run/user/1000/wayland-0' },
  ])
  expect(displayAddresses({ WAYLAND_DISPLAY: '/run/w' })).toEqual([{ path: '/run/w' }])
})
