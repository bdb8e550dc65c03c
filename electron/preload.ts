import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { CallName } from '../contract/api.ts'
import type { CallId, EventName } from '../contract/events.ts'
import type { WindowControl, WindowFiles } from '../contract/window.ts'

/** The names of the contract's calls and events, inserted by the build. */
declare const CALL_NAMES: readonly CallName[]
declare const EVENT_NAMES: readonly EventName[]

const calls = Object.fromEntries(
  CALL_NAMES.map((name) => [
    name,
    (input: unknown, id?: CallId) => ipcRenderer.invoke(`call:${name}`, input, id),
  ]),
)

/** Payloads are checked where they are made; a listener gets only the payload, never Electron's own event. */
function subscriber(name: EventName) {
  return (listener: (payload: unknown) => void) => {
    const receive = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
    ipcRenderer.on(`event:${name}`, receive)
    return () => void ipcRenderer.off(`event:${name}`, receive)
  }
}

const events = Object.fromEntries(EVENT_NAMES.map((name) => [name, subscriber(name)]))

const control: WindowControl = {
  abort: (id) => ipcRenderer.send('calls:abort', id),
}

const files: WindowFiles = {
  pathOf: (file) => {
    const path = file instanceof File ? webUtils.getPathForFile(file) : ''
    // The page can't send this itself, so the paths it reads come from the person.
    if (path !== '') ipcRenderer.send('file:dropped', path)
    return path
  },
}

// As `WindowCalls` and `WindowEvents` promise: built from the contract's own names, so each has its function.
contextBridge.exposeInMainWorld('api', calls)
contextBridge.exposeInMainWorld('control', control)
contextBridge.exposeInMainWorld('events', events)
contextBridge.exposeInMainWorld('files', files)
