/** As much of Electron's `MessagePortMain` as is needed here; typed by hand, so that only the shell knows Electron. */
export interface Port {
  postMessage(message: unknown): void
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  start(): void
  close(): void
}

/** The end of a channel that hears all that comes, and that the other end is gone. */
export interface ReceivingPort extends Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

/** As much of what Electron gives a utility process as `process.parentPort`. */
export interface ParentPort {
  postMessage(message: unknown): void
  once(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ReceivingPort[] }) => void,
  ): unknown
}
