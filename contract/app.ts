import { z } from 'zod'
import { Message } from './messages/message.ts'
import { batchLimit, BatchSize } from './sheets/batches.ts'
import { LanguageChoice } from './language.ts'
import { ErrorCode } from './result.ts'
import { NumberFilter, NumberSort } from './numbers.ts'
import { BlockSize } from './ranges.ts'
import { Id } from './values.ts'

export const tabs = [
  'sub-account',
  'phone-numbers',
  'ranges',
  'batches',
  'activity',
  'directory',
  'overview',
] as const
export const Tab = z.enum(tabs)
export type Tab = z.infer<typeof Tab>

/** How narrow and how wide a column can be made, in pixels. */
export const leastColumnWidth = 56
export const mostColumnWidth = 1200

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

/** How the columns of a list were arranged: those hidden, and the widths given to some, in pixels. */
export const ColumnLayout = z.strictObject({
  hidden: z.array(z.string().max(40)).max(100),
  /** Of the columns that are hidden unless somebody asks for them. */
  shown: z.array(z.string().max(40)).max(100).optional(),
  widths: z.record(z.string().max(40), z.int().min(leastColumnWidth).max(mostColumnWidth)),
})
export type ColumnLayout = z.infer<typeof ColumnLayout>

/** The lists whose columns are remembered. */
export const ListName = z.enum([
  'numbers',
  'account-numbers',
  'ranges',
  'blocks',
  'batches',
  'hand-overs',
  'activity',
  'directory',
])
export type ListName = z.infer<typeof ListName>

/** The lists of the Batches tab. */
export const batchLists = ['imports', 'handOvers'] as const

/** The lists of the Ranges tab. */
export const rangeLists = ['ranges', 'blocks'] as const

/** What the window remembers from one run to the next. Unknown or damaged values fall back to these defaults. */
export const Preferences = z.strictObject({
  theme: Theme.catch('system'),
  language: LanguageChoice.catch('system'),
  tab: Tab.catch('sub-account'),
  subAccountFilter: NumberFilter.catch({}),
  subAccountSort: NumberSort.catch({ by: 'number', descending: false }),
  columns: z.partialRecord(ListName, ColumnLayout).catch({}),
  /** What was searched for in lists that have no other filter to remember. */
  searches: z.partialRecord(ListName, z.string().max(200)).catch({}),
  /** The sub account chosen on the Phone Numbers tab. */
  accountId: Id.nullable().catch(null),
  phoneNumbersFilter: NumberFilter.catch({}),
  /** The most numbers in one batch of an import. */
  batchSize: BatchSize.catch(batchLimit),
  /** A country with fewer Free numbers than this is shown as low in the overview. */
  lowBelow: z.int().min(0).max(1_000_000).catch(10),
  rangeList: z.enum(rangeLists).catch('ranges'),
  /** How many numbers the blocks have that are shown. */
  blockSize: BlockSize.catch(100),
  batchList: z.enum(batchLists).catch('imports'),
  directoryKind: z.enum(['subAccount', 'carrier', 'sipTrunk', 'user']).catch('subAccount'),
  /** Whether the tour is still to be offered. */
  tour: z.enum(['offered', 'seen']).catch('offered'),
})
export type Preferences = z.infer<typeof Preferences>

/** Why the inventory is open for reading only: the problem that kept it from being opened to be worked on. */
export const WhyReadOnly = z.strictObject({ code: ErrorCode, message: Message })
export type WhyReadOnly = z.infer<typeof WhyReadOnly>

/** The problems that do not keep the inventory from being read. */
export const readableProblems: ReadonlySet<ErrorCode> = new Set([
  'database_read_only',
  'database_locked',
  'database_changed',
  'disk_full',
])

/** Whether the inventory can be used, and when not, why, in words for the person. */
export const InventoryState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('starting') }),
  z.strictObject({ state: z.literal('ready'), readOnly: WhyReadOnly.optional() }),
  z.strictObject({
    state: z.literal('problem'),
    code: ErrorCode,
    /** What happened, what was not touched, and what to do. */
    message: Message,
  }),
])
export type InventoryState = z.infer<typeof InventoryState>

/** Whether the inventory can be changed, and not only read. */
export function canBeChanged(inventory: InventoryState): boolean {
  return inventory.state === 'ready' && inventory.readOnly === undefined
}

/**
 * A folder that another program copies about while it is written to, that lies on another computer, or that other users
 * of this one have rights to.
 */
export const RiskyPlace = z.strictObject({
  kind: z.enum(['synchronised', 'network', 'shared']),
  /** Who keeps it: `Dropbox`, `nfs4`; of a shared one its rights: `2775`. */
  by: z.string(),
})
export type RiskyPlace = z.infer<typeof RiskyPlace>

export const AppInfo = z.strictObject({
  version: z.string(),
  dataFolder: z.string(),
  databaseFile: z.string(),
  /** Where the data folder lies, when that is no good place for it. */
  riskyPlace: RiskyPlace.nullable(),
  logFolder: z.string(),
  /** What it runs on. */
  versions: z.strictObject({ electron: z.string(), chromium: z.string(), node: z.string() }),
  /** The operating system with its version, and the processor. */
  system: z.string(),
  inventory: InventoryState,
})
export type AppInfo = z.infer<typeof AppInfo>

/** What the help has, each a dialog. */
export const helpTopics = ['guide', 'shortcuts', 'installer', 'about', 'licences'] as const
export type HelpTopic = (typeof helpTopics)[number]

/** What the application menu asks the window to do. */
export const MenuCommand = z.enum([
  'import',
  'compare',
  'add-numbers',
  'export',
  'export-profiles',
  'find',
  'undo',
  'back-up',
  'backups',
  'check',
  'settings',
  'tour',
  ...helpTopics,
  ...tabs,
])
export type MenuCommand = z.infer<typeof MenuCommand>
