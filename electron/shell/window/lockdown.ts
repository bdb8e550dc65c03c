import { app, type Session, type WebContents } from 'electron'
import type { Log } from '../log.ts'
import { appOrigin, startPage } from './protocol.ts'

/** What the page may load: itself and, in development, the developer tools. */
function mayLoad(url: string): boolean {
  return url.startsWith(`${appOrigin}/`) || (!app.isPackaged && url.startsWith('devtools://'))
}

function refuse(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn(`Refused the permission ${permission}`)
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => {
    log.warn('Refused a download')
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !mayLoad(url)
    if (cancel) log.warn(`Refused a request to ${new URL(url).protocol}`)
    answer({ cancel })
  })
  // The dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false)
}

/**
 * A proxy that does not exist. WebRTC ignores the page's policy and `onBeforeRequest`; this stops all of Chromium's
 * traffic, including that to loopback addresses.
 */
const deadProxy = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://127.0.0.1:9',
  proxyBypassRules: '<-loopback>',
} as const

async function cutOff(session: Session, log: Log): Promise<void> {
  try {
    // The first is for Chromium's own requests, outside of any session.
    await Promise.all([app.setProxy(deadProxy), session.setProxy(deadProxy)])
  } catch (error) {
    log.error('The network could not be closed', error)
  }
}

function keepInPlace(contents: WebContents, log: Log): void {
  // UDP does not use a proxy, so it is disabled.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-frame-navigate', (event) => {
    // The page may reload itself.
    if (event.isMainFrame && event.url.replace(/#.*$/, '') === startPage) return
    log.warn('Refused a navigation')
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => {
    log.warn('Refused a new window')
    return { action: 'deny' }
  })
}

/** Refuses whatever the page has no use for: permissions, downloads, the network, other pages and windows. */
export function lockDown(session: Session, log: Log): void {
  refuse(session, log)
  void cutOff(session, log)
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents, log))
}
