import type { ElectronApplication } from '@playwright/test'
import { api } from '../../contract/api.ts'
import { events } from '../../contract/events.ts'
import { tidied } from '../../contract/values.ts'
import { createServer, type Server } from 'node:http'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createSocket } from 'node:dgram'
import { createServer as createTcpServer, type AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { logLines } from './harness/complaints.ts'
import { expect, test } from './harness/fixture.ts'
import { launchAsOrdinaryUser, ordinaryUserWorks } from './harness/ordinaryUser.ts'
import { windowsHas } from '../system.ts'
import { say } from '../english.ts'

/** A web server that counts requests; the application must never reach one. */
async function withServer(
  work: (address: string, requests: () => readonly string[]) => Promise<void>,
): Promise<void> {
  const requests: string[] = []
  const server: Server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await work(`http://127.0.0.1:${port}`, () => requests)
  } finally {
    server.close()
  }
}

/** The response for a URL of our own scheme, requested by the main process, which has no page policy. */
function statusOf(electron: ElectronApplication, url: string): Promise<number> {
  return electron.evaluate(async ({ session }, address) => {
    try {
      return (await session.defaultSession.fetch(address)).status
    } catch {
      return 0
    }
  }, url)
}

test('the page is isolated, sandboxed and has no Node', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's types, but there for exactly this.
    return (
      contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    ).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  })
  const globals = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  )
  expect(globals).toEqual([])
})

test('the page gets one function for each call and event, and nothing else', async ({ app }) => {
  const given = await app.page.evaluate(() => {
    const bridge = window as unknown as Record<'api' | 'events' | 'files', Record<string, unknown>>
    return {
      api: Object.entries(bridge.api).map(([name, value]) => `${name} ${typeof value}`),
      events: Object.keys(bridge.events),
      files: Object.keys(bridge.files),
    }
  })
  expect(given.api).toEqual(Object.keys(api).map((name) => `${name} function`))
  expect(given.files).toEqual(['pathOf'])
  expect(given.events.sort()).toEqual(Object.keys(events).sort())
})

test('only the built page is served, however a path is written', async ({ app }) => {
  expect(await statusOf(app.electron, 'app://numberdesk/')).toBe(200)
  for (const path of [
    '..%2fmain%2fmain.js',
    '..%2f..%2fpackage.json',
    '%2e%2e/main/main.js',
    '..%5c..%5cpackage.json',
    'assets/..%2f..%2fmain%2fmain.js',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    'index.html%00.js',
  ]) {
    expect(await statusOf(app.electron, `app://numberdesk/${path}`), path).toBe(404)
  }
  expect(await statusOf(app.electron, 'app://elsewhere/')).toBe(403)
  expect(await statusOf(app.electron, 'app://numberdesk.example/')).toBe(403)
  expect(app.page.url()).toMatch(/^app:\/\/numberdesk\//)
})

test('each load has a content security policy with its own nonce and nothing unsafe', async ({ app }) => {
  const policies = await app.electron.evaluate(async ({ session }) => {
    const load = async () =>
      (await session.defaultSession.fetch('app://numberdesk/')).headers.get('content-security-policy') ?? ''
    return [await load(), await load()]
  })
  expect(policies[0]).toContain("require-trusted-types-for 'script'")
  expect(policies[0]).toContain("default-src 'none'")
  expect(policies[0]).not.toContain('unsafe')
  expect(policies[0]).not.toBe(policies[1])
})

test('injected scripts, styles and remote content are blocked', async ({ app, complaints }) => {
  complaints.expect(/Content Security Policy|TrustedHTML|Trusted Type|TrustedScript/)
  await withServer(async (address, requests) => {
    const blocked = await app.page.evaluate(async (remote) => {
      const violations: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        violations.push(effectiveDirective)
      })
      const attempts: (() => unknown)[] = [
        () => {
          const style = document.createElement('style')
          style.textContent = 'body { display: none }'
          document.head.append(style)
        },
        () => document.body.setAttribute('style', 'display: none'),
        () => {
          const image = document.createElement('img')
          image.src = `${remote}/image.png`
          document.body.append(image)
        },
        () => {
          const frame = document.createElement('iframe')
          frame.src = `${remote}/frame`
          document.body.append(frame)
        },
        () => {
          const link = document.createElement('link')
          link.rel = 'stylesheet'
          link.href = `${remote}/style.css`
          document.head.append(link)
        },
        () => fetch(`${remote}/fetch`).catch(() => undefined),
        () => new WebSocket(remote.replace('http', 'ws')),
        () => navigator.sendBeacon(`${remote}/beacon`),
        () => {
          const script = document.createElement('script')
          script.append('window.injected = true')
          document.body.append(script)
        },
        () => document.body.setAttribute('onclick', 'window.injected = true'),
        () => new Worker('data:text/javascript,postMessage(1)'),
      ]
      let thrown = 0
      for (const attempt of attempts) {
        try {
          await attempt()
        } catch {
          thrown += 1
        }
      }
      // Scripts from a debugger have more rights than the page; those of a timer do not.
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(window.eval('1 + 1'))
          } catch {
            resolve('refused')
          }
        })
      })
      return {
        violations,
        thrown,
        evaluated,
        injected: 'injected' in window,
        display: getComputedStyle(document.body).display,
      }
    }, address)
    expect(blocked.injected).toBe(false)
    expect(blocked.display).not.toBe('none')
    expect(blocked.evaluated).toBe('refused')
    for (const directive of ['style-src-elem', 'style-src-attr', 'img-src', 'connect-src']) {
      expect(blocked.violations, directive).toContain(directive)
    }
    expect(requests()).toEqual([])
  })
})

/** What TypeScript's own types of the page lack. */
interface TrustedTypes {
  readonly trustedTypes: { createPolicy(name: string, rules: object): unknown }
}

test('text can’t become HTML', async ({ app, complaints }) => {
  complaints.expect(/TrustedHTML|Trusted Type|TrustedScript|Content Security Policy/)
  const outcome = await app.page.evaluate(() => {
    const attempt = (act: () => unknown) => {
      try {
        act()
        return 'allowed'
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    const image = '<img src=x onerror="window.injected = true">'
    return [
      attempt(() => (document.createElement('div').innerHTML = image)),
      attempt(() => document.body.insertAdjacentHTML('beforeend', image)),
      attempt(() => new DOMParser().parseFromString(image, 'text/html')),
      attempt(() => document.createRange().createContextualFragment(image)),
      attempt(() => (window as unknown as TrustedTypes).trustedTypes.createPolicy('mine', {})),
    ]
  })
  expect(outcome).toEqual(outcome.map(() => 'TypeError'))
})

test('all input in names, labels and file names is shown as text', async ({ app, dataFolder }) => {
  const texts = [
    '<img src=x onerror="window.injected = true"><b>bold</b>',
    "Robert'); DROP TABLE numbers;--",
    'قسم المبيعات ‮evil‬ 👩‍⚕️ 東京',
  ]
  const { sipTrunkId } = await app.seed({ numbers: '+16505550100 - 0102' })
  for (const [index, name] of texts.entries()) {
    const { id } = await app.callApi('directory.add', { kind: 'subAccount', name })
    const filter = { text: `650555010${index}` }
    await app.callApi('pool.assign', {
      numbers: { filter, except: [] },
      subAccountId: id,
      sipTrunkId,
      billingReferenceId: name.slice(0, 60),
      serviceInfo: name,
    })
  }
  // A path of more than 260 characters, with quotes, a line break, and letters of other alphabets.
  const folder = join(dataFolder, ...Array<string>(6).fill('a "quoted" folder, so long that it counts: 東京'))
  mkdirSync(folder, { recursive: true })
  const sheet = join(folder, "<b>“neu” 'n'\nline قسم.csv")
  expect(sheet.length).toBeGreaterThan(260)
  writeFileSync(sheet, 'Number\n+16505550200\n')
  const { planId } = await app.readSheet(sheet)
  await app.callApi('import.commit', { planId, policy: 'all' })

  const { page } = app
  // Invisible characters, such as those that change the writing direction, are removed.
  const kept = texts.map(tidied)
  for (const [index, text] of kept.entries()) {
    const row = page.getByRole('row', { name: new RegExp(`\\+1 650 555 010${index}`) })
    await expect(row.getByRole('gridcell').filter({ hasText: text }).first()).toBeVisible()
  }
  await page.getByRole('tab', { name: 'Directory' }).click()
  for (const text of kept) await expect(page.getByRole('row').filter({ hasText: text })).toBeVisible()
  await page.getByRole('tab', { name: 'Batches' }).click()
  await expect(page.getByRole('row').filter({ hasText: '<b>“neu”' })).toBeVisible()
  await page.getByRole('tab', { name: 'Sub Account' }).click()
  const search = page.getByRole('textbox', { name: 'Search numbers' })
  await search.fill(texts[1] ?? '')
  await expect(page.getByRole('row', { name: /\+1 650 555 0101/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /\+1 650 555 0100/ })).toHaveCount(0)
  await search.fill('9'.repeat(10_000))
  await expect(page.getByRole('row', { name: /\+1 650/ })).toHaveCount(0)
  await search.fill('')
  await page.getByRole('button', { name: 'Add Numbers' }).click()
  const adding = page.getByRole('dialog', { name: 'Add Numbers' })
  await adding.getByRole('textbox', { name: 'Number' }).fill('+16505550300')
  await adding.getByRole('textbox', { name: 'Service Info' }).fill('x'.repeat(10_000))
  await expect(adding.getByText(/255 characters/)).toBeVisible()
  await expect(adding.getByRole('button', { name: 'Save' })).toBeDisabled()
  const { injected, bold } = await page.evaluate(() => ({
    injected: 'injected' in window,
    bold: document.querySelectorAll('b, img').length,
  }))
  expect({ injected, bold }).toEqual({ injected: false, bold: 0 })
  expect((await app.callApi('inventory.summary', {})).numbers).toBe(4)
})

test('calls with a wrong input are refused and change nothing', async ({ app }) => {
  await app.seed({ numbers: '+16505550100' })
  const count = () => app.callApi('activity.operations', { filter: {}, offset: 0, limit: 1 })
  const before = (await count()).total
  const answers = await app.page.evaluate(async () => {
    const { api: calls } = window as unknown as {
      api: Record<string, (input: unknown) => Promise<string>>
    }
    const inputs: unknown[] = [
      undefined,
      null,
      0,
      'x',
      true,
      [],
      { nonsense: 1 },
      { constructor: {} },
      'x'.repeat(1_000_000),
    ]
    const found: string[] = []
    for (const [name, call] of Object.entries(calls)) {
      for (const [index, input] of inputs.entries()) {
        const { ok, code } = JSON.parse(await call(input)) as { ok: boolean; code?: string }
        if (ok || code !== 'invalid_input') found.push(`${name} with input ${index}: ${code ?? 'taken'}`)
      }
    }
    return { calls: Object.keys(calls).length, found }
  })
  expect(answers).toEqual({ calls: Object.keys(api).length, found: [] })
  expect((await count()).total).toBe(before)
})

test('a page that is not the window is refused', async ({ app }) => {
  await app.seed()
  const answers = await app.electron.evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const own = BrowserWindow.getAllWindows()[0]
    const preload = `${electronApp.getAppPath()}/out/preload/preload.cjs`
    const answersOf = async (url: string) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await other.loadURL(url)
      const answer = (await other.webContents.executeJavaScript(`window.api['app.info']({})`)) as string
      other.destroy()
      return JSON.parse(answer) as unknown
    }
    return {
      own: own?.webContents.getURL(),
      answers: [await answersOf('about:blank'), await answersOf('app://numberdesk/')],
    }
  })
  expect(answers.own).toMatch(/^app:\/\/numberdesk\//)
  for (const answer of answers.answers) expect(answer).toMatchObject({ ok: false, code: 'refused' })
})

test('navigation, windows, webviews, permissions and downloads are refused', async ({ app, complaints }) => {
  complaints.expect(/Content Security Policy|Not allowed/)
  await withServer(async (address, requests) => {
    const start = app.page.url()
    const outcome = await app.page.evaluate(async (remote) => {
      const opened = window.open(`${remote}/window`)
      location.href = `${remote}/navigation`
      const form = document.createElement('form')
      form.action = `${remote}/form`
      document.body.append(form)
      form.submit()
      const link = document.createElement('a')
      link.href = `${remote}/download`
      link.download = 'x.txt'
      document.body.append(link)
      link.click()
      link.href = URL.createObjectURL(new Blob(['x']))
      link.click()
      const view = document.createElement('webview')
      view.setAttribute('src', `${remote}/webview`)
      document.body.append(view)
      return {
        opened: opened === null,
        notification: await Notification.requestPermission(),
        position: await new Promise((resolve) => {
          navigator.geolocation.getCurrentPosition(
            () => resolve('given'),
            () => resolve('refused'),
          )
        }),
        microphone: await navigator.mediaDevices.getUserMedia({ audio: true }).then(
          () => 'given',
          () => 'refused',
        ),
        clipboard: await navigator.clipboard.readText().then(
          () => 'given',
          () => 'refused',
        ),
        webview: view.constructor.name,
      }
    }, address)
    expect(outcome).toEqual({
      opened: true,
      notification: 'denied',
      position: 'refused',
      microphone: 'refused',
      clipboard: 'refused',
      webview: 'HTMLElement',
    })
    await expect
      .poll(() => logLines(app.dataFolder).filter((line) => line.includes('Refused a download')).length)
      .toBeGreaterThan(0)
    expect(app.page.url()).toBe(start)
    expect(app.electron.windows()).toHaveLength(1)
    expect(requests()).toEqual([])
  })
})

test('the application sends no request, not even from a page without a policy', async ({ app }) => {
  await withServer(async (address, requests) => {
    const reached = await app.electron.evaluate(async ({ BrowserWindow }, remote) => {
      const bare = new BrowserWindow({ show: false })
      await bare.loadURL('about:blank')
      const script = `fetch('${remote}/fetch').then(() => 'reached', () => 'refused')`
      const fetched: unknown = await bare.webContents.executeJavaScript(script)
      const loads = [`${remote}/page`, 'file:///etc/passwd', 'data:text/html,x', 'chrome://version']
      const loaded = []
      for (const url of loads)
        loaded.push(
          await bare.loadURL(url).then(
            () => url,
            () => 'refused',
          ),
        )
      bare.destroy()
      return [fetched, ...loaded]
    }, address)
    expect(reached.filter((answer) => answer !== 'refused')).toEqual([])
    expect(requests()).toEqual([])
  })
})

test('WebRTC, which no policy of the page covers, sends no packet and opens no connection', async ({
  app,
}) => {
  const connections: string[] = []
  const packets: string[] = []
  const server = createTcpServer((socket) => {
    connections.push('connected')
    socket.on('error', () => undefined)
    socket.destroy()
  })
  const receiver = createSocket('udp4')
  receiver.on('message', (packet) => packets.push(packet.toString('hex').slice(0, 40)))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve) => receiver.bind(port, resolve))
  const hosts = [
    '127.0.0.1',
    ...Object.values(networkInterfaces()).flatMap((addresses) =>
      (addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => address),
    ),
  ]
  try {
    const gathered = await app.page.evaluate(
      async ({ to, at }) => {
        const connection = new RTCPeerConnection({
          iceServers: to.flatMap((host) => [
            { urls: `stun:${host}:${at}` },
            { urls: `turn:${host}:${at}?transport=udp`, username: 'u', credential: 'x' },
            { urls: `turn:${host}:${at}?transport=tcp`, username: 'u', credential: 'x' },
          ]),
        })
        connection.createDataChannel('x')
        const complete = new Promise<string>((resolve) => {
          connection.addEventListener('icegatheringstatechange', () => {
            if (connection.iceGatheringState === 'complete') resolve('complete')
          })
        })
        await connection.setLocalDescription(await connection.createOffer())
        const state = await complete
        connection.close()
        return state
      },
      { to: hosts, at: port },
    )
    expect(gathered).toBe('complete')
    expect({ packets, connections }).toEqual({ packets: [], connections: [] })
  } finally {
    server.close()
    receiver.close()
  }
})

test('only files that a person chose are read, and only ordinary ones', async ({ app, dataFolder }) => {
  const folder = join(dataFolder, 'sheets')
  mkdirSync(folder)
  const at = (name: string) => join(folder, name)
  writeFileSync(at('secret.csv'), 'Number\n+16505550100\n')
  writeFileSync(at('numbers.pdf'), 'x')
  writeFileSync(at('empty.csv'), '')
  writeFileSync(at('large.csv'), 'Number\n')
  truncateSync(at('large.csv'), 256 * 1024 * 1024 + 1)
  mkdirSync(at('folder.csv'))
  if (!windowsHas.noDevices) {
    symlinkSync('/dev/zero', at('device.csv'))
    execFileSync('mkfifo', [at('pipe.csv')])
  }
  if (!windowsHas.noLinks) symlinkSync(at('gone'), at('dangling.csv'))

  const forged = await app.page.evaluate(() => {
    const { files } = window as unknown as { files: { pathOf(file: object): string } }
    const file = new File(['x'], '/etc/passwd')
    const lookAlike = { path: '/etc/passwd', name: 'x.csv' }
    return [files.pathOf(file), files.pathOf(lookAlike)]
  })
  expect(forged).toEqual(['', ''])

  const source = { kind: 'file', path: at('secret.csv') } as const
  expect(await app.tryApi('import.read', { source })).toMatchObject({ ok: false, code: 'refused' })

  for (const name of readdirSync(folder).filter((each) => each !== 'secret.csv')) {
    await app.answerOpenDialog(at(name))
    await app.callApi('import.choose', {})
    const result = await app.tryApi('import.read', { source: { kind: 'file', path: at(name) } })
    expect(result, name).toMatchObject({ ok: false, code: 'unreadable_file' })
    expect(result.ok ? '' : say(result.message), name).toContain(name)
  }
  expect((await app.readSheet(at('secret.csv'))).counts.ready).toBe(1)
})

test('run by an ordinary user, the page’s process is in the sandbox', async ({ dataFolder }) => {
  test.skip(!ordinaryUserWorks(), 'needs Linux with user namespaces')
  const data = join(dataFolder, 'data')
  const run = await launchAsOrdinaryUser(dataFolder, data)
  try {
    await run.page.locator('html[data-ready="true"]').waitFor({ state: 'attached' })
    const renderers = readdirSync('/proc').filter((pid) => isRendererOn(pid, data))
    expect(renderers.length).toBeGreaterThan(0)
    for (const pid of renderers) {
      expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m)
    }
  } finally {
    await run.stop()
  }
})

function isRendererOn(pid: string, dataFolder: string): boolean {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return command.includes('--type=renderer') && command.includes(dataFolder)
  } catch {
    return false
  }
}
