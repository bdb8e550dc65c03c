import { protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import type { Language } from '../../../contract/language.ts'

/** The origin of the window's page. Its own scheme has none of the rights of `file:`. */
export const appOrigin = 'app://numberdesk'
export const startPage = `${appOrigin}/`

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** No inline script, no eval, nothing from elsewhere, and no text turned into HTML except by Vue's own policy. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue default',
  ].join('; ')
}

const headers = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/** Every file in a folder, by the path of its request. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => extname(path) in mediaTypes,
  )
  return new Map(files.map((path) => [`/${path.split(sep).join('/')}`, join(folder, path)]))
}

/** The language that the page starts in, the system's preferred locales, and its regional format. */
export interface PageLanguage {
  readonly language: Language
  readonly system: readonly string[]
  readonly format: string | null
}

/**
 * Serves the built page. Files are looked up by their full name in a list made at the start, so no path leads out of
 * the folder, however it is written.
 */
export function servePage(session: Session, folder: string, language: () => PageLanguage): void {
  let files: ReadonlyMap<string, string> | null = null
  const refused = (status: number) => new Response(null, { status, headers })

  session.protocol.handle('app', async ({ method, url }) => {
    const { host, pathname } = new URL(url)
    if (host !== 'numberdesk') return refused(403)
    if (method !== 'GET') return refused(405)
    files ??= listFiles(folder)
    const path = pathname === '/' ? '/index.html' : pathname
    const file = files.get(path)
    const type = mediaTypes[extname(path)]
    if (file === undefined || type === undefined) return refused(404)
    const body = await readFile(file)
    if (path !== '/index.html') return new Response(body, { headers: { ...headers, 'Content-Type': type } })
    const nonce = randomBytes(18).toString('base64')
    const { language: shown, system, format } = language()
    const page = body
      .toString('utf8')
      .replaceAll('__CSP_NONCE__', nonce)
      .replace('__LANGUAGE__', shown)
      .replace('__SYSTEM_LANGUAGES__', system.join(' '))
      .replace('__SYSTEM_FORMAT__', format ?? '')
    return new Response(page, {
      headers: { ...headers, 'Content-Type': type, 'Content-Security-Policy': contentSecurityPolicy(nonce) },
    })
  })
}
