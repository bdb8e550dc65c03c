/**
 * `npm run package:start`: how long the packaged application takes to start, compared with an Electron window with an
 * empty page, in the same run. It prints the medians, and fails if the application takes longer than the goal.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { attach, ended } from './attach.mjs'
import { buildForPackage, makePackages } from './packageBuild.mjs'
import { filesBelow } from './packageCheck.mjs'
import { linuxExecutable } from './packageConfig.mjs'
import { withWorkFolder } from './setup/cache.mjs'
import { withDisplay } from './setup/system/display.mjs'
import { prepare } from './setup/environment.mjs'
import { executable } from './setup/runtime/runtime.mjs'
import { runScript, say, SetupError } from './setup/steps.mjs'

/** The most time that the application may take, as a multiple of the empty window's. */
const goal = 1.5
const rounds = 9

/** @typedef {{ command: string, args: readonly string[], folder: string, mark: 'first-contentful-paint' | 'ready' }} Start */

/** A window with an empty page, made as ours is; the dot is there because nothing else counts as painted. */
const emptyMain = `import { app, BrowserWindow } from 'electron'
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 860, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('empty.html')
})
`

/** @param {string} folder */
function writeEmpty(folder) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "empty", "type": "module", "main": "main.js" }')
  writeFileSync(join(folder, 'main.js'), emptyMain)
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>Empty</title>.')
}

/** @param {string} folder That the system drops from its cache, so that it is read from the disk again. */
function forget(folder) {
  for (const file of filesBelow(folder))
    spawnSync('dd', [`if=${join(folder, file)}`, 'iflag=nocache', 'count=0'])
}

/**
 * Starts something once and ends it again.
 * @param {Start} start @param {string} data @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ painted: number, ready: number }>} Milliseconds from the start of the process until the page had
 *   painted something, and until it was what is waited for.
 */
async function timeOnce({ command, args, mark }, data, env) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const began = Date.now()
  const child = spawn(command, [...args, `--user-data-dir=${data}`, '--remote-debugging-port=0', ...asRoot], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const { browser, page } = await attach(child)
    const times = await page.evaluate(async (name) => {
      for (;;) {
        const [paint] = performance.getEntriesByName('first-contentful-paint')
        const [wanted] = performance.getEntriesByName(name)
        if (paint !== undefined && wanted !== undefined)
          return {
            painted: performance.timeOrigin + paint.startTime,
            ready: performance.timeOrigin + wanted.startTime,
          }
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }, mark)
    await browser.close()
    return { painted: times.painted - began, ready: times.ready - began }
  } finally {
    child.kill()
    await ended(child)
  }
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

/**
 * Starts both in turn, so that other load on the machine affects both.
 * @param {{ empty: Start, application: Start }} starts @param {boolean} evicted @param {string} data
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} Whether the goal is met.
 */
async function compare({ empty, application }, evicted, data, env) {
  /** @type {number[]} */ const bare = []
  /** @type {number[]} */ const painted = []
  /** @type {number[]} */ const ready = []
  for (let round = 0; round < rounds; round += 1) {
    for (const start of [empty, application]) {
      if (evicted) forget(start.folder)
      const times = await timeOnce(start, join(data, start.mark), env)
      if (start === empty) bare.push(times.painted)
      else {
        painted.push(times.painted)
        ready.push(times.ready)
      }
    }
  }
  const base = median(bare)
  const line = (/** @type {readonly number[]} */ values) =>
    `${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)}), ${(median(values) / base).toFixed(2)}×`
  say(
    `${evicted ? 'From the disk' : 'From the cache'}, median of ${String(rounds)} (least–most), load ${(loadavg()[0] ?? 0).toFixed(1)}:`,
  )
  say(`  empty window, painted:      ${line(bare)}`)
  say(`  NumberDesk, painted:        ${line(painted)}`)
  say(`  NumberDesk, list there:     ${line(ready)}`)
  return median(ready) <= goal * base
}

await runScript(async () => {
  if (process.platform !== 'linux') throw new SetupError('The start is measured on Linux.')
  const { runtime, binding, env } = await prepare({ virtualDisplay: true })
  await buildForPackage()
  return withWorkFolder(async (folder) => {
    const output = join(folder, 'package')
    await makePackages({
      platform: 'linux',
      arch: 'x64',
      runtime,
      output,
      targets: ['dir'],
      // It is timed from outside, which the release build refuses.
      inspect: true,
      binding: runtime.official ? null : binding,
    })
    const packaged = join(output, 'linux-unpacked')
    // A copy, because other processes may keep the original in the cache.
    const bare = join(folder, 'bare')
    cpSync(runtime.folder, bare, { recursive: true })
    writeEmpty(join(folder, 'empty'))
    const starts = {
      empty: {
        command: executable(bare),
        args: [join(folder, 'empty')],
        folder: bare,
        mark: /** @type {const} */ ('first-contentful-paint'),
      },
      application: {
        command: join(packaged, linuxExecutable),
        args: [],
        folder: packaged,
        mark: /** @type {const} */ ('ready'),
      },
    }
    const data = join(folder, 'data')
    mkdirSync(data)
    return withDisplay({ virtual: true }, async (display) => {
      const both = { ...display, ...env }
      // The first start creates the inventory, which people do not wait for every morning.
      await timeOnce(starts.application, join(data, 'ready'), both)
      const warm = await compare(starts, false, data, both)
      const cold = await compare(starts, true, data, both)
      if (!warm || !cold) say(`More than ${String(goal)}× the empty window.`)
      return warm && cold ? 0 : 1
    })
  })
})
