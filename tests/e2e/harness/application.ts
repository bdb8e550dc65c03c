import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { CallInput, CallName, CallOutput } from '../../../contract/api.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import type { Result } from '../../../contract/result.ts'
import type { Complaints } from './complaints.ts'
import { argumentsOn, environment, launchElectron, quit } from './launching.ts'
import { say } from '../../english.ts'

type AnyCalls = Readonly<Record<string, (input: unknown) => Promise<string>>>

/** The application in a test: its window, and what a person does outside of it. */
export class Application {
  readonly dataFolder: string
  readonly complaints: Complaints
  electron: ElectronApplication
  page: Page
  #child: ChildProcess
  #ended = false

  private constructor(dataFolder: string, complaints: Complaints, electron: ElectronApplication, page: Page) {
    this.dataFolder = dataFolder
    this.complaints = complaints
    this.electron = electron
    this.#child = electron.process()
    this.page = page
  }

  /** Starts the application and gives it back when its window is there; `ready()` waits for the first list. */
  static async launch(
    dataFolder: string,
    complaints: Complaints,
    extraArguments: readonly string[] = [],
  ): Promise<Application> {
    const electron = await launchElectron(dataFolder, extraArguments)
    const page = await electron.firstWindow()
    complaints.watch(page)
    return new Application(dataFolder, complaints, electron, page)
  }

  /** Waits until the screen that is shown has painted its data. */
  async ready(): Promise<this> {
    await this.page.locator('html[data-ready="true"]').waitFor({ state: 'attached' })
    return this
  }

  /** Ends the application, if it has not ended. */
  async quit(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    await quit(this.electron, this.#child)
  }

  /** Ends all of its processes at once, as a power cut would. */
  async kill(): Promise<void> {
    const ended = once(this.#child, 'exit')
    const pids = await this.electron.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid))
    for (const pid of new Set([this.#child.pid, ...pids])) if (pid !== undefined) process.kill(pid, 'SIGKILL')
    await ended
  }

  /** Ends it and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.quit()
    this.electron = await launchElectron(this.dataFolder)
    this.#child = this.electron.process()
    this.#ended = false
    this.page = await this.electron.firstWindow()
    this.complaints.watch(this.page)
    await this.ready()
  }

  /**
   * Starts it once more on the same data, like a person who opens a file or forgot that it runs, and waits until that
   * has ended.
   * @returns the exit code
   */
  async startAgain(...extraArguments: string[]): Promise<number | null> {
    // Like the first start: with the sandbox if that one had it.
    const { executable, sandbox } = await this.electron.evaluate(({ app }) => ({
      executable: process.execPath,
      sandbox: app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : [],
    }))
    const args = argumentsOn(this.dataFolder, [...sandbox, ...extraArguments])
    const second = spawn(executable, args, { env: environment(), stdio: 'ignore' })
    const [code] = (await once(second, 'exit')) as [number | null]
    return code
  }

  /** Makes a call of the contract as the page would, and gives back its result, also a failure. */
  async tryApi<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>> {
    return (await this.callAnything(name, input)) as Result<CallOutput<N>>
  }

  /** Makes a call with whatever input, as a page that was broken into would. */
  async callAnything(name: CallName, input: unknown): Promise<unknown> {
    const text = await this.page.evaluate(
      // The preload's object, whose type is not known here.
      (call) => (window as unknown as { api: AnyCalls }).api[call.name]?.(call.input),
      { name, input },
    )
    return JSON.parse(text ?? 'null') as unknown
  }

  /** Makes a call of the contract and gives back its value; a failure fails the test. */
  async callApi<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const result = await this.tryApi(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.code}: ${say(result.message)}`)
    return result.value
  }

  /** Answers the next open dialogs with a path; `null` cancels them. */
  async answerOpenDialog(path: string | null): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: filePath === null, filePaths: filePath === null ? [] : [filePath] })
    }, path)
  }

  /** Answers the next save dialogs with a path; `null` cancels them. */
  async answerSaveDialog(path: string | null): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }, path)
  }

  /** Chooses a sheet in the open dialog and has it read, without the page's help. */
  async readSheet(path: string, country?: string): Promise<ImportReview> {
    await this.answerOpenDialog(path)
    await this.callApi('import.choose', {})
    const source = { kind: 'file', path } as const
    return this.callApi('import.read', country === undefined ? { source } : { source, country })
  }

  /** Chooses an item of the application menu by its id: a `MenuCommand`, `theme-dark`, `data-folder`. */
  async chooseFromMenu(id: string): Promise<void> {
    await this.electron.evaluate(({ Menu }, itemId) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
      if (item === null || item === undefined) throw new Error(`no menu item ${itemId}`)
      // Electron types it as any function.
      ;(item.click as () => void)()
    }, id)
  }

  /** Drops files from the disk on an element, with their real paths, as the system's file manager would. */
  async dropFiles(target: Locator, ...files: string[]): Promise<void> {
    const box = await target.boundingBox()
    if (box === null) throw new Error('what the files are dropped on is not visible')
    const session = await this.page.context().newCDPSession(this.page)
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const data = { items: [], files, dragOperationsMask: 1 }
    const dispatch = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, ...at, data })
    const heard = await this.page.evaluateHandle(() => {
      const count = { over: 0 }
      window.addEventListener('dragover', () => (count.over += 1), { capture: true })
      return count
    })
    const over = () => heard.evaluate((count) => count.over)
    await dispatch('dragEnter')
    // A drop before the page is ready for it is lost; no hand is ever that quick.
    for (const times of [1, 2]) {
      await dispatch('dragOver')
      await expect.poll(over).toBeGreaterThanOrEqual(times)
    }
    await dispatch('drop')
    await session.detach()
  }

  /** Chooses the theme as the system would. */
  async useTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.electron.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source
    }, theme)
    const query = `(prefers-color-scheme: ${theme})`
    // Not `waitForFunction`, which evaluates text in the page: its policy forbids that.
    await expect.poll(() => this.page.evaluate((media) => matchMedia(media).matches, query)).toBe(true)
  }

  /** What an inventory needs before numbers can be assigned, with some Free numbers. */
  async seed({ numbers = '' }: { numbers?: string } = {}): Promise<Seeded> {
    const subAccount = await this.callApi('directory.add', { kind: 'subAccount', name: 'Acme Clinics' })
    const carrier = await this.callApi('directory.add', { kind: 'carrier', name: 'Northern Telecom' })
    const trunk = await this.callApi('directory.add', {
      kind: 'sipTrunk',
      name: 'North 1',
      ownerId: carrier.id,
    })
    const user = await this.callApi('directory.add', {
      kind: 'user',
      name: 'Ada Sample',
      ownerId: subAccount.id,
    })
    if (numbers !== '') await this.callApi('pool.add', { text: numbers, policy: 'all' })
    return {
      subAccountId: subAccount.id,
      carrierId: carrier.id,
      sipTrunkId: trunk.id,
      userId: user.id,
    }
  }
}

/** The ids of what `seed` made. */
export interface Seeded {
  readonly subAccountId: number
  readonly carrierId: number
  readonly sipTrunkId: number
  readonly userId: number
}
