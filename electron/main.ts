import { app, nativeTheme, session, type BrowserWindow } from 'electron'
import type { EventName, EventPayload } from '../contract/events.ts'
import { CallsUnderWay } from './calls/answering.ts'
import { canBeChanged, type InventoryState, type Preferences } from '../contract/app.ts'
import { belongToShortcut } from './shell/window/appUserModel.ts'
import { ownArguments } from './shell/commands/commandWords.ts'
import { chosenFiles } from './shell/sheets/chosenFiles.ts'
import { columnMemory } from './shell/sheets/columnMemory.ts'
import { watchErrors, watchHelpers, watchPage } from './shell/crashes.ts'
import { numberExport } from './shell/exports/exporting.ts'
import { backUpDaily } from './shell/backups/dailyBackup.ts'
import { openToOthers, prepareDataFolder } from './shell/data/dataFolder.ts'
import { endInOrder } from './shell/ending.ts'
import { filesAmong, filesOf } from './shell/sheets/fileArguments.ts'
import { installerCheck } from './shell/installers/installerCheck.ts'
import { startInventory } from './shell/data/inventoryProcess.ts'
import { listen } from './shell/ipc.ts'
import { startBackupProcess, type BackupProcess } from './shell/backups/backupProcess.ts'
import { languageHere, systemFormat, systemLanguages } from './shell/window/language.ts'
import { lockDown } from './shell/window/lockdown.ts'
import { openLog } from './shell/log.ts'
import { longWork } from './shell/longWork.ts'
import { markTheme, setMenu } from './shell/window/menu.ts'
import type { MenuActs } from './shell/window/menuTemplate.ts'
import { openedFiles } from './shell/sheets/openedFiles.ts'
import { openProfiles } from './shell/exports/profileStore.ts'
import { builtFiles, dataPaths } from './shell/data/paths.ts'
import { registerScheme, servePage } from './shell/window/protocol.ts'
import { sheetReading } from './shell/sheets/reading.ts'
import { noteInventory, openSettings } from './shell/data/settings.ts'
import { shellHandlers, showDataFolder } from './shell/shellCalls.ts'
import { sqliteBinding } from './shell/data/sqliteBinding.ts'
import { applyTheme, groundColour } from './shell/window/theme.ts'
import { speak } from './shell/window/texts.ts'
import { openUnfinishedExports } from './shell/exports/unfinishedExports.ts'
import { bringToFront, openWindow, sendTo } from './shell/window/window.ts'

belongToShortcut()
const paths = dataPaths()
const binding = await sqliteBinding()
const canWrite = prepareDataFolder(paths.folder)
const log = openLog(paths.logs)
const rights = openToOthers(paths.folder)
if (rights !== null) log.warn(`Other users have rights to the data folder (${rights.by})`)
const given = { files: filesAmong(ownArguments(), process.cwd()) }
let window: BrowserWindow | null = null

const showLog = () => void showDataFolder(paths.logs)

const send = <N extends EventName>(name: N, payload: EventPayload<N>) => sendTo(window, name, payload)

const work = longWork(() => window)
const calls = new CallsUnderWay()

const opened = openedFiles(given.files, () => send('filesOpened', {}))

function start(): void {
  const settings = openSettings(paths.settings, log)
  // First, because it takes longer to start than the window.
  const inventory = startInventory({
    entry: builtFiles.inventory,
    database: paths.database,
    binding,
    log,
    send: <N extends EventName>(name: N, payload: EventPayload<N>) => {
      // Name and payload match by the type of `send`; the compiler does not follow the name into the payload.
      if (name === 'inventoryState') noteInventory(settings, payload as InventoryState)
      send(name, payload)
    },
    existed: () => settings.get().hadInventory === true,
    backUp: (reason) => backupProcess.make(reason),
  })
  applyTheme(settings.get().preferences.theme)
  lockDown(session.defaultSession, log)
  servePage(session.defaultSession, builtFiles.renderer, () => ({
    language: languageHere(settings.get().preferences.language),
    system: systemLanguages(),
    format: systemFormat(),
  }))
  // As early as possible: the page loads while the rest is prepared, and makes no calls before that.
  window = openWindow(settings)
  watchPage(window, log, showLog)
  // Changes of the file by another program are noticed before anything is done.
  window.on('focus', () => void inventory.look())
  nativeTheme.on('updated', () => {
    markTheme()
    window?.setBackgroundColor(groundColour())
  })
  const backupProcess: BackupProcess = startBackupProcess({
    entry: builtFiles.backupProcess,
    database: paths.database,
    binding,
    inventory,
    log,
  })
  backUpDaily(
    backupProcess,
    () => canBeChanged(inventory.state()),
    log,
    (message) => send('dailyBackupFailed', { message }),
  )
  const profiles = openProfiles(paths.exportProfiles)
  const chosen = chosenFiles()
  const memory = columnMemory(paths.columns, log)
  const reading = sheetReading({ entry: builtFiles.reading, inventory, chosen, memory, log })
  const exporting = numberExport({
    entry: builtFiles.exporting,
    inventory,
    unfinished: openUnfinishedExports(paths.unfinishedExports, log),
    log,
  })
  const prefer = (part: Partial<Preferences>) =>
    settings.change({ preferences: { ...settings.get().preferences, ...part } })
  const showMenu = (): void => {
    const { theme, language } = settings.get().preferences
    speak(languageHere(language))
    const acts: MenuActs = {
      send: (command) => send('menuCommand', command),
      chooseTheme: (chosenTheme) => {
        prefer({ theme: chosenTheme })
        applyTheme(chosenTheme)
        send('themeChosen', chosenTheme)
      },
      chooseLanguage: (chosenLanguage) => {
        prefer({ language: chosenLanguage })
        showMenu()
        send('languageChosen', chosenLanguage)
      },
      showDataFolder: () => void showDataFolder(paths.folder),
    }
    setMenu(acts, theme, language)
  }
  listen({
    window: () => window,
    tell: (progress) => send('progress', progress),
    shell: shellHandlers({
      paths,
      settings,
      inventory,
      reading,
      exporting,
      backupProcess,
      profiles,
      installer: installerCheck(),
      chosen,
      opened,
      onLanguage: showMenu,
    }),
    inventory,
    chosen,
    calls,
    work,
    log,
    checkOutput: !app.isPackaged && process.env['NUMBERDESK_CHECK_OUTPUT'] !== 'off',
  })

  showMenu()
  endInOrder({ window, work, settings, calls, exporting, backupProcess, inventory })
}

watchErrors(log, () => window, showLog)
watchHelpers(log)
registerScheme()
// Root, as in a container, has no sandbox to enable; enabling it would crash every page.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

// In a read-only folder no lock can be taken, and the window has to say why.
if (canWrite && !app.requestSingleInstanceLock(given)) {
  app.quit()
} else {
  app.on('second-instance', (_event, _arguments, _folder, given) => {
    opened.add(filesOf(given))
    if (window !== null) bringToFront(window)
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(start)
}
