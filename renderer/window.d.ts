import type { WindowCalls, WindowControl, WindowEvents, WindowFiles } from '../contract/window.ts'

declare global {
  interface Window {
    readonly api: WindowCalls
    readonly control: WindowControl
    readonly events: WindowEvents
    readonly files: WindowFiles
    /** Absent where the browser has no Trusted Types, as in unit tests. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown
    }
  }
}
