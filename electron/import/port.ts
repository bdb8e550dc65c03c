/** As much of Electron's `MessagePortMain` as is needed here; typed by hand, so that only the shell knows Electron. */
export interface Port {
  postMessage(message: unknown): void
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  start(): void
  close(): void
}

/** As much of what Electron gives a utility process as `process.parentPort`. */
export interface ParentPort {
  postMessage(message: unknown): void
  once(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ): unknown
}
